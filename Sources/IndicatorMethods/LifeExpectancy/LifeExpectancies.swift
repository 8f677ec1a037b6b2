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

  var columns = StatisticColumns(confidence: confidence)
  let (known, people) = (deaths.map { $0 ?? .nan }, populations.map { $0 ?? .nan })
  try lifeExpectancies(startAges: startAges, deaths: known, populations: people, into: &columns)
  return startAges.indices.map { band in
    LifeExpectancy(
      startAge: startAges[band], deathsUsed: number(columns.events[band]),
      populationUsed: number(columns.denominators[band]), statistic: columns[band],
      method: columns.methods[band])
  }
}

private func number(_ sum: Double) -> Double? { sum.isNaN ? nil : sum }

/// Years to live with their limits, unless the 95% interval is too wide.
func yearsOfLife(_ years: Double, variance: Double, confidence: [Double]) -> Statistic {
  let error = variance.squareRoot()
  guard error <= largestError else { return .withheld(.wideInterval) }
  return .known(years, confidence) {
    let half = deviate(confidence: $0) * error
    return Limits(lower: years - half, upper: years + half)
  }
}

extension InputChecks {
  mutating func requireBands(_ startAges: [Int]) {
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
