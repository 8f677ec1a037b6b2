#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension BetaDistribution {
  /// Newton's method on the logarithm of the smaller tail against the logarithm of the odds. Both tails are
  /// concave in it: from the second step on the iteration rises to its goal without passing it.
  func point(_ target: TailTarget) -> BetaPoint {
    guard target.isLower else {
      let mirror = BetaDistribution(b, a) ?? self
      return mirror.point(TailTarget(share: target.share, isLower: true)).mirrored
    }
    let logTarget = target.share.logarithm
    // The share below x is at most (x/y)^a / (a B(a, b)): no quantile has lower odds than this.
    let floor = (logTarget + logComplete + DoubleDouble(a).logarithm) / DoubleDouble(a)
    // There the bound is the quantile, to more digits than a double has; so too from the other end.
    if floor.high < -690 - max(0, log(b)) { return BetaPoint(logX: floor) }
    let logRest = (DoubleDouble(1) - target.share).logarithm
    let ceiling = (logRest + logComplete + DoubleDouble(b).logarithm) / DoubleDouble(b)
    if ceiling.high < -690 - max(0, log(a)) { return BetaPoint(logX: ceiling).mirrored }
    var odds = Odds(logOdds: max(floor.high, start(target)))
    for _ in 0..<200 {
      let now = share(at: odds.point).log(lower: true)
      let miss = (now.value - logTarget).value / now.slope
      // A little below the bound, so that its own rounding does not stand in the way of the last step.
      let step = min(max(-miss, floor.high - odds.logOdds - 1e-6), 690)
      odds = odds.raised(by: step)
      if abs(step) < 1e-10 || odds.smaller == 0 { break }
    }
    return odds.point
  }

  /// Carter's approximation to Fisher's z (Abramowitz and Stegun 26.5.22), for shapes where it is of use.
  private func start(_ target: TailTarget) -> Double {
    guard a > 1, b > 1 else { return -.infinity }
    let z = wichura(target.share.high)
    let (first, second) = (1 / (2 * a - 1), 1 / (2 * b - 1))
    let (h, lambda) = (2 / (first + second), (z * z - 3) / 6)
    let w =
      -z * max(0, h + lambda).squareRoot() / h - (second - first) * (lambda + 5.0 / 6 - 2 / (3 * h))
    return log(a / b) - 2 * w
  }
}

/// The odds x/y of a point, kept as the smaller of x and y so that its digits last.
private struct Odds {
  var smaller: Double
  var isX: Bool

  init(logOdds: Double) {
    isX = logOdds <= 0
    let odds = exp(-abs(logOdds))
    smaller = odds / (1 + odds)
  }

  var logOdds: Double { (isX ? 1 : -1) * log(smaller / (1 - smaller)) }

  var point: BetaPoint {
    let point = BetaPoint(x: max(smaller, .leastNonzeroMagnitude))
    return isX ? point : point.mirrored
  }

  func raised(by step: Double) -> Odds {
    let grown = smaller * exp(isX ? step : -step)
    let total = (1 - smaller) + grown
    var next = self
    if grown.isFinite, grown <= 1 - smaller {
      next.smaller = grown / total
    } else {
      next.smaller = (1 - smaller) / total
      next.isX.toggle()
    }
    return next
  }
}
