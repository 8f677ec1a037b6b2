/// The χ² distribution: twice the gamma distribution of half as much shape.
public struct ChiSquared: Hashable, Sendable {
  public let degreesOfFreedom: Double
  private let gamma: GammaDistribution

  /// Nil unless the degrees of freedom, which need not be whole, are finite and above zero.
  public init?(degreesOfFreedom: Double) {
    guard let gamma = GammaDistribution(shape: degreesOfFreedom / 2) else { return nil }
    (self.degreesOfFreedom, self.gamma) = (degreesOfFreedom, gamma)
  }

  /// The share below `x`; nil where `x` is not a number.
  public func cumulative(at x: Double) -> Double? { gamma.cumulative(at: x / 2) }

  /// The share above `x`, as a test's p value; nil where `x` is not a number.
  public func upperTail(at x: Double) -> Double? { gamma.upperTail(at: x / 2) }

  /// The point with a share `p` below it; nil outside 0 to 1.
  public func quantile(_ p: Double) -> Double? { gamma.quantile(p).map { 2 * $0 } }

  /// The point with a share `q` above it; nil outside 0 to 1.
  public func upperQuantile(_ q: Double) -> Double? { gamma.upperQuantile(q).map { 2 * $0 } }
}
