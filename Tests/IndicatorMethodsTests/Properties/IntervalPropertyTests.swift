import IndicatorMethods
import Testing

@Suite("What holds of every figure with limits") struct IntervalPropertyTests {
  static let levels = [0.9, 0.95, 0.99, 0.998, 0.9999]

  @Test(arguments: Figure.allCases) func limitsBracketTheValueAndWidenWithTheLevel(figure: Figure) throws {
    var random = SeededGenerator(5)
    for _ in 0..<200 {
      let statistic = try figure.draw(&random)(Self.levels, 100)
      let value = try #require(statistic.value)
      #expect(statistic.intervals.map(\.confidence) == Self.levels)
      var inner = Limits(lower: value, upper: value)
      for interval in statistic.intervals {
        let limits = interval.limits
        // A share's limits end at 0 and 1, a count's at 0.
        #expect(limits.lower < inner.lower || (limits.lower == 0 && inner.lower == 0))
        #expect(limits.upper > inner.upper || (figure == .proportion && limits.upper == 100))
        inner = limits
      }
    }
  }

  /// A level says the same whatever others are asked for with it.
  @Test(arguments: Figure.allCases) func levelsDoNotDisturbEachOther(figure: Figure) throws {
    var random = SeededGenerator(6)
    for _ in 0..<20 {
      let draw = figure.draw(&random)
      let together = try draw(Self.levels, 100)
      for level in Self.levels {
        let alone = try draw([level], 100)
        #expect(alone.value == together.value && alone.limits(at: level) == together.limits(at: level))
      }
    }
  }

  @Test(arguments: Figure.allCases.filter { $0 != .lifeExpectancy })
  func valueAndLimitsScaleWithTheMultiplier(figure: Figure) throws {
    var random = SeededGenerator(7)
    for _ in 0..<100 {
      let draw = figure.draw(&random)
      let one = try draw(Self.levels, 1)
      let numbers = [try #require(one.value)] + ends(one)
      for factor in [0.001, 100, 100_000] {
        let many = try draw(Self.levels, factor)
        let scaled = [try #require(many.value)] + ends(many)
        #expect(zip(scaled, numbers).allSatisfy { abs($0 - $1 * factor) <= 1e-12 * abs($1 * factor) })
      }
    }
  }
}
