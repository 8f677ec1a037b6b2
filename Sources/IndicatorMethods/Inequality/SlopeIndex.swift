/// The slope and the relative index of inequality of one group, such as an area.
///
/// They compare the two ends of the social scale on a line fitted to all quantiles, so that every part of the
/// population counts and not the extremes alone.
public struct SlopeIndex: Codable, Hashable, Sendable {
  /// The slope index: the fitted value at the most advantaged end less that at the most disadvantaged, times
  /// the multiplier.
  public var sii: Statistic
  /// The relative index: the fitted value at the most advantaged end over that at the most disadvantaged;
  /// inverted where the multiplier is negative.
  public var rii: Statistic
  /// The fitted value at the most disadvantaged end, times the size of the multiplier; nil where the index is
  /// withheld.
  public var intercept: Double?
  /// How the limits of the slope index were computed; nil where it is withheld.
  public var siiMethod: StatisticMethod?
  /// How the limits of the relative index were computed; nil where it is withheld.
  public var riiMethod: StatisticMethod?
  /// One for each confidence level, in the order asked; nil where it was not asked for or the index is
  /// withheld.
  public var reliability: [Reliability]?

  /// What kind of number the quantiles' values are: it decides on which scale their errors are normal.
  public enum ValueType: String, Codable, Hashable, Sendable, CaseIterable {
    /// Errors are normal as they are: means, life expectancy, scores.
    case mean
    /// Errors are normal on the scale of the logarithm.
    case rate
    /// A share from 0 to 1; errors are normal on the scale of the logit.
    case proportion
  }

  /// How much the limits at one level depend on the random numbers drawn: the mean size of the difference of
  /// both limits between the first simulation and nine more, in the unit of the limits.
  public struct Reliability: Codable, Hashable, Sendable {
    public var confidence: Double
    /// 0 where the limits are exact.
    public var sii: Double
    /// 0 where the limits are exact; nil where the relative index is withheld.
    public var rii: Double?
  }

  static func withheld(_ reason: WithheldReason) -> SlopeIndex {
    SlopeIndex(
      sii: .withheld(reason), rii: .withheld(reason), intercept: nil, siiMethod: nil, riiMethod: nil,
      reliability: nil)
  }
}
