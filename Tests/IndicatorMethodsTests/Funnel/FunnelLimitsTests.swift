import Testing

@testable import IndicatorMethods

private func shown(_ intervals: [ControlInterval]) -> [Double] {
  intervals.flatMap { [$0.limits.lower, $0.limits.upper] }
}

@Suite("Funnel limits") struct FunnelLimitsTests {
  @Test(arguments: FunnelValues.proportions)
  func proportionsAgreeWithThePackage(
    average: Double, denominator: Double, lower95: Double, upper95: Double, lower998: Double, upper998: Double
  ) throws {
    let plot = try funnelOfProportions(
      numerators: [1], denominators: [1], options: FunnelOptions(target: average * 100))
    #expect(
      areClose(shown(plot.limits(at: denominator)), [lower95, upper95, lower998, upper998], 1e-9))
  }

  /// The package cuts every upper limit at 100, whatever the multiplier: in 1,000 for an average of 0.3 it draws
  /// a flat line at 100, below the average itself; of 1 for an average of 0.9 it leaves limits above 1.
  /// Oracle: 1,000 × (0.3 + 1.959964 √(0.21/n)) in Python, 500.837 at 20, 394.154 at 91, 343.826 at 420.
  @Test func anUpperLimitIsCutAtTheMultiplier() throws {
    let thousand = try funnelOfProportions(
      numerators: [3], denominators: [10], multiplier: 1000, options: FunnelOptions(tails: [0.025]))
    #expect(FunnelValues.perThousand.map(\.0) == [20, 91, 420])
    #expect(FunnelValues.perThousand.allSatisfy { $0.1 == 100 })
    let own = FunnelValues.perThousand.map { thousand.limits(at: $0.0)[0].limits.upper }
    #expect(areClose(own, [500.83654452635924, 394.15362431065831, 343.8261270288291], 1e-12))
    #expect(own.allSatisfy { $0 > 300 })

    let one = try funnelOfProportions(
      numerators: [9], denominators: [10], multiplier: 1, options: FunnelOptions(tails: [0.025]))
    #expect(FunnelValues.perOne.allSatisfy { $0.1 > 1 })
    #expect(FunnelValues.perOne.allSatisfy { one.limits(at: $0.0)[0].limits.upper == 1 })

    let hundred = try funnelOfProportions(
      numerators: [9], denominators: [10], multiplier: 100, options: FunnelOptions(tails: [0.025]))
    #expect(hundred.limits(at: 5)[0].limits.upper == 100)
    #expect(hundred.limits(at: 5)[0].limits.lower > 0)
  }

  /// A limit is where an area's own Wilson interval, turned round, has the target on its edge.
  @Test func limitsOfProportionsTurnWilsonsRound() throws {
    let plot = try funnelOfProportions(
      numerators: [120], denominators: [1000], multiplier: 1, options: FunnelOptions(tails: [0.025, 0.001]))
    for (interval, confidence) in zip(plot.limits(at: 640), [0.95, 0.998]) {
      let above = try #require(
        wilsonLimits(count: interval.limits.upper * 640, denominator: 640, confidence: confidence))
      #expect(abs(above.lower - 0.12) < 1e-12)
      let below = try #require(
        wilsonLimits(count: interval.limits.lower * 640, denominator: 640, confidence: confidence))
      #expect(abs(below.upper - 0.12) < 1e-12)
    }
  }

  /// The package draws counts at the places its search finds for them (`lastStep`); at the exact places the
  /// limits are those counts.
  @Test(arguments: FunnelValues.ratioLimits)
  func ratiosAgreeWithThePackage(tail: Double, isUpper: Bool, expected: Double, limit: Double) throws {
    let count = (limit / 100 * expected).rounded()
    #expect(areClose([limit], [count / expected * 100], 1e-12))
    let exact = exactPoissonLimits(count, tail: tail)
    let place = isUpper ? exact.lower : exact.upper
    #expect(abs(place - expected) < lastStep(count, place))
    let plot = try funnelOfIndirectlyStandardisedRatios(observed: [10], expected: [12])
    let found = try #require(plot.limits(at: place).first { $0.tail == tail }?.limits)
    #expect(areClose([isUpper ? found.upper : found.lower], [count / place * 100], 1e-9))
    #expect(plot.target == 100)
  }

  /// The same less 1, without a multiplier.
  @Test(arguments: zip(FunnelValues.excessLimits, FunnelValues.ratioLimits))
  func ratiosOfCountsAgreeWithThePackage(
    excess: (Double, Bool, Double, Double), ratio: (Double, Bool, Double, Double)
  ) throws {
    #expect(abs(excess.3 - (ratio.3 / 100 - 1)) < 1e-9)
    let counts = try funnelOfRatiosOfCounts(observed: [10], expected: [12])
    let ratios = try funnelOfIndirectlyStandardisedRatios(observed: [10], expected: [12])
    #expect(counts.target == 0)
    let found = shown(counts.limits(at: excess.2))
    #expect(areClose(found, shown(ratios.limits(at: excess.2)).map { $0 / 100 - 1 }, 1e-9))
  }

  /// 240 events in 40,000 person-years of three years: 600 per 100,000, and 60 expected of 10,000 person-years,
  /// whose control counts are 44.813492 and 76.135934 (mpmath).
  @Test func ratesPerYear() throws {
    let plot = try funnelOfCrudeRates(
      numerators: [240], denominators: [40_000], years: 3, options: FunnelOptions(tails: [0.025]))
    #expect(plot.target == 600)
    #expect(areClose(shown(plot.limits(at: 10_000 / 3)), [448.13492431612011, 761.35933687644602], 1e-11))
    #expect(plot.points[0].place?.x == 40_000.0 / 3)
  }

  @Test func targetsAtTheEnds() throws {
    let none = try funnelOfProportions(
      numerators: [0, 1], denominators: [10, 20], options: FunnelOptions(target: 0))
    #expect(none.points.map(\.significance) == [.notSignificant, .high(tail: 0.001)])
    let all = try funnelOfProportions(
      numerators: [10, 19], denominators: [10, 20], options: FunnelOptions(target: 100))
    #expect(all.points.map(\.significance) == [.notSignificant, .low(tail: 0.001)])
    let noRate = try funnelOfCrudeRates(numerators: [0, 0], denominators: [10, 20])
    #expect(noRate.target == 0)
    #expect(noRate.points.map(\.significance) == [.notSignificant, .notSignificant])
    for x in [0, -1, .nan, .infinity] as [Double] { #expect(noRate.limits(at: x).isEmpty) }
  }
}

