import IndicatorMethods
import Testing

@Suite("Documentation: Proportions and crude rates") struct ProportionsAndRatesExamples {
  @Test func block1() async throws {
    try await example(1, of: "ProportionsAndRates") { print in
      let smokers = try proportion(
        numerator: 124, denominator: 800, multiplier: 100)
      print(words(smokers.statistic))
    }
  }

  @Test func block2() async throws {
    try await example(2, of: "ProportionsAndRates") { print in
      let rates = try crudeRates(
        numerators: [7, 43, nil, 0],
        denominators: [12_400, 51_300, 20_900, 8700])
      for rate in rates {
        print(
          "\(words(rate.statistic)); \(rate.method?.rawValue ?? "no method")")
      }
    }
  }
}
