/// Life expectancy of one area and sex at the start of each age band, from an abridged life table.
///
/// Rows are age bands in ascending order: the first starts at 0, the last is open. With
/// M = deaths/population, n the band's width and a = 0.1 for the band that starts at 0, else 0.5: the share that dies in a band is
/// q = M·n/(1 + M·n(1 − a)), no more than 1; l starts at 100,000 and falls by q; L = n(l of the next band +
/// a(l − l of the next)), in the last band l/M; e = ΣL/l (Chiang 1984).
///
/// Variance of e: Σ l²((1 − a)n + e of the next band)²·q²(1 − q)/deaths, and (l/2)²·4/(deaths·M²) for the
/// last band, over l² of the starting age (Silcocks and others 2001). Limits: e ∓ z times its root.
///
/// All ages are withheld where a cell is missing, deaths are negative, a population is 0 or less, a band has
/// more deaths than people, the total population is 5,000 or less, or the last band has no deaths; one age
/// where nobody reaches it or its 95% interval is wider than 20 years. These are reasons, not errors; an
/// error is a table that is not one of age bands, or a cell that is not a number.
public func lifeExpectancies(
  startAges: [Int], deaths: [Double?], populations: [Double?], confidence: [Double] = [0.95]
) throws(InputFaults) -> [LifeExpectancy] {
  var checks = InputChecks()
  checks.requireLevels(confidence)
  checks.requireBands(startAges)
  checks.require(deaths, "deaths", "numbers") { _ in true }
  checks.require(populations, "populations", "numbers") { _ in true }
  try checks.requireSameLength(
    ("ages", startAges.count), ("deaths", deaths.count), ("populations", populations.count))
  try checks.finish()

  let (known, people) = (deaths.compactMap { $0 }, populations.compactMap { $0 })
  let reason = reasonToWithhold(deaths, populations)
  let found =
    reason == nil
    ? AbridgedLifeTable(startAges: startAges, deaths: known, populations: people).expectancy : nil
  return startAges.indices.map { band in
    let statistic =
      reason.map(Statistic.withheld)
      ?? found?[band].map { yearsOfLife($0.years, variance: $0.variance, confidence: confidence) }
      ?? .withheld(.noSurvivors)
    return LifeExpectancy(
      startAge: startAges[band], deathsUsed: sum(deaths[band...]), populationUsed: sum(populations[band...]),
      statistic: statistic, method: statistic.value == nil ? nil : .chiangSilcocks)
  }
}

/// Life expectancy is withheld up to this many people in all bands together.
private let largestSmallPopulation = 5000.0
/// … and where its 95% interval is wider than this, in years.
private let widestInterval = 20.0

private func reasonToWithhold(_ deaths: [Double?], _ populations: [Double?]) -> WithheldReason? {
  let (known, people) = (deaths.compactMap { $0 }, populations.compactMap { $0 })
  if known.count < deaths.count { return .missingCount }
  if people.count < populations.count { return .missingDenominator }
  if known.contains(where: { $0 < 0 }) { return .negativeDeaths }
  if people.contains(where: { $0 <= 0 }) { return .populationNotAboveZero }
  if zip(known, people).contains(where: { $0 > $1 }) { return .moreDeathsThanPeople }
  if people.reduce(0, +) <= largestSmallPopulation { return .smallPopulation }
  if known.last == 0 { return .noDeathsInLastBand }
  return nil
}

/// Years to live with their limits, unless the 95% interval is too wide.
func yearsOfLife(_ years: Double, variance: Double, confidence: [Double]) -> Statistic {
  let error = variance.squareRoot()
  guard 2 * deviate(confidence: 0.95) * error <= widestInterval else { return .withheld(.wideInterval) }
  return .known(years, confidence) {
    let half = deviate(confidence: $0) * error
    return Limits(lower: years - half, upper: years + half)
  }
}

/// Nil where a cell is missing.
private func sum(_ cells: ArraySlice<Double?>) -> Double? {
  cells.reduce(0 as Double?) { sum, cell in sum.flatMap { sum in cell.map { sum + $0 } } }
}

extension InputChecks {
  fileprivate mutating func requireBands(_ startAges: [Int]) {
    require(startAges.first == 0, row: startAges.isEmpty ? nil : 1, "the first age band must start at 0")
    requireAscending(startAges)
  }

  mutating func requireAscending(_ startAges: [Int]) {
    for row in startAges.indices.dropFirst() {
      require(
        startAges[row] > startAges[row - 1], row: row + 1,
        "age bands must be in ascending order (\(startAges[row]) follows \(startAges[row - 1]))")
    }
  }
}
