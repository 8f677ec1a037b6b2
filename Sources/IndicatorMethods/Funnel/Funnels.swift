/// The funnel plot of proportions, by inverse Wilson limits t ± z√(t(1 − t)/n), cut at 0 and at `multiplier`.
///
/// `0 <= numerator <= denominator`, `denominator >= 0`. All rows are checked before anything is computed. A
/// missing cell or a denominator of 0 gives a reason and no point. Source: the public health technical guidance
/// on funnel plots; Spiegelhalter 2005, "Funnel plots for comparing institutional performance".
public func funnelOfProportions(
  numerators: [Double?], denominators: [Double?], multiplier: Double = 100, options: FunnelOptions = .init()
) throws(InputFaults) -> FunnelPlot {
  var checks = InputChecks()
  checks.requireFunnel(options, mostTarget: multiplier)
  try checks.requireFunnelColumns(numerators, denominators, "denominators")
  for (index, (x, n)) in zip(numerators, denominators).enumerated() {
    guard let x, let n else { continue }
    // A denominator below zero has been named already.
    checks.require(!(x > n && n >= 0), row: index + 1, "numerators must be less than or equal to denominators")
  }
  return try funnelPlot(.proportion, checks, numerators, denominators, multiplier, options: options)
}

/// The funnel plot of crude rates, by exact Poisson limits of the expected count (`FunnelPlot`), never below 0.
///
/// `numerator >= 0`; `denominator >= 0` in person-years of all `years` together, above 0 where there are events.
/// Otherwise as `funnelOfProportions`.
public func funnelOfCrudeRates(
  numerators: [Double?], denominators: [Double?], multiplier: Double = 100_000, years: Double = 1,
  options: FunnelOptions = .init()
) throws(InputFaults) -> FunnelPlot {
  var checks = InputChecks()
  checks.requireFunnel(options)
  try checks.requireFunnelColumns(numerators, denominators, "denominators")
  for (index, (x, n)) in zip(numerators, denominators).enumerated() {
    guard let x, let n else { continue }
    checks.require(
      !(x > 0 && n == 0), row: index + 1, "denominators must be greater than zero where there are events")
  }
  return try funnelPlot(
    .crudeRate, checks, numerators, denominators, multiplier, years: years, options: options)
}

/// The funnel plot of directly standardised rates: each is treated as the crude rate of an effective population,
/// count ÷ rate × `multiplier`, which gives `x` and the expected count of the exact Poisson limits.
///
/// `numerator >= 0`; `rate` per `multiplier`, above 0 where there are events. Areas with fewer than 10 events
/// are withheld, though those with any event are part of the average. Otherwise as `funnelOfCrudeRates`.
public func funnelOfDirectlyStandardisedRates(
  numerators: [Double?], rates: [Double?], multiplier: Double = 100_000, years: Double = 1,
  options: FunnelOptions = .init()
) throws(InputFaults) -> FunnelPlot {
  var checks = InputChecks()
  checks.requireFunnel(options)
  try checks.requireFunnelColumns(numerators, rates, "rates")
  for (index, (x, rate)) in zip(numerators, rates).enumerated() {
    guard let x, let rate else { continue }
    checks.require(
      !(x > 0 && rate == 0), row: index + 1, "rates must be greater than zero where there are events")
  }
  let effective = zip(numerators, rates).map { x, rate -> Double? in
    guard let x, let rate else { return nil }
    return x > 0 ? x / rate * multiplier : 0
  }
  return try funnelPlot(
    .directlyStandardisedRate, checks, numerators, effective, multiplier, years: years, options: options)
}

/// The funnel plot of ratios of observed to expected counts: (observed ÷ expected − 1) × `multiplier`, as
/// for excess winter deaths. Limits are exact Poisson limits of the expected count, round 0 unless a target is given.
///
/// `observed >= 0`, `expected >= 0`; where nothing is expected there is no point.
public func funnelOfRatiosOfCounts(
  observed: [Double?], expected: [Double?], multiplier: Double = 1, options: FunnelOptions = .init()
) throws(InputFaults) -> FunnelPlot {
  try funnelOfRatios(.ratioOfCounts, observed, expected, multiplier, options)
}

/// The funnel plot of indirectly standardised ratios, observed ÷ expected × `multiplier`; round `multiplier`
/// unless a target is given. Otherwise as `funnelOfRatiosOfCounts`.
public func funnelOfIndirectlyStandardisedRatios(
  observed: [Double?], expected: [Double?], multiplier: Double = 100, options: FunnelOptions = .init()
) throws(InputFaults) -> FunnelPlot {
  try funnelOfRatios(.indirectlyStandardisedRatio, observed, expected, multiplier, options)
}

private func funnelOfRatios(
  _ measure: FunnelMeasure, _ observed: [Double?], _ expected: [Double?], _ multiplier: Double,
  _ options: FunnelOptions
) throws(InputFaults) -> FunnelPlot {
  var checks = InputChecks()
  checks.requireFunnel(options, leastTarget: measure == .ratioOfCounts ? -multiplier : 0)
  try checks.requireFunnelColumns(observed, expected, "expected counts")
  return try funnelPlot(measure, checks, observed, expected, multiplier, options: options)
}
