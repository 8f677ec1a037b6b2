/// The directly standardised rate of events that are not independent of each other, as where one person is
/// admitted several times. Each row gives, for one age band, how many people had one number of events.
///
/// Events of a band: x = Σ f·people. Rate Σ(w·x/n)/Σw × `multiplier`, with w and n taken once for each band.
/// Variance Σ over f of f²·Σ(w²·people/n²)/(Σw)², for the number of people with f events is what varies
/// independently. Limits by Dobson and others (1991) on the total number of events. Withheld below 10 events
/// in all, and where a number of people is missing.
///
/// `people >= 0`, `eventsEach > 0`; `populations > 0` and `standard >= 0`, each the same in every row of its
/// band. A band without events still needs a row, for its part of the standard. All rows are checked before
/// anything is computed.
public func directlyStandardisedRate<Band: Hashable>(
  people: [Double?], eventsEach: [Double], bands: [Band], populations: [Double], standard: [Double],
  multiplier: Double = 100_000, confidence: [Double] = [0.95]
) throws(InputFaults) -> DirectlyStandardised {
  var checks = InputChecks()
  checks.requireLevels(confidence)
  checks.requirePositive(multiplier, "multiplier")
  checks.requireNotNegative(people, "numerators")
  checks.requirePositive(eventsEach, "event frequencies")
  checks.requirePositive(populations, "denominators")
  checks.requireStandard(standard)
  try checks.requireSameLength(
    ("numerators", people.count), ("event frequencies", eventsEach.count), ("age bands", bands.count),
    ("denominators", populations.count), ("standard populations", standard.count))
  var firstRow: [Band: Int] = [:]
  for (index, band) in bands.enumerated() {
    let first = firstRow[band] ?? index
    firstRow[band] = first
    checks.require(
      populations[index] == populations[first] || populations[index].isNaN, row: index + 1,
      "denominators must be the same in every row of an age band (row \(first + 1) differs)")
    checks.require(
      standard[index] == standard[first] || standard[index].isNaN, row: index + 1,
      "standard populations must be the same in every row of an age band (row \(first + 1) differs)")
  }
  try checks.finish()

  // In the order of the rows, so that the same table gives the same last digit.
  let firstRows = firstRow.values.sorted()
  let weight = firstRows.reduce(0) { $0 + standard[$1] }
  var (rate, variance, total) = (0.0, 0.0, 0.0 as Double?)
  for (index, count) in people.enumerated() {
    total = total.flatMap { sum in count.map { sum + $0 * eventsEach[index] } }
    let share = standard[index] / weight / populations[index] * eventsEach[index]
    rate += share * (count ?? 0)
    variance += share * share * (count ?? 0)
  }
  return .combined(
    totalCount: total, totalPopulation: firstRows.reduce(0) { $0 + populations[$1] }, rate: rate,
    variance: variance, multiplier: multiplier, confidence: confidence)
}
