import IndicatorMethods
import Testing

@Suite("Quantiles of areas") struct AssignQuantilesTests {
  private func number(_ outcome: Outcome) -> Int? {
    if case .quantile(let number, _) = outcome { number } else { nil }
  }

  /// Oracle: PHEindicatormethods 2.1.0 in R 4.2, made by `Tests/Oracles/slope_index.R`: five regions of 7 to
  /// 120 areas, with ties and missing values.
  @Test(arguments: [("high10", 10, true), ("low10", 10, false), ("high5", 5, true), ("low7", 7, false)])
  func asThePackage(column: String, groups: Int, highestFirst: Bool) throws {
    let rows = try SlopeFixture.table("area_quantiles.csv")
    #expect(rows.count == 207)
    let found = try quantiles(
      of: rows.map { $0["value"].flatMap(Double.init) }, within: rows.map { $0["region"] ?? "" },
      groups: groups, highestFirst: highestFirst)
    #expect(found.map(number) == rows.map { $0[column].flatMap(Int.init) })
  }

  /// By hand: without ties and with as many areas as can be shared out, groups are equal.
  @Test func equalGroups() throws {
    let values = (1...20).map { Double($0) }
    #expect(
      try quantiles(of: values, groups: 5, highestFirst: false).map(number) == (0..<20).map { $0 / 4 + 1 })
    #expect(try quantiles(of: values, groups: 5).map(number) == (0..<20).map { 5 - $0 / 4 })
  }

  /// By hand: four areas that share ranks 2 to 5 all go with the first of them.
  @Test func tiesGoWithTheirFirst() throws {
    let found = try quantiles(of: [9, 5, 5, 5, 5, 1, 0, -1, -2, -3], groups: 5)
    #expect(found.map(number) == [1, 1, 1, 1, 1, 3, 4, 4, 5, 5])
    #expect(try quantiles(of: [3, 3, 3], groups: 3).map(number) == [1, 1, 1])
  }

  @Test func reasons() throws {
    #expect(
      try quantiles(of: [1, nil, 2, nil, 3], groups: 4) == [
        .notCompared(.tooFewAreas), .notCompared(.missingValue), .notCompared(.tooFewAreas),
        .notCompared(.missingValue), .notCompared(.tooFewAreas),
      ])
    #expect(try quantiles(of: []).isEmpty)
  }

  @Test func faultsNameTheirRows() {
    let said = faults { () throws(InputFaults) in _ = try quantiles(of: [1, .nan, .infinity], groups: 1) }
    #expect(
      said == [
        "the number of quantiles must be at least 2 (1 given)", "row 2: values must be numbers",
        "row 3: values must be numbers",
      ])
    let within = faults { () throws(InputFaults) in
      _ = try quantiles(of: [1, 2, .nan], within: ["a", "b", "a"], groups: 2)
    }
    #expect(within == ["row 3: values must be numbers"])
    let lengths = faults { () throws(InputFaults) in _ = try quantiles(of: [1, 2], within: ["a"]) }
    #expect(lengths == ["columns must have the same number of rows (values 2, parents 1)"])
  }
}
