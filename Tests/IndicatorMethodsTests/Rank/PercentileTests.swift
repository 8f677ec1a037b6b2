import IndicatorMethods
import TestSupport
import Testing

@Suite("Percentiles") struct PercentileTests {
  @Test func interpolated() {
    #expect(percentile(0.25, of: [1, 2, 3, 4]) == 1.75)
    #expect(percentile(0.5, of: [1, 2, 3, 4]) == 2.5)
    #expect(percentile(0, of: [7]) == 7 && percentile(1, of: [7]) == 7)
    #expect(percentile(0.5, of: []) == nil)
    #expect(
      percentile(1.01, of: [1]) == nil && percentile(-0.01, of: [1]) == nil
        && percentile(.nan, of: [1]) == nil)
  }

  @Test func quartilesNeedFourValues() throws {
    #expect(Quartiles([3, 1, 2]) == nil)
    #expect(Quartiles([3, 1, .nan, 2]) == nil)
    let four = try #require(Quartiles([4, 1, 3, 2]))
    #expect([four.minimum, four.lower, four.median, four.upper, four.maximum] == [1, 1.75, 2.5, 3.25, 4])
  }

  @Test(arguments: 1...40) func monotoneAndWithinTheRange(seed: UInt64) throws {
    var generator = SeededGenerator(seed)
    let values = (0..<Int.random(in: 1...50, using: &generator)).map { _ in
      Double.random(in: -1e6...1e6, using: &generator)
    }.sorted()
    var previous = -Double.infinity
    for step in 0...200 {
      let value = try #require(percentile(Double(step) / 200, of: values))
      #expect(value >= previous && value >= values[0] && value <= values[values.count - 1])
      previous = value
    }
  }

  @Test(.enabled(if: Shared.isPresent, "\(Shared.absent)")) func publishedCases() throws {
    var checked = 0
    for one in try Case.group("percentile_inc") {
      let values = range(one.text("values"))
      for (key, groups) in [("bounds5", 5), ("bounds4", 4)] {
        for (index, bound) in one.numbers(key).enumerated() {
          let own = percentile(Double(index) / Double(groups), of: values)
          #expect(isClose(own, try #require(bound)))
          checked += 1
        }
      }
      let quartiles = Quartiles(values)
      if one.fields["null"] != nil { #expect(quartiles == nil) }
      for (key, own) in [("p25", quartiles?.lower), ("p50", quartiles?.median), ("p75", quartiles?.upper)] {
        guard let expected = one.number(key) else { continue }
        #expect(isClose(own, expected))
        checked += 1
      }
    }
    #expect(checked == 19)
  }
}
