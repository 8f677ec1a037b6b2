/// The years in good health that a person who has reached an age would live on average at the death rates
/// and the shares in good health given.
public struct HealthyLifeExpectancy: Codable, Hashable, Sendable {
  public var startAge: Int
  /// Of this age and above; nil where a cell was missing.
  public var deathsUsed: Double?
  public var populationUsed: Double?
  /// In years.
  public var statistic: Statistic
  /// All years, in good health or not.
  public var lifeExpectancy: Statistic
  /// Years in good health of all years; nil where the value is withheld.
  public var shareInGoodHealth: Double?
  /// Nil where the value is withheld.
  public var method: StatisticMethod?
}

/// How precise the shares of a survey are, band by band.
public enum SurveyPrecision: Codable, Hashable, Sendable {
  /// People asked, above 0: a share p of n people has the variance p(1 − p)/n, as in a simple random sample.
  case sampleSizes([Double?])
  /// Of the shares, 0 or more: of a survey whose design was allowed for.
  case standardErrors([Double?])

  /// One for each band; nil where it is missing.
  func variances(of shares: [Double?]) -> [Double?] {
    switch self {
    case .sampleSizes(let sizes):
      zip(shares, sizes).map { share, size in
        guard let share, let size else { return nil }
        return share * (1 - share) / size
      }
    case .standardErrors(let errors): errors.map { $0.map { $0 * $0 } }
    }
  }
}

/// What makes a healthy life expectancy uncertain.
public enum HealthyLifeVariance: String, Codable, Hashable, Sendable, CaseIterable {
  /// The survey alone, as in the manual of Jagger and others for surveys that are small beside the deaths.
  case survey
  case surveyAndDeaths = "survey and deaths"
}
