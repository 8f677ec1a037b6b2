import IndicatorMethods
import Testing

@Suite("Recent trend") struct RecentTrendTests {
  /// Five years of a rate, each value with limits half a unit either side.
  func rates(_ values: [Double?], from year: Int = 2019, half: Double = 0.5) -> [TrendPoint] {
    values.enumerated().map { index, value in
      TrendPoint(
        year: year + index, label: "\(year + index)/\((year + index + 1) % 100)",
        estimate: Estimate(value: value, lower95: value.map { $0 - half }, upper95: value.map { $0 + half }))
    }
  }

  func proportions(_ counts: [Double], of denominators: [Double]) -> [TrendPoint] {
    zip(counts, denominators).enumerated().map { index, pair in
      TrendPoint(
        year: 2019 + index,
        estimate: Estimate(value: 100 * pair.0 / pair.1, count: pair.0, denominator: pair.1))
    }
  }

  func trend(_ points: [TrendPoint], _ type: ValueType = .crudeRate, _ polarity: Polarity = .lowIsGood)
    -> RecentTrend
  { recentTrend(points, valueType: type, polarity: polarity) }

  @Test func significantAndItsQuality() {
    let rising = trend(rates([10, 11, 12, 13, 14]))
    #expect(rising.direction == .increasing && rising.quality == .worse && rising.reason == .significantTrend)
    #expect(rising.words == "Increasing and getting worse")
    #expect(rising.periods == ["2019/20", "2020/21", "2021/22", "2022/23", "2023/24"])
    // Equal weights: the slope is 1 and its standard error is that of a mean, over √10.
    #expect(isClose(rising.slope, 1))
    let error = 0.5 / 1.959963984540054
    #expect(isClose(rising.chiSquared, 10 / (error * error)))
    #expect(trend(rates([14, 13, 12, 11, 10])).words == "Decreasing and getting better")
    #expect(trend(rates([14, 13, 12, 11, 10]), .mean, .none).words == "Decreasing")
    #expect(trend(rates([10, 11, 12, 13, 14]), .mean, .highIsGood).words == "Increasing and getting better")
  }

  @Test func orderAndOlderYearsDoNotMatter() {
    let points = rates([99, 1, 10, 11, 12, 13, 14], from: 2017)
    let last = trend(Array(points.dropFirst(2)))
    var generator = SeededGenerator(7)
    for _ in 0..<10 { #expect(trend(points.shuffled(using: &generator)) == last) }
    // An old missing value, gap or double stands in nobody's way.
    #expect(trend(rates([nil], from: 2001) + points) == last)
    #expect(trend(rates([3], from: 2017) + points) == last)
  }

  @Test func notSignificantAndOutlier() {
    let flat = trend(rates([10, 10.1, 9.9, 10, 10.05]))
    #expect(flat.direction == .noSignificantChange && flat.reason == .noSignificantTrend)
    #expect(flat.quality == nil && flat.words == "No significant change" && flat.chiSquared != nil)
    #expect(trend(rates([5, 5, 5, 5, 5])).reason == .noSignificantTrend)
    // Without the last year it falls.
    let spike = trend(rates([10, 9.8, 9.6, 9.4, 16]))
    #expect(spike.direction == .noSignificantChange && spike.reason == .outlierFound)
    #expect((spike.chiSquared ?? 0) > 9.5495)
  }

  @Test func whatStandsInTheWayIsNamed() {
    func reason(_ points: [TrendPoint], _ type: ValueType = .crudeRate) -> RecentTrend.Reason {
      let result = trend(points, type)
      #expect(result.direction == .cannotBeCalculated && result.chiSquared == nil && result.periods.isEmpty)
      return result.reason
    }
    let good = rates([10, 11, 12, 13, 14])
    #expect(reason([]) == .notEnoughDataPoints)
    #expect(reason(Array(good.dropLast())) == .notEnoughDataPoints)
    #expect(trend(Array(good.dropLast())).words == "Cannot be calculated: fewer than five points")
    #expect(reason(rates([10, 11, 12, nil, 14])) == .missingValues)
    #expect(trend(rates([10, 11, 12, nil, 14])).words == "Cannot be calculated: 2022/23 has no value")
    #expect(reason(good + rates([1], from: 2022)) == .duplicatePeriods)
    #expect(reason(rates([1], from: 2019) + good) == .duplicatePeriods)
    #expect(reason(rates([9], from: 2017) + good.dropFirst()) == .breakInTheSeries)
    #expect(
      trend(rates([9], from: 2017) + good.dropFirst()).words
        == "Cannot be calculated: there is a gap after 2017/18")
    #expect(reason(good, .count) == .valueTypeNotEligible)
    #expect(reason(good, .score) == .valueTypeNotEligible)
    var other = good
    for index in other.indices { other[index].span = .overlapping }
    #expect(reason(other) == .overlappingPeriods)
    for index in other.indices { other[index].span = .other }
    #expect(reason(other) == .notYearly)
    var odd = good
    odd[1].estimate.lower95 = nil
    #expect(reason(odd) == .missingConfidenceInterval)
    odd[1].estimate = Estimate(value: 11, lower95: 11, upper95: 11)
    #expect(reason(odd) == .zeroWidthInterval)
    // A value scaled without its limits.
    odd[1].estimate = Estimate(value: 33, lower95: 10.5, upper95: 11.5)
    #expect(reason(odd) == .limitsDoNotBracket)
  }

