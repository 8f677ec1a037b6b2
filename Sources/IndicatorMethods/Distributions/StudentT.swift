#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Student's t distribution: each tail beyond t is half of what a beta distribution of shapes ν/2 and ½ has
/// below ν/(ν + t²).
///
/// Against 50 digits and more, at 12,588 points with 1e-3 to 1e6 degrees of freedom and tails down to 1e-300,
/// shares were within 1e-14 of themselves and quantiles within 2e-15. Not measured beyond those.
public struct StudentT: Hashable, Sendable {
  public let degreesOfFreedom: Double
  private let beta: BetaDistribution

  /// Nil unless the degrees of freedom, which need not be whole, are above zero and at most
  /// 2e12.
  public init?(degreesOfFreedom: Double) {
    guard let beta = BetaDistribution(degreesOfFreedom / 2, 0.5) else { return nil }
    (self.degreesOfFreedom, self.beta) = (degreesOfFreedom, beta)
  }

  /// The share below `t`; nil where `t` is not a number.
  public func cumulative(at t: Double) -> Double? { upperTail(at: -t) }

  /// The share above `t`, not rounded against one; nil where `t` is not a number.
  public func upperTail(at t: Double) -> Double? {
    guard !t.isNaN else { return nil }
    guard t.isFinite else { return t > 0 ? 0 : 1 }
    guard t.magnitude > 1e-150 else { return 0.5 }
    let outside = beta.share(at: point(t.magnitude))
    return t > 0 ? outside.lower / 2 : 0.5 + outside.upper / 2
  }

  /// The point with a share `p` below it; infinite for 0 and 1, nil outside 0 to 1.
  public func quantile(_ p: Double) -> Double? { upperQuantile(p).map { 0 - $0 } }

  /// The point with a share `q` above it; infinite for 0 and 1 and where it is beyond the greatest double, nil
  /// outside 0 to 1.
  public func upperQuantile(_ q: Double) -> Double? {
    guard q > 0, q < 1 else { return q == 0 ? .infinity : q == 1 ? -.infinity : nil }
    guard q != 0.5 else { return 0 }
    let tail = min(q, 1 - q)
    // Twice the tail lies outside ±t, the rest between.
    let target =
      tail <= 0.25
      ? TailTarget(share: DoubleDouble(2 * tail), isLower: true)
      : TailTarget(share: DoubleDouble.sum(1, -2 * tail), isLower: false)
    let point = beta.point(target)
    let size =
      if point.logX.high < -690 {
        exponential((DoubleDouble(degreesOfFreedom).logarithm - point.logX) * 0.5)
      } else {
        degreesOfFreedom.squareRoot() * (point.y / point.x).value.squareRoot()
      }
    return q < 0.5 ? size : -size
  }

  /// Infinite beyond the greatest double, whose logarithm is 709.78.
  private func exponential(_ power: DoubleDouble) -> Double {
    power.high < 710 ? power.exponential.value : .infinity
  }

  private func point(_ t: Double) -> BetaPoint {
    let nu = DoubleDouble(degreesOfFreedom)
    guard t < 1e140 else { return BetaPoint(logX: nu.logarithm - DoubleDouble(t).logarithm * 2) }
    let square = DoubleDouble.product(t, t)
    let total = nu + square
    return BetaPoint(x: nu / total, y: square / total)
  }
}
