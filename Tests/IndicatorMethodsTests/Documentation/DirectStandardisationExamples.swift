import IndicatorMethods
import Testing

@Suite("Documentation: Direct standardisation") struct DirectStandardisationExamples {
  @Test func block1() async throws {
    try await example(1, of: "DirectStandardisation") { print in
      let deaths: [Double] = [
        4, 0, 0, 0, 0, 1, 1, 2, 4, 5, 5, 5, 11, 16, 34, 37, 60, 69, 86,
      ]
      let people: [Double] = [
        1779, 1931, 2173, 2777, 1916, 2008, 1878, 2018, 2427, 2745, 2681, 2373,
        2486, 2697, 2065,
        1685, 1153, 754, 476,
      ]
      let european: [Double] = [
        5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500,
        6000, 5500, 5000,
        4000, 2500, 1500, 1000,
      ]
      let rutland = try directlyStandardisedRate(
        counts: deaths, populations: people, standard: european)
      let crude = try crudeRate(numerator: 340, denominator: 38_022)
      print("standardised \(words(rutland.statistic))")
      print("crude \(words(crude.statistic))")
    }
  }

  @Test func block2() async throws {
    try await example(2, of: "DirectStandardisation") { print in
      let admissions = try directlyStandardisedRate(
        people: [12, 3, 20, 4, 7], eventsEach: [1, 2, 1, 3, 2],
        bands: ["0–39", "0–39", "40–64", "40–64", "65+"],
        populations: [1500, 1500, 1100, 1100, 700],
        standard: [5500, 5500, 7000, 7000, 2500],
        multiplier: 1000)
      let independent = try directlyStandardisedRate(
        counts: [18, 32, 14], populations: [1500, 1100, 700],
        standard: [5500, 7000, 2500],
        multiplier: 1000)
      print("of repeated events \(words(admissions.statistic))")
      print("if independent \(words(independent.statistic))")
    }
  }
}
