import IndicatorMethods
import TestSupport
import Testing

@Suite("The scale of a spine chart") struct SpineScaleTests {
  @Test func worstIsLeftWhateverThePolarity() throws {
    let values: [Double?] = [10, 20, 30, 60]
    let high = try SpineScale(values: values, benchmark: 20, polarity: .highIsGood)
    #expect(high.reach == 40 && high.centre == 20 && !high.centreIsMedian)
    #expect([10, 20, 60].map(high.position) == [-0.25, 0, 1])
    let low = try SpineScale(values: values, benchmark: 20, polarity: .lowIsGood)
    #expect([10, 20, 60].map(low.position) == [0.25, 0, -1])
    let none = try SpineScale(values: values, benchmark: 20, polarity: .none)
    #expect([10, 20, 60].map(none.position) == [-0.25, 0, 1])
  }

  @Test func acrossZero() throws {
    // Best 5, benchmark -2: the distance is 7, not 3.
    let scale = try SpineScale(values: [-4, -2, 0, 5], benchmark: -2, polarity: .highIsGood)
    #expect(scale.reach == 7)
    #expect(scale.position(5) == 1 && scale.position(-2) == 0)
    #expect(isClose(scale.position(-4), -2.0 / 7))
  }

  @Test func aBenchmarkOfZero() throws {
    let scale = try SpineScale(values: [-1, 1, 2, 3], benchmark: 0, polarity: .highIsGood)
    #expect(scale.centre == 0 && scale.position(0) == 0 && scale.position(3) == 1)
    #expect(isClose(scale.position(-1), -1.0 / 3))
  }

  @Test func aBenchmarkOutsideTheAreas() throws {
    let above = try SpineScale(values: [1, 2, 3, 4], benchmark: 9, polarity: .highIsGood)
    #expect([1, 4, 9].map(above.position) == [-1, -0.625, 0])
    let below = try SpineScale(values: [1, 2, 3, 4], benchmark: -4, polarity: .lowIsGood)
    #expect([1, 4].map(below.position) == [-0.625, -1])
    #expect(below.position(100) == -1)
  }

  @Test func withoutABenchmarkTheMedianIsTheCentre() throws {
    let scale = try SpineScale(values: [1, 2, 3, 9], benchmark: nil, polarity: .highIsGood)
    #expect(scale.centreIsMedian && scale.centre == 2.5 && scale.reach == 6.5)
  }

  @Test func equalValuesStandInTheMiddle() throws {
    let scale = try SpineScale(values: [3, 3, 3, 3], benchmark: 3, polarity: .lowIsGood)
    #expect(scale.position(3) == 0 && scale.position(8) == 0)
  }

  @Test func threeQuartersOfTheAreasNeedAValue() throws {
    #expect(throws: SpineScale.Refusal.tooFewValues) {
      try SpineScale(values: [1, 2, nil], benchmark: 1, polarity: .none)
    }
    #expect(throws: SpineScale.Refusal.noValues) {
      try SpineScale(values: [nil, nil], benchmark: 1, polarity: .none)
    }
    #expect(throws: SpineScale.Refusal.noValues) { try SpineScale(values: [], benchmark: 1, polarity: .none) }
    let enough = try SpineScale(values: [1, 2, 4, nil], benchmark: 1, polarity: .none)
    #expect(enough.areasWithValue == 3 && enough.areas == 4 && enough.quartiles == nil)
  }

  @Test(arguments: 1...40) func everyAreaFitsAndTheFarthestReachesTheEnd(seed: UInt64) throws {
    var generator = SeededGenerator(seed)
    let values = (0..<15).map { _ in Double.random(in: -50...50, using: &generator) }
    let benchmark = Double.random(in: -80...80, using: &generator)
    for polarity in Polarity.allCases {
      let scale = try SpineScale(values: values, benchmark: benchmark, polarity: polarity)
      let places = values.map(scale.position)
      #expect(places.allSatisfy { abs($0) <= 1 })
      #expect(places.contains { abs($0) == 1 })
      #expect(scale.position(benchmark) == 0)
      #expect(scale.position(scale.best) >= scale.position(scale.worst))
    }
  }

  /// Of values 1 2 2 3 3 4 the quartiles are 2 and 3.
  @Test(.enabled(if: Shared.isPresent, "\(Shared.absent)")) func publishedOrder() throws {
    for one in try Case.group("spine_next_order") {
      let q = one.numbers("q")
      let values = [q[0], q[1], q[1], q[2], q[2], q[3]]
      let scale = try SpineScale(values: values, benchmark: 2.5, polarity: polarity(one.text("polarity")))
      #expect(scale.best == one.number("best") && scale.worst == one.number("worst"))
      #expect(scale.bestQuartile == one.number("best_quartile"))
      #expect(scale.worstQuartile == one.number("worst_quartile"))
    }
  }
}
