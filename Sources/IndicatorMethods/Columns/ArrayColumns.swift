// The functions on columns for those who have arrays.

public func proportions(
  numerators: [Double], denominators: [Double], multiplier: Double = 1, into columns: inout StatisticColumns
) throws(InputFaults) {
  try proportions(
    numerators: numerators.span, denominators: denominators.span, multiplier: multiplier, into: &columns)
}

public func crudeRates(
  numerators: [Double], denominators: [Double], multiplier: Double = 100_000,
  into columns: inout StatisticColumns
) throws(InputFaults) {
  try crudeRates(
    numerators: numerators.span, denominators: denominators.span, multiplier: multiplier, into: &columns)
}

public func directlyStandardisedRates(
  counts: [Double], populations: [Double], standard: [Double], groups: RowGroups,
  multiplier: Double = 100_000, into columns: inout StatisticColumns
) throws(InputFaults) {
  try directlyStandardisedRates(
    counts: counts.span, populations: populations.span, standard: standard.span, groups: groups,
    multiplier: multiplier, into: &columns)
}

public func indirectlyStandardisedRatios(
  observed: [Double], populations: [Double], reference: ReferenceRates, groups: RowGroups,
  referenceValue: Double = 1, into columns: inout StatisticColumns
) throws(InputFaults) {
  try indirectlyStandardisedRatios(
    observed: observed.span, populations: populations.span, reference: reference, groups: groups,
    referenceValue: referenceValue, into: &columns)
}

public func lifeExpectancies(
  startAges: [Int], deaths: [Double], populations: [Double], into columns: inout StatisticColumns
) throws(InputFaults) {
  try lifeExpectancies(
    startAges: startAges, deaths: deaths.span, populations: populations.span, into: &columns)
}
