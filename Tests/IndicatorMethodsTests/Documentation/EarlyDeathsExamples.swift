import IndicatorMethods
import Testing

@Suite("Documentation: Years of life lost") struct EarlyDeathsExamples {
  @Test func block1() async throws {
    try await example(1, of: "EarlyDeaths") { print in
      let lost = try yearsOfLifeLost(
        startAges: [0, 1, 15, 45, 65, 75, 85],
        deaths: [6, 3, 14, 90, 120, 260, 300],
        populations: [1900, 7400, 27_000, 36_000, 14_000, 9000, 2600],
        standard: [1000, 4000, 33_500, 26_500, 10_500, 6500, 2500])
      print("\(text(lost.deaths, 0)) deaths, \(text(lost.years, 0)) years")
      print("crude \(words(lost.crudeRate))")
      if let rate = lost.standardisedRate {
        print("standardised \(words(rate))")
      }
    }
  }
}
