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
}