  @Test func countsOfProportions() {
    let people = [1000.0, 1000, 1000, 1000, 1000]
    #expect(trend(proportions([100, 130, 160, 190, 220], of: people), .proportion).direction == .increasing)
    #expect(trend(proportions([220, 190, 160, 130, 100], of: people), .proportion).direction == .decreasing)
    func reason(_ counts: [Double], _ type: ValueType = .proportion) -> RecentTrend.Reason {
      trend(proportions(counts, of: people), type).reason
    }
    #expect(reason([0, 130, 160, 190, 220]) == .countIsZero)
    #expect(reason([100, 130, 160, 190, 1000], .indirectlyStandardisedProportion) == .countEqualsDenominator)
    #expect(reason([100, 130, 160, 190, 1001]) == .countImpossible)
    #expect(reason([-1, 130, 160, 190, 220]) == .countImpossible)
    var points = proportions([100, 130, 160, 190, 220], of: people)
    points[2].estimate.denominator = nil
    #expect(trend(points, .proportion).words == "Cannot be calculated: 2021 has no count or no denominator")
    points[2].estimate.denominator = 0
    #expect(trend(points, .proportion).reason == .countImpossible)
  }

  /// Oracle: the sums as the published rule writes them.
  @Test(arguments: 1...40) func againstThePublishedFormulas(seed: UInt64) throws {
    var generator = SeededGenerator(seed)
    let denominators = (0..<5).map { _ in Double(Int.random(in: 50...5000, using: &generator)) }
    let counts = denominators.map { Double(Int.random(in: 1..<Int($0), using: &generator)) }
    let t = [1.0, 2, 3, 4, 5]
    func sum(_ terms: (Int) -> Double) -> Double { (0..<5).reduce(0) { $0 + terms($1) } }
    let (d, c) = (sum { denominators[$0] }, sum { counts[$0] })
    let (ct, nt) = (sum { counts[$0] * t[$0] }, sum { denominators[$0] * t[$0] })
    let ntt = sum { denominators[$0] * t[$0] * t[$0] }
    let armitage = d * (d * ct - c * nt) * (d * ct - c * nt) / (c * (d - c) * (d * ntt - nt * nt))
    #expect(isClose(trend(proportions(counts, of: denominators), .proportion).chiSquared, armitage, 1e-7))

    let values = (0..<5).map { _ in Double.random(in: -5...80, using: &generator) }
    let halves = (0..<5).map { _ in Double.random(in: 0.1...9, using: &generator) }
    let points = (0..<5).map {
      TrendPoint(
        year: 2000 + $0,
        estimate: Estimate(
          value: values[$0], lower95: values[$0] - halves[$0], upper95: values[$0] + halves[$0]))
    }
    let w = halves.map { (1.959963984540054 / $0) * (1.959963984540054 / $0) }
    let (sw, swt) = (sum { w[$0] }, sum { w[$0] * t[$0] })
    let swtt = sum { w[$0] * t[$0] * t[$0] }
    let determinant = sw * swtt - swt * swt
    let slope = (sw * sum { w[$0] * t[$0] * values[$0] } - swt * sum { w[$0] * values[$0] }) / determinant
    let result = trend(points, .lifeExpectancy)
    #expect(isClose(result.slope, slope, 1e-7))
    #expect(isClose(result.chiSquared, slope * slope * determinant / sw, 1e-7))
  }

  @Test func everyReasonHasWordsOfItsOwn() {
    let sentences = RecentTrend.Reason.allCases.map(\.sentence)
    #expect(Set(sentences).count == sentences.count)
    #expect(sentences.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
  }

  @Test func changeFromThePreviousFigure() {
    let before = Estimate(value: 2, lower95: 1.9, upper95: 2.1)
    func change(_ value: Double?, _ lower: Double?, _ upper: Double?) -> RecentTrend.Direction {
      changeFromPrevious(Estimate(value: value, lower95: lower, upper95: upper), before)
    }
    #expect(change(1.5, 1.2, 1.89) == .decreasing)
    #expect(change(1.5, 1.2, 1.9) == .noSignificantChange)
    #expect(change(2.5, 2.1, 2.9) == .noSignificantChange)
    #expect(change(2.5, 2.11, 2.9) == .increasing)
    #expect(change(2.5, nil, 2.9) == .cannotBeCalculated)
    #expect(change(nil, 2.11, 2.9) == .cannotBeCalculated)
    #expect(change(9, 2.11, 2.9) == .cannotBeCalculated)
  }
}
