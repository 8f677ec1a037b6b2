import IndicatorMethods
import Testing

@Suite("p and u charts") struct AttributeChartTests {
  let counts: [Double?] = [739, 870, 872, 752, 1000, 777, 861, 981, 719, 816, 1006, 776, 926, 914]
  let people: [Double?] = [
    9120, 10480, 11033, 8740, 12500, 9900, 10250, 11890, 9333, 10010, 12044, 9760, 10890, 11350,
  ]

  private func ends(_ chart: ControlChart, _ row: Int) -> [Double] {
    [chart.points[row - 1].limits].compactMap { $0 }.flatMap { [$0.lower, $0.upper] }
  }

  /// Oracle: NumPy, the formulas written out.
  @Test func proportions() throws {
    let chart = try pChart(numerators: counts, denominators: people)
    #expect(chart.kind == .p)
    #expect(areClose([try #require(chart.segments[0].centre)], [8.15274949083503]))
    #expect(areClose(ends(chart, 1), [7.2931246349137835, 9.012374346756276]))
    #expect(areClose(ends(chart, 5), [7.418486942510047, 8.887012039160014]))
    #expect(areClose(ends(chart, 14), [7.382185956366424, 8.923313025303637]))
    #expect(areClose([try #require(chart.points[0].nearLimits?.lower)], [7.5796662535541985]))
    #expect(chart.segments[0].sigma == nil && chart.segments[0].meanMovingRange == nil)
  }

  @Test func proportionsWithLaneysAllowance() throws {
    let chart = try pChart(numerators: counts, denominators: people, laney: true)
    #expect(chart.kind == .pPrime)
    #expect(areClose([try #require(chart.segments[0].sigma)], [1.3379250066440938]))
    #expect(areClose([try #require(chart.segments[0].meanMovingRange)], [1.3379250066440938 * 1.128]))
    #expect(areClose(ends(chart, 1), [7.002635899765168, 9.302863081904892]))
    #expect(areClose(ends(chart, 5), [7.170361265988817, 9.135137715681244]))
  }

  @Test func rates() throws {
    let chart = try uChart(numerators: counts, denominators: people, multiplier: 1000)
    #expect(chart.kind == .u)
    #expect(areClose(ends(chart, 1), [72.55783690415707, 90.49715291254354]))
    #expect(areClose(ends(chart, 14), [73.48713715569014, 89.56785266101048]))
    let laney = try uChart(numerators: counts, denominators: people, multiplier: 1000, laney: true)
    #expect(laney.kind == .uPrime)
    #expect(areClose([try #require(laney.segments[0].sigma)], [1.282226803443558]))
    #expect(areClose(ends(laney, 5), [71.70361265988818, 91.35137715681242]))
  }

  /// By hand: 12 of 24 × 10 people are 0.05; 3√(0.05 × 0.95/10) = 0.2068 cuts the lower limit at 0. A count of
  /// 3 in 10 lies beyond 0.2568, and of 1,000 people beyond 0.0707 as well.
  @Test func limitsFollowTheDenominators() throws {
    let counts: [Double?] = Array(repeating: 0.5, count: 24) + [3, 300, 0]
    let people: [Double?] = Array(repeating: 10, count: 24) + [10, 1000, 1]
    let options = ControlChartOptions(polarity: .lowIsGood, baseline: 24)
    let chart = try pChart(numerators: counts, denominators: people, multiplier: 1, options: options)
    #expect(areClose(ends(chart, 1), [0, 0.25676073128135335]))
    #expect(areClose(ends(chart, 26), [0.02932392687186467, 0.07067607312813534]))
    #expect(chart.points[24].variation == .concerningHigh && chart.points[25].variation == .concerningHigh)
    #expect(chart.points[26].limits?.lower == 0 && chart.points[26].variation == .commonCause)
    let high = try pChart(
      numerators: Array(repeating: 9.5, count: 24), denominators: Array(repeating: 10, count: 24))
    #expect(high.points[0].limits?.upper == 100)
    let rates = try uChart(numerators: counts, denominators: people, options: options)
    #expect(ends(rates, 27) == [0, 0.05 + 3 * 0.05.squareRoot()])
  }

  @Test func missingIsNotZero() throws {
    var (some, of) = (counts, people)
    (some[1], of[3], some[5], of[5]) = (nil, nil, 0, 0)
    let options = ControlChartOptions(minimumPoints: 11)
    let chart = try pChart(numerators: some, denominators: of, options: options)
    #expect(chart.points[1].reason == .missingCount && chart.points[1].limits != nil)
    #expect(chart.points[3].reason == .missingDenominator && chart.points[3].limits == nil)
    #expect(chart.points[5].reason == .denominatorIsZero && chart.points[5].limits == nil)
    let used = chart.points.indices.filter { chart.points[$0].value != nil }
    let sums = [some, of].map { column in used.reduce(0) { $0 + (column[$1] ?? 0) } }
    #expect(areClose([try #require(chart.segments[0].centre)], [sums[0] / sums[1] * 100]))
  }

  /// Nothing, or everything, in every period.
  @Test func noRoomForChance() throws {
    let none: [Double?] = Array(repeating: 0, count: 12)
    let ten: [Double?] = Array(repeating: 10, count: 12)
    for laney in [false, true] {
      for counts in [none, ten] {
        let chart = try pChart(numerators: counts, denominators: ten, laney: laney)
        #expect(chart.points.allSatisfy { $0.variation == .commonCause })
      }
      #expect(
        try uChart(numerators: none, denominators: ten, laney: laney).points[0].limits
          == Limits(lower: 0, upper: 0))
    }
    let scattered: [Double?] = [1, nil, 2, nil, 3]
    let options = ControlChartOptions(minimumPoints: 3)
    let chart = try pChart(
      numerators: scattered, denominators: Array(repeating: 10, count: 5), laney: true, options: options)
    #expect(chart.segments[0].reason == .noMovingRange)
  }

  @Test func faultsNameTheirRowsAndAllOfThem() {
    let said = faults { () throws(InputFaults) in
      _ = try pChart(numerators: [-1, 11, .nan, 1], denominators: [10, 10, 10, -1], multiplier: 0)
    }
    #expect(
      said == [
        "multiplier must be greater than zero",
        "row 1: numerators must be greater than or equal to zero",
        "row 3: numerators must be numbers",
        "row 4: denominators must be greater than or equal to zero",
        "row 2: numerators must be less than or equal to denominators",
      ])
    let rates = faults { () throws(InputFaults) in _ = try uChart(numerators: [2, 1], denominators: [1, 0]) }
    #expect(rates == ["row 2: denominators must be greater than zero where there are events"])
    let lengths = faults { () throws(InputFaults) in _ = try uChart(numerators: [2, 1], denominators: [1]) }
    #expect(lengths == ["columns must have the same number of rows (numerators 2, denominators 1)"])
  }
}
