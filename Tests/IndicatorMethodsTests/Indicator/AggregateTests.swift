import IndicatorMethods
import TestSupport
import Testing

@Suite("Several areas together") struct AggregateTests {
  let parts: [(count: Double?, denominator: Double?)] = [(8, 40), (32, 80), (nil, 50), (5, nil), (1, 0)]

  @Test func sumsNotMeans() throws {
    let both = try #require(aggregate(parts, valueType: .proportion, multiplier: 100))
    // 40 of 120; the mean of 20% and 40% would be 30.
    #expect(isClose(both.value, 100.0 / 3))
    #expect(both.count == 40 && both.denominator == 120)
    #expect(both.partsUsed == 2 && both.partsGiven == 5)
    let wilson = try #require(wilsonLimits(count: 40, denominator: 120))
    #expect(isClose(both.lower95, wilson.lower * 100) && isClose(both.upper95, wilson.upper * 100))
    let rate = try #require(aggregate(parts, valueType: .crudeRate, multiplier: 1000))
    let byar = try #require(byarLimits(40))
    #expect(isClose(rate.lower95, byar.lower / 120 * 1000) && isClose(rate.upper95, byar.upper / 120 * 1000))
    let few = try #require(aggregate([(1, 10), (2, 10)], valueType: .ratio, multiplier: 1))
    let exact = try #require(exactPoissonLimits(3))
    #expect(isClose(few.lower95, exact.lower / 20) && isClose(few.upper95, exact.upper / 20))
  }

  @Test func countsAddUp() throws {
    let sum = try #require(aggregate([(3, nil), (4, nil), (nil, nil)], valueType: .count, multiplier: 1))
    #expect(sum.value == 7 && sum.denominator == nil && sum.lower95 == nil)
    #expect(sum.partsUsed == 2 && sum.partsGiven == 3)
  }

  @Test func nothingIsNotZero() {
    #expect(aggregate([], valueType: .proportion, multiplier: 100) == nil)
    #expect(aggregate([(1, 1)], valueType: .crudeRate, multiplier: 1) == nil)
    #expect(aggregate([(nil, nil), (nil, nil)], valueType: .count, multiplier: 1) == nil)
    #expect(aggregate([(1, 0), (2, 0)], valueType: .ratio, multiplier: 1) == nil)
    #expect(aggregate([(12, 10), (11, 10)], valueType: .proportion, multiplier: 100) == nil)
  }

  @Test func onlyWhatCanBeAdded() {
    let parts: [(count: Double?, denominator: Double?)] = [(8, 40), (32, 80)]
    let addable = ValueType.allCases.filter { aggregate(parts, valueType: $0, multiplier: 1) != nil }
    #expect(addable == [.count, .proportion, .crudeRate, .ratio])
  }

  @Test func zeroEventsAreAValue() throws {
    let none = try #require(aggregate([(0, 100), (0, 200)], valueType: .crudeRate, multiplier: 1000))
    #expect(none.value == 0 && none.lower95 == 0)
    #expect(isClose(none.upper95, 3.68887945411393630 / 300 * 1000))
  }

  @Test(.enabled(if: Shared.isPresent, "\(Shared.absent)")) func publishedCases() throws {
    for one in try Case.group("weighted_average") {
      let parts = (one.fields["children"] as? [Any] ?? []).map {
        child -> (count: Double?, denominator: Double?) in
        let pair = doubles(child)
        return (pair[0], pair[1])
      }
      let unit = try #require(one.number("unit"))
      let result = aggregate(parts, valueType: .ratio, multiplier: unit)
      #expect((result.map { ($0.value * 10).rounded() / 10 }) == one.number("value_1dp"))
      if let count = one.number("count") { #expect(result?.count == count) }
      if let denominator = one.number("denominator") { #expect(result?.denominator == denominator) }
    }
  }
}
