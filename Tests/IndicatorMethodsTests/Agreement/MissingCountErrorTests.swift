import IndicatorMethods
import Testing

/// The package sums the counts it has, so that a missing one is taken as none.
@Suite("PHEindicatormethods takes a missing count as 0") struct MissingCountErrorTests {
  @Test func ofADirectlyStandardisedRate() throws {
    let one = try PackageCase.only("missing direct")
    func rate(_ missing: Double?) throws -> DirectlyStandardised {
      try directlyStandardisedRate(
        counts: try #require(one.x).map { $0 ?? missing }, populations: one.column(\.n),
        standard: one.column(\.w), multiplier: one.unit(), confidence: one.levels)
    }
    one.expectAgreement([try rate(0).statistic])
    #expect(isClose(one.value[0], 3400.0 / 3))
    #expect(try rate(nil).statistic == .withheld(.missingCount))
    // By hand: 20 events in the missing band are 54 in 3,000.
    #expect(isClose(try rate(20).statistic.value, 1800))
  }

  @Test func ofAnIndirectlyStandardisedRatio() throws {
    let one = try PackageCase.only("missing ratio")
    let reference = ReferenceRates(counts: try one.column(\.xRef), populations: try one.column(\.nRef))
    func ratio(_ missing: Double?) throws -> IndirectlyStandardised {
      try indirectlyStandardisedRatio(
        observed: .byStratum(try #require(one.x).map { $0 ?? missing }), populations: one.column(\.n),
        reference: reference, referenceValue: one.unit(), confidence: one.levels)
    }
    one.expectAgreement([try ratio(0).statistic])
    #expect(isClose(one.value[0], 3400.0 / 60))
    #expect(try ratio(nil).statistic == .withheld(.missingCount))
    // By hand: 54 observed of 60 expected.
    #expect(isClose(try ratio(20).statistic.value, 90))
  }
}
