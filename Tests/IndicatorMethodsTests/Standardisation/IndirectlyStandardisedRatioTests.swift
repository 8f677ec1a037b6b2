import IndicatorMethods
import Testing

@Suite("Indirectly standardised ratios and rates") struct IndirectlyStandardisedRatioTests {
  let both = ConfidenceInterval.publishedLevels
  let reference = ReferenceRates(counts: [50, 90, 400], populations: [61_000, 72_000, 65_000])
  let populations: [Double] = [5200, 7100, 1900]

  /// Oracle: the formulas in forty digits with mpmath 1.3; the reference's rate is 540 of 198,000.
  @Test(
    arguments: [
      (
        [3, 8, 21], .byar,
        [128.87842101587745, 88.137527467830023, 181.94390832343674, 69.622248083562851, 216.12590140757883],
        [3.5148660277057486, 2.403750749122637, 4.9621065906391838, 1.8987885840971687, 5.8943427656612407]
      ),
      (
        [1, 2, 6], .exact,
        [36.247055910715533, 16.574462083791886, 68.808202880797375, 9.8770182779752209, 91.25145301372865],
        [0.9885560702922418, 0.45203078410341507, 1.8765873512944739, 0.26937322576296057, 2.4886759912835086]
      ),
    ] as [([Double], StatisticMethod, [Double], [Double])])
  func limits(counts: [Double], method: StatisticMethod, ratios: [Double], rates: [Double]) throws {
    for observed in [ObservedEvents.byStratum(counts), .total(counts.reduce(0, +))] {
      let ratio = try indirectlyStandardisedRatio(
        observed: observed, populations: populations, reference: reference, referenceValue: 100,
        confidence: both)
      let rate = try indirectlyStandardisedRate(
        observed: observed, populations: populations, reference: reference, multiplier: 1000,
        confidence: both)
      #expect(areClose([try #require(ratio.statistic.value)] + ends(ratio.statistic), ratios))
      #expect(areClose([try #require(rate.statistic.value)] + ends(rate.statistic), rates))
      #expect(isClose(rate.expected, 24.829602774274905))
      #expect(isClose(rate.referenceValue, 2.7272727272727273))
      #expect(ratio.method == method && rate.method == method)
      #expect(ratio.observed == counts.reduce(0, +))
    }
  }

  /// With itself as the reference an area has as many events as expected.
  @Test func ownReferenceGivesOne() throws {
    var random = SeededGenerator(3)
    for _ in 0..<200 {
      let counts = (0..<5).map { _ in Double(Int.random(in: 1...300, using: &random)) }
      let people = (0..<5).map { _ in Double(Int.random(in: 300...9000, using: &random)) }
      let own = ReferenceRates(counts: counts, populations: people)
      let ratio = try indirectlyStandardisedRatio(
        observed: .byStratum(counts), populations: people, reference: own)
      #expect(isClose(ratio.statistic.value, 1))
      #expect(try #require(ratio.statistic.limits()).contains(1))
      let rate = try indirectlyStandardisedRate(
        observed: .byStratum(counts), populations: people, reference: own)
      let crude = try crudeRate(numerator: counts.reduce(0, +), denominator: people.reduce(0, +))
      #expect(isClose(rate.statistic.value, try #require(crude.statistic.value)))
      #expect(areClose(ends(rate.statistic), ends(crude.statistic)))
    }
  }

  @Test func scaling() throws {
    let one = try indirectlyStandardisedRatio(
      observed: .total(32), populations: populations, reference: reference)
    let hundred = try indirectlyStandardisedRatio(
      observed: .total(32), populations: populations.map { $0 * 4 }, reference: reference,
      referenceValue: 100)
    #expect(isClose(hundred.statistic.value, try #require(one.statistic.value) * 25))
    #expect(areClose(ends(hundred.statistic), ends(one.statistic).map { $0 * 25 }))
  }

  @Test func withheldWithAReason() throws {
    func ratio(_ observed: ObservedEvents, _ populations: [Double]) throws -> IndirectlyStandardised {
      try indirectlyStandardisedRatio(observed: observed, populations: populations, reference: reference)
    }
    #expect(try ratio(.byStratum([3, nil, 4]), populations).statistic == .withheld(.missingCount))
    #expect(try ratio(.total(nil), populations).statistic == .withheld(.missingCount))
    #expect(try ratio(.total(nil), populations).method == nil)
    #expect(try ratio(.total(0), [0, 0, 0]).statistic == .withheld(.nothingExpected))
    // No events are a ratio of 0, and an empty stratum is allowed.
    #expect(try ratio(.total(0), [100, 0, 0]).statistic.value == 0)
  }

  @Test func faultsNameTheirRows() {
    let said = faults { () throws(InputFaults) in
      _ = try indirectlyStandardisedRate(
        observed: .byStratum([1, -2]), populations: [-1, 10],
        reference: ReferenceRates(counts: [1, -1, 1], populations: [10, 10, 0]))
    }
    #expect(
      said == [
        "row 2: numerators must be greater than or equal to zero",
        "row 1: denominators must be greater than or equal to zero",
        "row 2: reference numerators must be greater than or equal to zero",
        "row 3: reference denominators must be greater than zero",
        "columns must have the same number of rows (numerators 2, denominators 2, reference numerators 3, "
          + "reference denominators 3)",
      ])
    let total = faults { () throws(InputFaults) in
      _ = try indirectlyStandardisedRatio(
        observed: .total(-1), populations: populations, reference: reference, referenceValue: -1)
    }
    #expect(
      total == [
        "reference value must be greater than zero",
        "the observed total must be a number greater than or equal to zero",
      ])
  }

  /// One reference for all areas, or one of the area's own, in a table of several areas.
  @Test func areasOfATable() throws {
    let areas = ["A", "B", "A", "B"]
    let (counts, people) = ([10, 20, 30, 40] as [Double], [100, 200, 300, 400] as [Double])
    let shared = ReferenceRates(counts: [1, 2], populations: [10, 20])
    let found = try byArea(areas) { _, rows throws(InputFaults) in
      try indirectlyStandardisedRatio(
        observed: .byStratum(rows.map { counts[$0] }), populations: rows.map { people[$0] },
        reference: shared)
    }
    #expect(found.map(\.area) == ["A", "B"])
    #expect(found.map(\.result.observed) == [40, 60])
    #expect(zip(found, [40.0, 60]).allSatisfy { isClose($0.result.expected, $1) })
  }
}
