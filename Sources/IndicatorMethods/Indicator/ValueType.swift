/// What kind of number an indicator's value is; it decides which methods apply.
///
/// Source: the public health technical guidance's list of value types, as Fingertips' metadata names them.
public enum ValueType: String, CaseIterable, Codable, Hashable, Sendable {
  case count
  case proportion
  case crudeRate = "crude rate"
  case directlyStandardisedRate = "directly standardised rate"
  case indirectlyStandardisedRate = "indirectly standardised rate"
  case indirectlyStandardisedProportion = "indirectly standardised proportion"
  case ratio
  case indirectlyStandardisedRatio = "indirectly standardised ratio"
  case lifeExpectancy = "life expectancy"
  case slopeIndex = "slope index of inequality"
  case excessRisk = "excess risk"
  case mean, median, gap, score
}
