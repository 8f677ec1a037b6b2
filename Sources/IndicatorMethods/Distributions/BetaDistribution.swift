/// The beta distribution; its shares are the regularised incomplete beta function and its complement.
///
/// From the side of the smaller shape the series with positive terms, beyond its mean the continued fraction
/// of Didonato and Morris 1992 (algorithm 708) from the other side, each times the density, whose logarithm
/// is kept to some thirty digits. The time grows with the square root of the smaller shape: near the median
/// of two shapes of 1e6 a share takes some ten thousand terms.
///
/// Against 50 digits and more, at 12,580 points with shapes from 1e-3 to 1e6 and tails down to 1e-300, shares
/// were within 1e-14 of themselves and quantiles within 3e-15. Points too close to 0 for a double come out
/// as 0, those too close to 1 as 1. Not measured beyond those shapes.
public struct BetaDistribution: Hashable, Sendable {
  public let a: Double
  public let b: Double
  /// ln B(a, b)
  private let constant: LogConstant

  /// Nil unless both shapes are above zero and at most 1e12.
  public init?(_ a: Double, _ b: Double) {
    guard a > 0, b > 0, a <= mostShape, b <= mostShape else { return nil }
    (self.a, self.b) = (a, b)
    let (first, second, both) = (DoubleDouble(a), DoubleDouble(b), DoubleDouble.sum(a, b))
    let factorials = logFactorial(first) + logFactorial(second) - logFactorial(both)
    constant = LogConstant(factorials + both.logarithm - first.logarithm - second.logarithm)
  }

  /// The share below `x`: I of x (a, b). Nil where `x` is not a number.
  public func cumulative(at x: Double) -> Double? {
    within(x) { $0.lower }
  }

  /// The share above `x`, not rounded against one. Nil where `x` is not a number.
  public func upperTail(at x: Double) -> Double? {
    within(x) { $0.upper }
  }

  /// The point with a share `p` below it; nil outside 0 to 1.
  public func quantile(_ p: Double) -> Double? {
    guard p > 0, p < 1 else { return p == 0 ? 0 : p == 1 ? 1 : nil }
    return point(TailTarget(p, lower: true)).x.value
  }

  /// The point with a share `q` above it; nil outside 0 to 1.
  public func upperQuantile(_ q: Double) -> Double? {
    guard q > 0, q < 1 else { return q == 0 ? 1 : q == 1 ? 0 : nil }
    return point(TailTarget(q, lower: false)).x.value
  }

  private func within(_ x: Double, _ tail: (TailShare) -> Double) -> Double? {
    guard !x.isNaN else { return nil }
    guard x > 0 else { return tail(.nothingBelow) }
    return x < 1 ? tail(share(at: BetaPoint(x: x))) : tail(.nothingAbove)
  }
}

/// A point between 0 and 1 with its distance from 1, each to its own digits, and their logarithms, which hold
/// where the numbers themselves are too small for a double.
struct BetaPoint: Sendable {
  var x: DoubleDouble
  var y: DoubleDouble
  var logX: DoubleDouble
  var logY: DoubleDouble

  init(x: DoubleDouble, y: DoubleDouble) {
    (self.x, self.y, logX, logY) = (x, y, x.logarithm, y.logarithm)
  }

  init(x: Double) { self.init(x: DoubleDouble(x), y: DoubleDouble.sum(1, -x)) }

  /// A point too close to 0 to be told from it but by its logarithm.
  init(logX: DoubleDouble) {
    (x, y, self.logX, logY) = (logX.exponential, DoubleDouble(1), logX, DoubleDouble(0))
  }

  var mirrored: BetaPoint {
    var other = self
    (other.x, other.y, other.logX, other.logY) = (y, x, logY, logX)
    return other
  }
}

extension BetaDistribution {
  /// ln B(a, b)
  var logComplete: DoubleDouble { constant.value }

  func share(at point: BetaPoint) -> TailShare {
    let logDensity = point.logX * a + point.logY * b - constant.value
    let (small, large) = (min(a, b), max(a, b))
    let near = a <= b ? point : point.mirrored
    if near.x.high < (small + 1) / (small + large + 2) {
      let sum = series(small, large, near.x)
      let factor = sum / DoubleDouble(small)
      return TailShare(
        logShare: logDensity + factor.logarithm, slope: small / sum.high, isLower: a <= b)
    }
    if large < 1 {
      // A quantile magnifies a share's error by the inverse of the shape; only the series keeps the digits.
      let sum = series(large, small, near.y)
      let factor = sum / DoubleDouble(large)
      return TailShare(logShare: logDensity + factor.logarithm, slope: large / sum.high, isLower: a > b)
    }
    let fraction = continuedFraction(large, small, near.mirrored)
    return TailShare(
      logShare: logDensity + DoubleDouble(fraction).logarithm, slope: 1 / fraction, isLower: a > b)
  }

  /// 1 + x(a+b)/(a+1) + x²(a+b)(a+b+1)/((a+1)(a+2)) + …
  private func series(_ a: Double, _ b: Double, _ x: DoubleDouble) -> DoubleDouble {
    let both = DoubleDouble.sum(a, b)
    var (term, sum, k) = (DoubleDouble(1), DoubleDouble(1), 0.0)
    repeat {
      let ratio = x * (both + DoubleDouble(k))
      k += 1
      term = term * (ratio / DoubleDouble.sum(a, k))
      sum = sum + term
    } while term.high > sum.high * 1e-24
    return sum
  }

  /// The share below x over x^a y^b / B(a, b), for x below the mean.
  private func continuedFraction(_ a: Double, _ b: Double, _ point: BetaPoint) -> Double {
    let (x, y) = (point.x.value, point.y.value)
    let excess = (point.y * a - point.x * b).value + 1
    return lentz(first: a / (a + 1) * excess) { n in
      let before = a + 2 * n - 1
      let product = n * (b - n) * x / before
      let numerator = (a + n - 1) / before * (a + b + n - 1) * product * x
      return (numerator, n + product + (a + n) / (before + 2) * (excess + n * (1 + y)))
    }
  }
}
