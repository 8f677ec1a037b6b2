import IndicatorMethods
import Testing

/// The limits themselves are not public: they are found here by where the outcome turns.
@Suite("Control limits") struct ControlLimitsTests {
  /// The lowest and the highest value that are similar, by bisection on the outcome.
  func turningPoints(
    reference: Double, denominator: Double, multiplier: Double, _ method: ComparisonMethod, ceiling: Double
  ) -> (Double, Double) {
    func similar(_ value: Double) -> Bool {
      judge(
        Estimate(value: value, denominator: denominator), Estimate(value: reference), method,
        multiplier: multiplier
      ).outcome == .similar
    }
    func turn(_ inside: Double, _ outside: Double) -> Double {
      var (near, far) = (inside, outside)
      for _ in 0..<80 {
        let middle = (near + far) / 2
        if similar(middle) { near = middle } else { far = middle }
      }
      return near
    }
    return (turn(reference, -1e-9), turn(reference, ceiling))
  }

  /// Oracle: a score limit p solves |p - p₀| = z √(p(1-p)/n), for a benchmark of 12 in 100 and 500 people.
  @Test(arguments: [
    (ComparisonMethod.controlLimitsProportion95, 1.96), (.controlLimitsProportion998, 3.0902),
  ])
  func proportion(method: ComparisonMethod, z: Double) {
    let (low, high) = turningPoints(
      reference: 12, denominator: 500, multiplier: 100, method, ceiling: 100)
    for limit in [low, high] {
      let p = limit / 100
      #expect(abs(abs(p - 0.12) - z * (p * (1 - p) / 500).squareRoot()) < 1e-9)
    }
    #expect(low < 12 && high > 12)
  }

  /// Oracle: with 10 events expected, the exact Poisson limits are 4.795389 and 18.390356 (95%).
  @Test func rate() {
    let (low, high) = turningPoints(
      reference: 20, denominator: 50_000, multiplier: 100_000, .controlLimitsRate95, ceiling: 1000)
    #expect(abs(low - 4.79538869613243 * 2) < 1e-9)
    #expect(abs(high - 18.3903560420178 * 2) < 1e-9)
    let wide = turningPoints(
      reference: 20, denominator: 50_000, multiplier: 100_000, .controlLimitsRate998, ceiling: 1000)
    #expect(wide.0 < low && wide.1 > high)
  }

  @Test func whatIsImpossibleIsRefused() {
    let methods: [ComparisonMethod] = [.controlLimitsProportion95, .controlLimitsRate998]
    for method in methods {
      for denominator in [nil, 0, -1] as [Double?] {
        let area = Estimate(value: 10, denominator: denominator)
        #expect(judge(area, Estimate(value: 9), method).outcome == .notCompared(.noDenominator))
      }
      let area = Estimate(value: 10, denominator: 500)
      #expect(judge(area, Estimate(value: -1), method).outcome == .notCompared(.benchmarkOutOfRange))
    }
    let area = Estimate(value: 10, denominator: 500)
    #expect(
      judge(area, Estimate(value: 101), .controlLimitsProportion95).outcome
        == .notCompared(.benchmarkOutOfRange))
  }

  @Test func aBenchmarkOfZeroHolds() {
    let area = Estimate(value: 0, denominator: 500)
    #expect(judge(area, Estimate(value: 0), .controlLimitsProportion95).outcome == .similar)
    // -ln 0.025 = 3.689 events in 500 people are 0.7378 in 100.
    #expect(
      judge(Estimate(value: 0.73, denominator: 500), Estimate(value: 0), .controlLimitsRate95).outcome
        == .similar)
    #expect(
      judge(Estimate(value: 0.74, denominator: 500), Estimate(value: 0), .controlLimitsRate95).outcome
        == .worse)
  }

  @Test func theRuleNamesTheLimits() {
    let judgement = judge(
      Estimate(value: 30, denominator: 500), Estimate(value: 12), .controlLimitsProportion95, .highIsGood)
    #expect(
      judgement.rule
        == "The value, 30.0, lies above 9.4 to 15.1, the 95% control limits round England's 12.0 for an area "
        + "of this size; high is good.")
    #expect(judgement.outcome == .better)
  }
}
