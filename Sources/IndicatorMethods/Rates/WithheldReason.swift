/// Why a figure is not given.
public enum WithheldReason: String, Codable, Hashable, Sendable, CaseIterable {
  case missingCount = "missing count"
  case missingDenominator = "missing denominator"
  case missingValue = "missing value"
  case missingPrevalence = "missing prevalence"
  case fewerThanTwoValues = "fewer than two values"
  case denominatorIsZero = "denominator is zero"
  case missingRate = "missing rate"
  case fewerThanTenEvents = "fewer than ten events"
  case nothingExpected = "nothing expected"
  case negativeDeaths = "negative deaths"
  case populationNotAboveZero = "population not above zero"
  case moreDeathsThanPeople = "more deaths than people"
  case smallPopulation = "small population"
  case noDeathsInLastBand = "no deaths in last band"
  case noSurvivors = "no survivors"
  case wideInterval = "wide interval"
  case missingQuantile = "missing quantile"
  case lineReachesZero = "line reaches zero"

  /// Plain words without a capital or full stop, to follow "Withheld: ".
  public var sentence: String {
    switch self {
    case .missingCount: "a number of events is missing"
    case .missingDenominator: "a population or denominator is missing"
    case .missingValue: "a value is missing"
    case .missingPrevalence: "a prevalence, or how precise it is, is missing"
    case .fewerThanTwoValues: "there are fewer than 2 values, so that their spread is not known"
    case .denominatorIsZero: "the denominator is 0"
    case .missingRate: "the rate is missing"
    case .fewerThanTenEvents: "there are fewer than 10 events in all"
    case .nothingExpected: "no events would be expected at the reference rates"
    case .negativeDeaths: "the number of deaths in an age band is below 0"
    case .populationNotAboveZero: "the population of an age band is 0 or less"
    case .moreDeathsThanPeople: "an age band has more deaths than people"
    case .smallPopulation: "the total population is 5,000 or less"
    case .noDeathsInLastBand:
      "there are no deaths in the last age band, so its years of life cannot be estimated"
    case .noSurvivors: "nobody would reach this age at these death rates"
    case .wideInterval: "the 95% confidence interval is wider than 20 years"
    case .missingQuantile: "a quantile of the population has no row"
    case .lineReachesZero: "the fitted line reaches zero, so that its ends have no ratio"
    }
  }
}
