/// A proportion or a crude rate of one area.
public struct CrudeStatistic: Codable, Hashable, Sendable {
  /// As given; nil where it was missing.
  public var count: Double?
  public var denominator: Double?
  public var statistic: Statistic
  /// Nil where the figure is withheld.
  public var method: StatisticMethod?
  /// What a value of 1 event for each of the denominator is shown as: 100 for a percentage.
  public var multiplier: Double

  static func withheld(
    _ reason: WithheldReason, count: Double?, denominator: Double?, multiplier: Double
  ) -> CrudeStatistic {
    CrudeStatistic(
      count: count, denominator: denominator, statistic: .withheld(reason), method: nil,
      multiplier: multiplier)
  }
}

/// Computes a figure for each pair of cells; a pair with a missing cell has the reason in its place.
func crudeStatistics(
  _ counts: [Double?], _ denominators: [Double?], multiplier: Double,
  _ compute: (_ count: Double, _ denominator: Double) -> (statistic: Statistic, method: StatisticMethod)
) -> [CrudeStatistic] {
  zip(counts, denominators).map { count, denominator in
    guard let count else {
      return .withheld(.missingCount, count: nil, denominator: denominator, multiplier: multiplier)
    }
    guard let denominator else {
      return .withheld(.missingDenominator, count: count, denominator: nil, multiplier: multiplier)
    }
    let (statistic, method) = compute(count, denominator)
    return CrudeStatistic(
      count: count, denominator: denominator, statistic: statistic, method: method, multiplier: multiplier)
  }
}
