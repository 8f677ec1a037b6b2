import IndicatorMethods
import Testing

@Suite("Documentation: Indirect standardisation") struct IndirectStandardisationExamples {
  @Test func block1() async throws {
    try await example(1, of: "IndirectStandardisation") { print in
      let region = ReferenceRates(
        counts: [150, 480, 2100, 5200],
        populations: [410_000, 390_000, 250_000, 60_000])
      let ratio = try indirectlyStandardisedRatio(
        observed: .byStratum([2, 6, 38, 71]),
        populations: [5200, 6100, 3900, 700],
        reference: region, referenceValue: 100)
      print(
        "\(text(ratio.observed, 0)) observed, \(text(ratio.expected)) expected")
      print(words(ratio.statistic))
    }
  }

  @Test func block2() async throws {
    try await example(2, of: "IndirectStandardisation") { print in
      let region = ReferenceRates(
        counts: [150, 480, 2100, 5200],
        populations: [410_000, 390_000, 250_000, 60_000])
      let rate = try indirectlyStandardisedRate(
        observed: .total(117), populations: [5200, 6100, 3900, 700],
        reference: region)
      print(words(rate.statistic))
    }
  }
}
