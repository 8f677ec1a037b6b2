/// The indirectly standardised ratio O/E × `referenceValue` of one area, with E = Σ n·(reference count /
/// reference population) over the strata; 100 as the reference value gives a standardised mortality ratio as
/// it is mostly published.
///
/// Limits: those of the observed count ÷ E × `referenceValue`, exact (Garwood 1936) below 10 events, Byar's
/// (Breslow and Day 1987) from 10 on. Withheld where a count is missing or E is 0, not below 10 events.
///
/// Counts `>= 0`, the area's populations `>= 0`, the reference's `> 0`, all in the same order of strata; the
/// confidence levels are at least 0.9 and less than 1. All rows are checked before anything is computed.
public func indirectlyStandardisedRatio(
  observed: ObservedEvents, populations: [Double], reference: ReferenceRates, referenceValue: Double = 1,
  confidence: [Double] = [0.95]
) throws(InputFaults) -> IndirectlyStandardised {
  var checks = InputChecks()
  checks.requirePositive(referenceValue, "reference value")
  try checks.requireStrata(observed, populations, reference, confidence)
  return indirectlyStandardised(observed, populations, reference, referenceValue, confidence)
}

/// The indirectly standardised rate O/E × Σ reference counts / Σ reference populations × `multiplier` of one
/// area; otherwise as `indirectlyStandardisedRatio`.
public func indirectlyStandardisedRate(
  observed: ObservedEvents, populations: [Double], reference: ReferenceRates, multiplier: Double = 100_000,
  confidence: [Double] = [0.95]
) throws(InputFaults) -> IndirectlyStandardised {
  var checks = InputChecks()
  checks.requirePositive(multiplier, "multiplier")
  try checks.requireStrata(observed, populations, reference, confidence)
  let rate = reference.counts.reduce(0, +) / reference.populations.reduce(0, +)
  return indirectlyStandardised(observed, populations, reference, rate * multiplier, confidence)
}

/// The input has passed its checks.
private func indirectlyStandardised(
  _ events: ObservedEvents, _ populations: [Double], _ reference: ReferenceRates, _ referenceValue: Double,
  _ confidence: [Double]
) -> IndirectlyStandardised {
  var sums = ExpectedSums()
  for (stratum, people) in populations.enumerated() {
    let rate = reference.counts[stratum] / reference.populations[stratum]
    let count: Double? = if case .byStratum(let counts) = events { counts[stratum] } else { 0 }
    sums.add(
      events: Lanes(repeating: count ?? .nan), people: Lanes(repeating: people), rate: Lanes(repeating: rate))
  }
  let counted = sums.observed[0].isNaN ? nil : sums.observed[0]
  let observed = if case .total(let total) = events { total } else { counted }
  let expected = sums.expected[0]
  var result = IndirectlyStandardised(
    observed: observed, expected: expected, referenceValue: referenceValue,
    statistic: .withheld(.missingCount), method: nil)
  guard let observed else { return result }
  guard expected > 0 else {
    result.statistic = .withheld(.nothingExpected)
    return result
  }
  let unit = referenceValue / expected
  result.statistic = .known(observed * unit, confidence) {
    checkedCountLimits(observed, confidence: $0).scaled(by: unit)
  }
  result.method = .ofCount(observed)
  return result
}

extension InputChecks {
  fileprivate mutating func requireStrata(
    _ observed: ObservedEvents, _ populations: [Double], _ reference: ReferenceRates, _ confidence: [Double]
  ) throws(InputFaults) {
    requireLevels(confidence)
    var rows = populations.count
    switch observed {
    case .byStratum(let counts):
      requireNotNegative(counts, "numerators")
      rows = counts.count
    case .total(let total):
      require(
        total.map { $0 >= 0 && $0.isFinite } ?? true,
        "the observed total must be a number greater than or equal to zero")
    }
    requireNotNegative(populations, "denominators")
    requireNotNegative(reference.counts, "reference numerators")
    requirePositive(reference.populations, "reference denominators")
    require(!populations.isEmpty, "at least one row is needed")
    try requireSameLength(
      ("numerators", rows), ("denominators", populations.count),
      ("reference numerators", reference.counts.count),
      ("reference denominators", reference.populations.count))
    try finish()
  }
}
