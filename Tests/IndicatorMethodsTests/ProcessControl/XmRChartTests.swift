import IndicatorMethods
import Testing

@Suite("XmR charts") struct XmRChartTests {
  /// Two years of months with one wild value in the eighteenth.
  let months: [Double?] = [
    81.0, 83.3, 81.0, 89.3, 89.7, 84.4, 86.9, 85.7, 87.2, 82.5, 84.4, 83.7, 81.9, 85.0, 85.5, 85.8, 84.2, 97.3,
    85.7, 83.8, 86.4, 83.9, 86.4, 85.4,
  ]

  private func figures(_ chart: ControlChart) throws -> [Double] {
    let segment = try #require(chart.segments.first)
    let limits = try #require(chart.points.last?.limits)
    return [segment.centre, segment.meanMovingRange, segment.sigma].compactMap { $0 } + [
      limits.lower, limits.upper,
    ]
  }

  /// Oracle: NumPy. The mean moving range is 3.2; 13.1 and 11.6, into and out of the wild value, lie above
  /// 3.267 × 3.2 = 10.45.
  @Test func wildMovingRangesAreScreened() throws {
    let chart = try xmrChart(months)
    #expect(
      areClose(
        try figures(chart),
        [85.43333333333334, 2.3285714285714287, 2.0643363728470114, 79.23933333333333, 91.62733333333334]))
    #expect(chart.segments[0].screenedRanges == 2 && chart.segments[0].pointsUsed == 24)
    #expect(chart.kind == .xmr)
    #expect(chart.points[17].causes.first == SpecialCause(.beyondLimit, .high))
  }

  @Test func theyMayBeKept() throws {
    let chart = try xmrChart(months, options: ControlChartOptions(screensMovingRanges: false))
    #expect(
      areClose(
        try figures(chart), [85.43333333333334, 3.2, 2.8368794326241136, 76.92133333333334, 93.94533333333334]))
    #expect(chart.segments[0].screenedRanges == 0)
  }

  /// Oracle: the captions of NHSRplotthedots' vignette "Deviations from Excel defaults", to two places; the second
  /// is said to be what the spreadsheets of Making data count give.
  @Test func asPublishedWithAndWithoutScreening() throws {
    let values: [Double?] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
    let screened = try xmrChart(values).points[0]
    let kept = try xmrChart(values, options: ControlChartOptions(screensMovingRanges: false)).points[0]
    for (point, expected) in [(screened, [1.94, -0.72, 4.6]), (kept, [1.94, -3.06, 6.95])] {
      let found = [point.centre, point.limits?.lower, point.limits?.upper].compactMap { $0 }
      #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 0.005 + 1e-9 } && found.count == 3)
    }
  }

  @Test func aBaselineGivesItsLimitsToAll() throws {
    let chart = try xmrChart(months, options: ControlChartOptions(baseline: 15))
    #expect(
      areClose(
        try figures(chart),
        [84.76666666666668, 2.607142857142857, 2.3112968591692, 77.83166666666668, 91.70166666666668]))
    #expect(chart.segments[0].pointsUsed == 15)
  }

  /// By hand: the values sum to 138, mean 11.5; the moving ranges 2 1 2 1 2 1 2 1 2 1 2 sum to 17, mean 17/11;
  /// limits 11.5 ∓ 2.66 × 17/11 = 7.389091 and 15.610909, near them two thirds of that, 8.759394 and 14.240606.
  @Test func byHand() throws {
    let chart = try xmrChart([10, 12, 11, 13, 12, 10, 11, 13, 12, 10, 11, 13])
    #expect(areClose(try figures(chart), [11.5, 17.0 / 11, 17.0 / 11 / 1.128, 81.28 / 11, 171.72 / 11]))
    let near = try #require(chart.points[0].nearLimits)
    #expect(
      areClose([near.lower, near.upper], [8.75939393939394, 14.24060606060606]))
    #expect(chart.points.allSatisfy { $0.variation == .commonCause && $0.sentence == "Common cause variation" })
  }

  /// Each stretch by itself: means 10 and 20, moving ranges 2 and 4; no range is taken across the step, and the
  /// jump is no trend.
  @Test func aStepBeginsAnew() throws {
    let before: [Double?] = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11]
    let after: [Double?] = [18, 22, 18, 22, 18, 22, 18, 22, 18, 22, 18, 22]
    let chart = try xmrChart(before + after, options: ControlChartOptions(steps: [13]))
    #expect(chart.segments.map(\.centre) == [10, 20])
    #expect(chart.segments.map(\.meanMovingRange) == [2, 4])
    #expect(chart.segments.map(\.firstRow) == [1, 13] && chart.segments.map(\.lastRow) == [12, 24])
    #expect(areClose([try #require(chart.points[12].limits?.upper)], [30.64]))
    #expect(chart.points.allSatisfy { $0.causes.isEmpty })
    let whole = try xmrChart(before + after)
    #expect(whole.points.allSatisfy { !$0.causes.isEmpty })
  }

  @Test func tooFewPointsHaveNoLimits() throws {
    let short = try xmrChart(Array(months.prefix(11)))
    #expect(short.segments[0].reason == .tooFewPoints && short.variation == nil)
    #expect(short.points.allSatisfy { $0.limits == nil && $0.variation == nil && $0.reason == .tooFewPoints })
    #expect(short.points[0].sentence == "Not judged: there are too few points for limits")
    #expect(try xmrChart(Array(months.prefix(12))).segments[0].reason == nil)
    // Twelve rows with eleven values are eleven points.
    #expect(try xmrChart(Array(months.prefix(11)) + [nil]).segments[0].reason == .tooFewPoints)
    let step = try xmrChart(months, options: ControlChartOptions(steps: [20]))
    #expect(step.segments.map(\.reason) == [nil, .tooFewPoints])
    // The icon is that of the last point which has one.
    #expect(step.variation == step.points[18].variation)
  }

  /// No moving range is taken across a gap: 1, 1 and 1 remain of 1 2 3 – 9 10.
  @Test func aMissingValueIsAGap() throws {
    let chart = try xmrChart([1, 2, 3, nil, 9, 10], options: ControlChartOptions(minimumPoints: 5))
    #expect(chart.segments[0].centre == 5 && chart.segments[0].meanMovingRange == 1)
    #expect(chart.points[3].reason == .missingValue && chart.points[3].limits != nil)
    #expect(chart.points[3].variation == nil && chart.points[3].causes.isEmpty)
    let scattered = try xmrChart([1, nil, 2, nil, 3], options: ControlChartOptions(minimumPoints: 3))
    #expect(scattered.segments[0].reason == .noMovingRange)
  }

  /// A mean of twelve times 0.1 is not 0.1 to the last digit; nothing varies all the same.
  @Test func aSeriesThatNeverVariesBreaksNoRule() throws {
    for value in [0.1, 0, -0.3, 1e300, .leastNonzeroMagnitude] as [Double] {
      let chart = try xmrChart(Array(repeating: value, count: 14), options: ControlChartOptions(target: value))
      #expect(chart.points.allSatisfy { $0.variation == .commonCause }, "\(value)")
    }
  }

  @Test func faultsNameTheirRowsAndAllOfThem() {
    let options = ControlChartOptions(
      target: .nan, baseline: 1, steps: [1, 9], minimumPoints: 1, shift: 1, trend: 2)
    let said = faults { () throws(InputFaults) in _ = try xmrChart([1, .infinity, nil], options: options) }
    #expect(
      said == [
        "the target must be a number",
        "the minimum of points must be at least 2",
        "a shift must have at least 2 points",
        "a trend must have at least 3 points",
        "steps must be rows after the first, in ascending order",
        "row 2: values must be numbers",
      ])
    let baseline = faults { () throws(InputFaults) in
      _ = try xmrChart([1], options: ControlChartOptions(baseline: 11))
    }
    #expect(baseline == ["the baseline must have at least 12 points, the minimum for limits"])
    #expect(faults { () throws(InputFaults) in _ = try xmrChart([]) } == ["at least one row is needed"])
  }
}
