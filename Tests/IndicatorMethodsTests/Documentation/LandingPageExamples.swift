import IndicatorMethods
import Testing

@Suite("Documentation: IndicatorMethods") struct LandingPageExamples {
  @Test func block2() async throws {
    try await example(2, of: "IndicatorMethods") { print in
      let rates = try crudeRates(
        numerators: [0, nil], denominators: [8700, 8700])
      for rate in rates { print(words(rate.statistic)) }
    }
  }

  @Test func block3() async throws {
    try await example(3, of: "IndicatorMethods") { print in
      do throws(InputFaults) {
        _ = try proportions(
          numerators: [3, 11, -1], denominators: [10, 10, 10], confidence: [95])
      } catch {
        print(error.description)
      }
    }
  }

  @Test func block4() async throws {
    try await example(4, of: "IndicatorMethods") { print in
      let smokers = try proportion(
        numerator: 124, denominator: 800, multiplier: 100,
        confidence: [0.95, 0.998])
      print(words(smokers.statistic))
    }
  }
}
