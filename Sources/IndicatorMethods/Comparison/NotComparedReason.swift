/// Why a value was not judged.
public enum NotComparedReason: String, Codable, Hashable, Sendable, CaseIterable {
  case missingValue = "missing value"
  case missingBenchmark = "missing benchmark"
  case no95Limits = "no 95% limits"
  case no998Limits = "no 99.8% limits"
  case noBenchmarkLimits = "no benchmark limits"
  case limitsDoNotBracket = "limits do not bracket value"
  case limitsNotNested = "limits not nested"
  case benchmarkLimitsDoNotBracket = "benchmark limits do not bracket value"
  case noDenominator = "no denominator"
  case benchmarkOutOfRange = "benchmark out of range"
  case tooFewAreas = "too few areas"
  case allValuesEqual = "all values equal"
  case needsAllAreas = "needs all areas"
  case noGoal = "no goal"
  case noGoalForThisSex = "no goal for this sex"
  case goalNotValid = "goal not valid"
  case missingLastYearsEngland = "missing last year's England"
  case noPolarityForGoal = "no polarity for goal"
  case noJudgementWanted = "no judgement wanted"

  /// Plain words without a capital or full stop, to follow "Not compared: ".
  public var sentence: String {
    switch self {
    case .missingValue: "there is no value"
    case .missingBenchmark: "there is no value to compare with"
    case .no95Limits: "no 95% limits are published"
    case .no998Limits: "no 99.8% limits are published"
    case .noBenchmarkLimits: "no 95% limits are published for the value to compare with"
    case .limitsDoNotBracket: "the published value lies outside its own limits"
    case .limitsNotNested: "the published 99.8% interval does not contain the 95% interval"
    case .benchmarkLimitsDoNotBracket: "the value to compare with lies outside its own limits"
    case .noDenominator: "no denominator is published"
    case .benchmarkOutOfRange: "the value to compare with is not possible for this kind of figure"
    case .tooFewAreas: "too few areas have a value"
    case .allValuesEqual: "all areas have the same value"
    case .needsAllAreas: "the values of all areas are needed"
    case .noGoal: "no goal is set"
    case .noGoalForThisSex: "no goal is set for this sex"
    case .goalNotValid: "the goal is not valid as it is set"
    case .missingLastYearsEngland: "England has no value for the year before"
    case .noPolarityForGoal: "the goal needs a good direction and this indicator has none"
    case .noJudgementWanted: "this indicator is shown without a judgement"
    }
  }
}
