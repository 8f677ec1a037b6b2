/// What kind of figure a funnel plot is of; it settles the distribution of the counts behind it.
public enum FunnelMeasure: String, Codable, Hashable, Sendable, CaseIterable {
  case proportion
  case crudeRate = "crude rate"
  case directlyStandardisedRate = "directly standardised rate"
  /// Observed ÷ expected − 1: by what share there are more or fewer than expected.
  case ratioOfCounts = "ratio of counts"
  case indirectlyStandardisedRatio = "indirectly standardised ratio"

  /// How the control limits come about.
  public var method: StatisticMethod { self == .proportion ? .wilson : .exact }
}

/// From a share of the denominator, in which everything is computed, to what a chart shows and back.
struct FunnelScale: Hashable, Sendable {
  var measure: FunnelMeasure
  var multiplier: Double
  var years: Double

  private var offset: Double { measure == .ratioOfCounts ? 1 : 0 }

  func y(_ share: Double) -> Double { (share - offset) * multiplier }
  func share(y: Double) -> Double { y / multiplier + offset }
  func x(_ denominator: Double) -> Double { denominator / years }
  func denominator(x: Double) -> Double { x * years }
  func limits(_ shares: Limits) -> Limits { Limits(lower: y(shares.lower), upper: y(shares.upper)) }
}
