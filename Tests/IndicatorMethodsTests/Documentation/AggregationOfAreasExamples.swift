import IndicatorMethods
import Testing

@Suite("Documentation: Areas together") struct AggregationOfAreasExamples {
  @Test func block1() async throws {
    try await example(1, of: "AggregationOfAreas") { print in
      let parts: [(count: Double?, denominator: Double?)] = [
        (124, 800), (60, 500), (nil, 300),
      ]
      if let both = aggregate(parts, valueType: .proportion, multiplier: 100) {
        print(
          "\(text(both.value)), \(text(both.lower95)) to \(text(both.upper95))")
        print("\(both.partsUsed) of \(both.partsGiven) parts")
      }
    }
  }

  @Test func block2() async throws {
    try await example(2, of: "AggregationOfAreas") { print in
      let both = try aggregateByBand([
        BandedArea(
          "Ashby", counts: [3, 8, 21], populations: [5200, 7100, 6300]),
        BandedArea(
          "Bram", counts: [1, 6, 17], populations: [2100, 3900, 4400]),
      ])
      if let people = both.allPopulations {
        let rate = try directlyStandardisedRate(
          counts: both.counts, populations: people,
          standard: [5000, 6500, 5000])
        print(words(rate.statistic))
      }
    }
  }

  @Test func block3() async throws {
    try await example(3, of: "AggregationOfAreas") { print in
      let (areas, counts, people) = (
        ["Ashby", "Bram", "Ashby", "Bram"], [30.0, 12, 41, 9],
        [5200.0, 2100, 7100, 3900]
      )
      let rates = try byArea(areas) { _, rows throws(InputFaults) in
        try directlyStandardisedRate(
          counts: rows.map { counts[$0] }, populations: rows.map { people[$0] },
          standard: [2, 1])
      }
      for (area, rate) in rates { print("\(area) \(words(rate.statistic))") }
    }
  }
}
