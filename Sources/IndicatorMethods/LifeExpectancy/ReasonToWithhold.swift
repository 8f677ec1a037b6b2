/// Life expectancy is withheld up to this many people in all bands together.
let largestSmallPopulation = 5000.0

/// The standard error above which the 95% interval of a life expectancy is wider than 20 years.
let largestError = 20 / (2 * deviate(confidence: 0.95))

/// Why a life table is not to be had; nil where it is. A cell that is not a number is missing.
func reasonToWithhold(
  deaths: UnsafeBufferPointer<Double>, populations: UnsafeBufferPointer<Double>
) -> WithheldReason? {
  if deaths.contains(where: \.isNaN) { return .missingCount }
  if populations.contains(where: \.isNaN) { return .missingDenominator }
  if deaths.contains(where: { $0 < 0 }) { return .negativeDeaths }
  if populations.contains(where: { $0 <= 0 }) { return .populationNotAboveZero }
  if zip(deaths, populations).contains(where: { $0 > $1 }) { return .moreDeathsThanPeople }
  if populations.reduce(0, +) <= largestSmallPopulation { return .smallPopulation }
  if deaths.last == 0 { return .noDeathsInLastBand }
  return nil
}
