import IndicatorMethods
import Testing

/// Oracle: the formulas in forty digits with mpmath 1.3, percentiles of z interpolated at (N − 1)p + 1.
@Suite("Overdispersion") struct OverdispersionTests {
  let numerators: [Double?] = [52, 61, 180, 40, 333, 95, 210, 71, 28, 140, 66, 150]
  let denominators: [Double?] = [500, 420, 1400, 520, 2100, 800, 1500, 700, 350, 900, 300, 1600]
  let observed: [Double?] = [30, 55, 12, 90, 41, 77, 160, 22, 35, 64]
  let expected: [Double?] = [22, 60, 20, 70, 40, 95, 120, 30, 21.5, 60]

  private func ends(_ plot: FunnelPlot, at x: Double) -> [Double] {
    plot.limits(at: x).flatMap { [$0.limits.lower, $0.limits.upper] }
  }

  @Test(arguments: [
    (OverdispersionAdjustment.additive, [6.6744780241109181, 19.042384013761039]),
    (.multiplicative, [5.3474776224790012, 20.369384415392956]),
  ])
  func proportions(adjustment: OverdispersionAdjustment, limits: [Double]) throws {
    let plot = try funnelOfProportions(
      numerators: numerators, denominators: denominators,
      options: FunnelOptions(tails: [0.025], overdispersion: adjustment))
    let found = try #require(plot.overdispersion)
    #expect(areClose([found.phi, found.tau], [6.5531574456391042, 2.7773864858506126]))
    #expect(areClose([found.pValue * 1e12], [2.7047224994822895], 1e-9))
    #expect(found.winsorised == 4 && found.areas == 12 && found.isSignificant && found.isApplied)
    #expect(areClose(ends(plot, at: 500), limits, 1e-11))
  }

  @Test(arguments: [
    (OverdispersionAdjustment.additive, [46.982466758002245, 156.33206955733617]),
    (.multiplicative, [52.461637320124921, 150.51035363907629]),
  ])
  func ratios(adjustment: OverdispersionAdjustment, limits: [Double]) throws {
    let plot = try funnelOfIndirectlyStandardisedRatios(
      observed: observed, expected: expected,
      options: FunnelOptions(tails: [0.025], overdispersion: adjustment))
    let found = try #require(plot.overdispersion)
    #expect(
      areClose(
        [found.phi, found.tau, found.pValue], [3.5275657576699524, 23.76126653211411, 5.3267406124414907e-5],
        1e-11))
    #expect(found.winsorised == 2)
    #expect(areClose(ends(plot, at: 60), limits, 1e-11))
  }

  /// The unit and the years change nothing but the unit.
  @Test func ratesAreWidenedAlikeInEveryUnit() throws {
    let options = FunnelOptions(overdispersion: .additive)
    let one = try funnelOfCrudeRates(
      numerators: observed, denominators: expected, multiplier: 1, options: options)
    let many = try funnelOfCrudeRates(
      numerators: observed, denominators: expected, multiplier: 1000, years: 5, options: options)
    #expect(areClose(ends(many, at: 12), ends(one, at: 60).map { $0 * 1000 }))
    #expect(one.points.map(\.significance) == many.points.map(\.significance))
  }

  /// φ = 0.0568, p = 0.9968: six areas alike. The limits stay where they were.
  @Test func chanceAloneWidensNothing() throws {
    let counts: [Double?] = [50, 48, 53, 47, 51, 49]
    let people: [Double?] = Array(repeating: 500, count: 6)
    let plain = try funnelOfProportions(numerators: counts, denominators: people)
    let asked = try funnelOfProportions(
      numerators: counts, denominators: people, options: FunnelOptions(overdispersion: .additive))
    let found = try #require(asked.overdispersion)
    #expect(areClose([found.phi, found.pValue], [0.05681846407582064, 0.99680211910432799], 1e-9))
    #expect(found.tau == 0 && !found.isSignificant && !found.isApplied)
    #expect(asked.points == plain.points)
    #expect(plain.overdispersion == nil)
  }

  /// An area that lay beyond the limits by chance alone need not lie beyond the wider ones.
  @Test func wordsFollowTheWiderLimits() throws {
    let plain = try funnelOfIndirectlyStandardisedRatios(observed: observed, expected: expected)
    let wide = try funnelOfIndirectlyStandardisedRatios(
      observed: observed, expected: expected, options: FunnelOptions(overdispersion: .additive))
    #expect(plain.points[6].significance == .high(tail: 0.001))
    #expect(wide.points[6].significance == .notSignificant)
    for (before, after) in zip(plain.points, wide.points) {
      for (narrow, broad) in zip(before.limits, after.limits) {
        #expect(broad.limits.lower <= narrow.limits.lower && narrow.limits.upper < broad.limits.upper)
      }
    }
  }

  @Test func nothingToEstimateFrom() throws {
    let options = FunnelOptions(overdispersion: .multiplicative)
    #expect(try funnelOfProportions(numerators: [3], denominators: [9], options: options).overdispersion == nil)
    #expect(
      try funnelOfProportions(numerators: [0, 0], denominators: [9, 8], options: options).overdispersion == nil)
    #expect(
      try funnelOfProportions(numerators: [nil], denominators: [9], options: options).overdispersion == nil)
  }
}
