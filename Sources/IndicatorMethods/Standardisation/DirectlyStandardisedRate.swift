/// The directly standardised rate Σ(w·x/n)/Σw × `multiplier` of one area, each row a stratum (an age band, or
/// an age band of one sex), where every event is independent of the others.
///
/// Variance Σ(w²·x/n²)/(Σw)²; limits by Dobson and others (1991, "Confidence intervals for weighted sums of
/// Poisson parameters") from Byar's limits of the total count. The lower limit is not cut at 0. Withheld
/// below 10 events in all, and where a count is missing: a missing count is not zero.
///
/// `counts >= 0`, `populations > 0` in person-years, `standard >= 0` and not zero throughout; the confidence
/// levels are at least 0.9 and less than 1. All rows are checked before anything is computed.
public func directlyStandardisedRate(
  counts: [Double?], populations: [Double], standard: [Double], multiplier: Double = 100_000,
  confidence: [Double] = [0.95]
) throws(InputFaults) -> DirectlyStandardised {
  var checks = InputChecks()
  checks.requireLevels(confidence)
  checks.requirePositive(multiplier, "multiplier")
  checks.requireNotNegative(counts, "numerators")
  checks.requirePositive(populations, "denominators")
  checks.requireStandard(standard)
  try checks.requireSameLength(
    ("numerators", counts.count), ("denominators", populations.count),
    ("standard populations", standard.count))
  try checks.finish()

  let weight = standard.reduce(0, +)
  let sums = DobsonSums(
    events: counts.map { $0 ?? .nan }, people: populations, shares: standard.map { $0 / weight },
    strata: counts.count)
  return .combined(
    totalCount: sums.events.isNaN ? nil : sums.events, totalPopulation: sums.people,
    rate: sums.rate, variance: sums.variance, multiplier: multiplier, confidence: confidence)
}

extension InputChecks {
  mutating func requireStandard(_ standard: [Double]) {
    requireNotNegative(standard, "standard populations")
    require(standard.contains { $0 > 0 }, "standard populations must not all be zero")
  }
}
