import IndicatorMethods
import Testing

@Suite("Standardised figures of many areas") struct StandardisedColumnTests {
  let both = ConfidenceInterval.publishedLevels

  /// Areas of one to nine strata, or of as many each; some cells missing, some areas with few events.
  private struct Areas {
    var events: [[Double?]] = []
    var people: [[Double]] = []
    var weights: [[Double]] = []

    init(_ count: Int, bands: Int? = nil) {
      var random = SeededGenerator(19)
      let shared = (0..<(bands ?? 0)).map { Double(1 + $0 % 7) }
      for _ in 0..<count {
        let size = bands ?? Int.random(in: 1...9, using: &random)
        let most = Double([2, 40, 4000].randomElement(using: &random) ?? 2)
        events.append(
          (0..<size).map { _ in
            Int.random(in: 0..<40, using: &random) == 0
              ? nil : Double.random(in: 0...most, using: &random).rounded(.down)
          })
        people.append((0..<size).map { _ in Double(Int.random(in: 1...9000, using: &random)) })
        weights.append(bands == nil ? (0..<size).map { _ in Double.random(in: 1...9, using: &random) } : shared)
      }
    }

    var offsets: [Int] { people.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) } }
  }

  @Test(arguments: [1, 3, 4, 5, 5001]) func directlyByBands(count: Int) throws {
    let areas = Areas(count, bands: 7)
    let standard = areas.weights[0]
    var columns = StatisticColumns(confidence: both)
    try directlyStandardisedRates(
      counts: column(areas.events.flatMap(\.self)), populations: areas.people.flatMap(\.self),
      standard: standard, groups: .bands(7), into: &columns)
    try expectDirect(columns, areas)
  }

  @Test(arguments: [1, 2, 7, 4100]) func directlyByOffsets(count: Int) throws {
    let areas = Areas(count)
    var columns = StatisticColumns(confidence: both)
    try directlyStandardisedRates(
      counts: column(areas.events.flatMap(\.self)), populations: areas.people.flatMap(\.self),
      standard: areas.weights.flatMap(\.self), groups: .offsets(areas.offsets), into: &columns)
    try expectDirect(columns, areas)
  }

  private func expectDirect(_ columns: StatisticColumns, _ areas: Areas) throws {
    #expect(columns.count == areas.people.count)
    for area in areas.people.indices {
      let one = try directlyStandardisedRate(
        counts: areas.events[area], populations: areas.people[area], standard: areas.weights[area],
        confidence: both)
      expectSame(columns, area, one.statistic, one.method)
      #expect(columns.denominators[area] == one.totalPopulation)
      #expect(one.totalCount.map { $0 == columns.events[area] } ?? columns.events[area].isNaN)
    }
  }

  @Test(arguments: [false, true], [1, 6, 4099]) func indirectly(ragged: Bool, count: Int) throws {
    let areas = Areas(count, bands: ragged ? nil : 5)
    func rates(_ weights: [Double]) -> ReferenceRates {
      ReferenceRates(counts: weights.map { ($0 * 10).rounded() }, populations: weights.map { $0 * 1003 })
    }
    let reference = rates(ragged ? areas.weights.flatMap(\.self) : areas.weights[0])
    let groups = ragged ? RowGroups.offsets(areas.offsets) : .bands(5)
    let people = areas.people.flatMap(\.self)
    var columns = StatisticColumns(confidence: both)
    try indirectlyStandardisedRatios(
      observed: column(areas.events.flatMap(\.self)), populations: people, reference: reference,
      groups: groups, referenceValue: 100, into: &columns)
    var totals = StatisticColumns(confidence: both)
    let all = areas.events.map { $0.reduce(0) { $0 + ($1 ?? .nan) } }
    try indirectlyStandardisedRatios(
      observed: all, populations: people, reference: reference, groups: groups,
      referenceValue: 100, into: &totals)
    for area in 0..<count {
      let one = try indirectlyStandardisedRatio(
        observed: .byStratum(areas.events[area]), populations: areas.people[area],
        reference: rates(areas.weights[area]), referenceValue: 100, confidence: both)
      expectSame(columns, area, one.statistic, one.method)
      expectSame(totals, area, one.statistic, one.method)
      #expect(columns.denominators[area] == one.expected && totals.denominators[area] == one.expected)
    }
  }

  /// Where the function for one area refuses a population that is not a number, a column has a gap.
  @Test func missingPeopleAndNothingExpected() throws {
    var columns = StatisticColumns()
    try directlyStandardisedRates(
      counts: [9.0, 9, 9, 9, 9, .nan, 4, 4], populations: [100, .nan, 100, 100, .nan, 100, 50, 60],
      standard: [1, 2], groups: .bands(2), into: &columns)
    #expect(columns.reasons == [.missingDenominator, nil, .missingCount, .fewerThanTenEvents])
    #expect(columns.methods == [nil, .dobson, nil, nil])
    try indirectlyStandardisedRatios(
      observed: [9.0, 12, .nan, 3], populations: [.nan, 0, 5, 40],
      reference: ReferenceRates(counts: [1], populations: [10]), groups: .bands(1), into: &columns)
    #expect(columns.reasons == [.missingDenominator, .nothingExpected, .missingCount, nil])
    #expect(columns.methods == [nil, nil, nil, .exact])
  }

  @Test func faultsNameTheirRows() {
    func said(
      _ counts: [Double], _ people: [Double], _ standard: [Double], _ groups: RowGroups
    ) -> [String] {
      faults { () throws(InputFaults) in
        var columns = StatisticColumns()
        try directlyStandardisedRates(
          counts: counts, populations: people, standard: standard, groups: groups,
          into: &columns)
      }
    }
    #expect(
      said([20, -1, .infinity, 4], [100, 100, 100, 0], [1, 2], .bands(2)) == [
        "row 2: numerators must be greater than or equal to zero", "row 3: numerators must be numbers",
        "row 4: denominators must be greater than zero",
      ])
    #expect(
      said([20, 1, 3], [100, 100, 100], [1], .bands(2)) == [
        "standard populations must have one row for each band (1 for 2)",
        "rows must be a whole number of groups of 2 bands (3 rows)",
      ])
    #expect(
      said([20, 1, 3], [100, 100, 100], [1, 0, 0], .offsets([0, 1, 3])) == [
        "row 2: standard populations must not all be zero"
      ])
    for offsets in [[], [0], [0, 2], [1, 3], [0, 2, 2, 3]] {
      #expect(
        said([20, 1, 3], [100, 100, 100], [1, 1, 1], .offsets(offsets)) == [
          "offsets must ascend from 0 to the number of rows (3)"
        ])
    }
    #expect(said([], [], [1], .bands(1)).isEmpty)
    #expect(
      said([1], [1], [.nan], .bands(1)) == ["row 1: standard populations must be numbers"])
  }
}
