/// Healthy life expectancy of one area and sex at the start of each age band, by Sullivan's method (1971, "A
/// single index of mortality and morbidity") on the life table of `lifeExpectancies`.
///
/// With g the share of a band's people in good health: Σ g·L/l, from the band on. Rows are age bands in
/// ascending order: the first starts at 0, the last is open. `goodHealth` is from 0 to 1, one estimate for each band, the
/// bands' samples independent: a share repeated for several bands makes the limits too narrow.
///
/// Variance: Σ L²·variance of g, and with the deaths' part Σ l²((1 − a)n·g + healthy years of the next
/// band)²·q²(1 − q)/deaths, and l²·g²/(deaths·M²) for the last band, over l² of the starting age (Mathers 1991; Jagger
/// and others 2014, "Health expectancy calculation by the Sullivan method: a practical guide", 4th edition;
/// Silcocks and others 2001 for the deaths). Both parts are counted unless `variance` is `.survey`: both vary, and
/// where deaths are many the second adds next to nothing. Limits: the value ∓ z times the root. A band in which all
/// or none are in good health adds no survey variance.
///
/// Withheld as life expectancy is, at all ages or at one; at all ages too where a share or its precision is
/// missing; at one age where this interval is wider than 20 years. Faults: shares outside 0 to 1, sample sizes
/// not above 0, negative standard errors, and those of `lifeExpectancies`.
public func healthyLifeExpectancies(
  startAges: [Int], deaths: [Double?], populations: [Double?], goodHealth: [Double?],
  precision: SurveyPrecision, variance: HealthyLifeVariance = .surveyAndDeaths, confidence: [Double] = [0.95]
) throws(InputFaults) -> [HealthyLifeExpectancy] {
  var checks = InputChecks()
  checks.require(goodHealth, "shares in good health", "from 0 to 1 (0.8 for 80%)") { (0...1).contains($0) }
  let rows =
    switch precision {
    case .sampleSizes(let sizes): (name: "sample sizes", count: sizes.count)
    case .standardErrors(let errors): (name: "standard errors", count: errors.count)
    }
  switch precision {
  case .sampleSizes(let sizes): checks.requirePositive(sizes, rows.name)
  case .standardErrors(let errors): checks.requireNotNegative(errors, rows.name)
  }
  try checks.requireSameLength(
    ("ages", startAges.count), ("shares in good health", goodHealth.count), rows)
  let whole: [LifeExpectancy]
  do throws(InputFaults) {
    whole = try lifeExpectancies(
      startAges: startAges, deaths: deaths, populations: populations, confidence: confidence)
  } catch {
    for fault in error.all { checks.require(false, row: fault.row, fault.problem) }
    whole = []
  }
  try checks.finish()

  let (known, people) = (deaths.compactMap { $0 }, populations.compactMap { $0 })
  let (shares, variances) = (
    goodHealth.compactMap { $0 }, precision.variances(of: goodHealth).compactMap { $0 }
  )
  let surveyIsWhole = shares.count == startAges.count && variances.count == startAges.count
  // Somebody always reaches the first band: only its interval can be at fault where there is a table.
  let tableIsSound = whole.first.map { [nil, .wideInterval].contains($0.statistic.reason) } ?? false
  let found =
    surveyIsWhole && tableIsSound
    ? LifeTableLanes.table(
      startAges: startAges, deaths: known, people: people, counting: shares, withVariance: variances
    ).map(Optional.some)
    : Array(repeating: nil, count: startAges.count)
  return zip(whole, found).map { whole, found in
    var statistic = Statistic.withheld(whole.statistic.reason ?? .missingPrevalence)
    if whole.statistic.reason == nil, let found {
      let total = found.varianceOfShares[0] + (variance == .survey ? 0 : found.variance[0])
      statistic = yearsOfLife(found.years[0], variance: total, confidence: confidence)
    }
    let share = statistic.value.flatMap { years in whole.statistic.value.map { years / $0 } }
    return HealthyLifeExpectancy(
      startAge: whole.startAge, deathsUsed: whole.deathsUsed, populationUsed: whole.populationUsed,
      statistic: statistic, lifeExpectancy: whole.statistic, shareInGoodHealth: share,
      method: statistic.value == nil ? nil : .sullivan)
  }
}