@Suite("A funnel's axis") struct FunnelAxisTests {
  @Test func endsAreRoundedOutwards() {
    #expect(ends(funnelAxis([6123, 9876], count: 3)) == [5800, 11_000])
    #expect(ends(funnelAxis([0.031, 0.044], count: 3)) == [0.029, 0.047])
    #expect(ends(funnelAxis([100], count: 2)) == [95, 110])
    #expect(ends(funnelAxis([95.9, 96], count: 2)) == [91, 110])
  }

  /// From 0, as near as there are limits: a step of the axis, or the smallest area.
  @Test func aWideRangeBeginsNearNothing() {
    #expect(ends(funnelAxis([900, 9876], count: 100)) == [110, 11_000])
    #expect(ends(funnelAxis([20, 9876], count: 100)) == [20, 11_000])
  }

  @Test func placesRiseByTheSameRatio() {
    let axis = funnelAxis([3, 70_000], count: 100)
    #expect(axis.count == 100)
    let ratios = zip(axis, axis.dropFirst()).map { $1 / $0 }
    #expect(ratios.allSatisfy { abs($0 - ratios[0]) < 1e-9 && $0 > 1 })
    #expect(funnelAxis([], count: 100).isEmpty)
  }

  private func ends(_ axis: [Double]) -> [Double] { [axis.first, axis.last].compactMap { $0 } }
}
