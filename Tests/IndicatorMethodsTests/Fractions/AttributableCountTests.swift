import IndicatorMethods
import Testing

@Suite("Attributable counts") struct AttributableCountTests {
  typealias Fractions = AttributableFractionTests

  /// Oracle: Tests/Oracles/attributable_fractions.py.
  @Test func severalCauses() throws {
    let found = try attributableCount(
      counts: [400, 90, 250],
      fractions: [
        try Fractions.ofAll([0.1, 0.15, 0.05], Fractions.three, 1200),
        try Fractions.ofAll([0.25], Fractions.one, 800), try Fractions.ofAll([0.4], Fractions.protective, 500),
      ], confidence: ConfidenceInterval.publishedLevels)
    #expect(
      areClose(
        [try #require(found.statistic.value)] + ends(found.statistic),
        [240.40763559534891, 202.63510463814048, 273.73395470839571, 178.55249928584549, 291.17472874962615]))
    #expect(found.totalCount == 740 && found.method == .sumOfParts)
  }

  /// One cause alone: its count times the fraction and its limits.
  @Test func oneCause() throws {
    let fraction = try Fractions.ofAll([0.25], Fractions.one, 800)
    let found = try attributableCount(
      counts: [200], fractions: [fraction], confidence: ConfidenceInterval.publishedLevels)
    #expect(areClose(ends(found.statistic), ends(fraction.statistic).map { $0 * 200 }))
    // 84 of those there would have been 100 are counted: 16 are prevented.
    let prevented = try attributableCount(
      counts: [84], fractions: [try Fractions.ofAll([0.4], Fractions.protective, nil)])
    #expect(isClose(prevented.statistic.value, -16))
  }

  @Test func withheld() throws {
    let known = try Fractions.ofAll([0.25], Fractions.one, 800)
    let unknown = try Fractions.ofAll([nil], Fractions.one, 800)
    let noCount = try attributableCount(counts: [5, nil], fractions: [known, known])
    #expect(noCount.statistic == .withheld(.missingCount) && noCount.totalCount == nil)
    let noShare = try attributableCount(counts: [5, 6], fractions: [known, unknown])
    #expect(noShare.statistic == .withheld(.missingPrevalence) && noShare.totalCount == 11)
    let bare = try attributableCount(
      counts: [10], fractions: [try attributableFractionAmongExposed(RelativeRisk(2))])
    #expect(bare.statistic == .known(value: 5, intervals: []))
    #expect(
      faults { () throws(InputFaults) in
        _ = try attributableCount(counts: [-1, .nan], fractions: [known], confidence: [])
      } == [
        "row 1: counts must be greater than or equal to zero", "row 2: counts must be numbers",
        "columns must have the same number of rows (counts 2, fractions 1)",
      ])
    #expect(
      faults { () throws(InputFaults) in _ = try attributableCount(counts: [], fractions: []) }
        == ["at least one row is needed"])
  }
}
