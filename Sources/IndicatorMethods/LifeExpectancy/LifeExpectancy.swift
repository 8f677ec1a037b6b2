/// The years that a person who has reached an age would live on average at the death rates given.
public struct LifeExpectancy: Codable, Hashable, Sendable {
  public var startAge: Int
  /// Of this age and above; nil where a cell was missing.
  public var deathsUsed: Double?
  public var populationUsed: Double?
  /// In years.
  public var statistic: Statistic
  /// Nil where the value is withheld.
  public var method: StatisticMethod?
}
