import IndicatorMethods
import Testing

@Suite("Documentation: Attributable fractions") struct AttributableFractionsExamples {
  @Test func block1() async throws {
    try await example(1, of: "AttributableFractions") { print in
      let exposed = ExposureLevel(
        share: 0.25,
        relativeRisk: RelativeRisk(2.4, limits: Limits(lower: 1.9, upper: 3.0)))
      let fraction = try populationAttributableFraction(
        exposedOfAll: [exposed], surveyed: 2000)
      print("\(fraction.kind.rawValue) \(words(fraction.statistic, places: 3))")
      let deaths = try attributableCount(counts: [310], fractions: [fraction])
      print("deaths \(words(deaths.statistic, places: 0))")
    }
  }
}
