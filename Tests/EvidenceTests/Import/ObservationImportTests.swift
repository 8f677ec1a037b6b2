import DatabaseSupport
import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Evidence

@Suite struct ObservationImportTests {
  @Test(arguments: DatabaseKind.allCases) func everyRowOfANewFileIsAccepted(on kind: DatabaseKind) async throws
  {
    let bench = try await ImportBench(on: kind)
    let report = try await bench.take(Export.text(Export.sample))
    #expect(report.counts == [18, 0, 0, 0, 0])
    #expect(report.rows == 18)
    #expect(report.isBalanced)
    #expect(report.rejects == nil)
    #expect(report.importID == 1)
    #expect(report.sha256.count == 64)
    let figures = try await bench.figures()
    #expect(figures.current.count == 18)
    #expect(
      figures.current.first
        == "Male E06000001 2020/21|20200000|1y = 10 [\"9\", \"11\", \"-\", \"-\"] 100/10000 "
        + "[\"\", \"Similar\", \"\"] flags 0 row 14 of 1")
  }

  @Test(arguments: DatabaseKind.allCases) func theSameFileAgainChangesNothing(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    let text = Export.text(Export.sample + [Export.sample[0]])
    try await bench.take(text)
    try await bench.database.checkpoint()
    let before = try await bench.dump()
    let bytes = try bench.bytes()
    let report = try await bench.take(text, day: 2)
    #expect(report.counts == [0, 18, 0, 1, 0])
    #expect(report.importID == nil)
    #expect(try await bench.dump() == before)
    try await bench.database.checkpoint()
    #expect(try bench.bytes() == bytes)
  }

  @Test(arguments: DatabaseKind.allCases) func aRevisedValueKeepsTheEarlierOneWithItsDate(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    try await bench.take(Export.text(Export.sample))
    var rows = Export.sample
    rows[1] = Export.row(area: "E92000001", period: 2021, value: "10.5", set: ["Value note": "Revised"])
    let report = try await bench.take(Export.text(rows), day: 5)
    #expect(report.counts == [0, 17, 1, 0, 0])
    let figures = try await bench.figures()
    #expect(figures.superseded.count == 1)
    #expect(figures.superseded.first?.hasPrefix("Persons E92000001 2021/22|20210000|1y = 10 ") == true)
    #expect(figures.superseded.first?.hasSuffix("row 3 of 1 until 2") == true)
    #expect(figures.current.filter { $0.contains("= 10.5 ") && $0.hasSuffix("of 2") }.count == 1)
    let dates = try await bench.database.read {
      try $0.rows("SELECT received_at FROM dataset_import ORDER BY id").map { try $0.get(0, as: String.self) }
    }
    #expect(dates == ["2023-10-01T00:00:00Z", "2023-10-05T00:00:00Z"])
  }

  /// A value that goes missing is a revision; nought is not missing.
  @Test(arguments: DatabaseKind.allCases) func missingAndNoughtAndMinusOneAreThreeThings(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    for (day, value, expected) in [
      (1, "0", [1, 0, 0, 0, 0]), (2, "", [0, 0, 1, 0, 0]), (3, "-1", [0, 0, 1, 0, 0]),
      (4, "-1", [0, 1, 0, 0, 0]),
    ] {
      let report = try await bench.take(Export.text([Export.row(value: value, lower: "", upper: "")]), day: day)
      #expect(report.counts == expected)
    }
    #expect(try await bench.figures().current.first?.contains("= -1 ") == true)
  }

  @Test(arguments: DatabaseKind.allCases) func aSpreadsheetsDroppedNoughtsAreNoRevision(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    try await bench.take(Export.text([Export.row(value: "10.50", lower: "9.0")]))
    let report = try await bench.take(Export.text([Export.row(value: "10.5", lower: "9")]), day: 2)
    #expect(report.counts == [0, 1, 0, 0, 0])
    #expect(report.relabelled == 0)
    #expect(try await bench.figures().current.first?.contains("= 10.50 ") == true)
  }

  @Test(arguments: DatabaseKind.allCases) func aChangedLabelIsKeptAndIsNoRevision(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    try await bench.take(Export.text([Export.row()]))
    let labelled = Export.row(set: ["Compared to England value or percentiles": "Worse"])
    let report = try await bench.take(Export.text([labelled]), day: 2)
    #expect(report.counts == [0, 1, 0, 0, 0])
    #expect(report.relabelled == 1)
    #expect(report.importID == 2)
    let figures = try await bench.figures()
    #expect(figures.current.first?.contains("Worse") == true)
    #expect(figures.superseded.first?.contains("Similar") == true)
  }

  @Test(arguments: DatabaseKind.allCases) func aRowThatRepeatsUnderAnotherParentIsADuplicate(
    on kind: DatabaseKind
  ) async throws {
    let bench = try await ImportBench(on: kind)
    let rows = ["E12000001", "E12000002", "E12000003"].map {
      Export.row(area: "E92000001", set: ["Parent Code": $0, "Compared to percentiles": "Lower in \($0)"])
    }
    let report = try await bench.take(Export.text(rows))
    #expect(report.counts == [1, 0, 0, 2, 0])
    // England has no parent, whatever a regional file puts beside it.
    #expect(report.learnedAreas.map(\.parents) == [[]])
    #expect(try await bench.count("area_parent") == 0)
  }

  @Test(arguments: DatabaseKind.allCases) func unknownAreasAreLearnedAndListed(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    let rows = [
      Export.row(area: "E06000001"),
      Export.row(area: "E06000001", period: 2021, set: ["Parent Code": "E47000006"]),
      Export.row(area: "E10000018", set: ["Area Name": "Leicestershire, with a comma", "Parent Code": ""]),
    ]
    let report = try await bench.take(Export.text(rows))
    #expect(
      report.learnedAreas == [
        Area(
          code: "E06000001", name: "Area E06000001", type: "Counties & UAs (from Apr 2023)",
          parents: ["E12000001", "E47000006"]),
        Area(code: "E10000018", name: "Leicestershire, with a comma", type: "Counties & UAs (from Apr 2023)"),
      ])
    let again = try await bench.take(Export.text(rows + [Export.row(area: "E06000009")]), day: 2)
    #expect(again.learnedAreas.map(\.code) == ["E06000009"])
    #expect(try await bench.count("area") == 3)
  }

  @Test(arguments: DatabaseKind.allCases) func aRejectedRowTeachesNothing(on kind: DatabaseKind) async throws {
    let bench = try await ImportBench(on: kind)
    let bad = Export.row(area: "E99999999", value: "abc", set: ["Time period": "never", "Age": "unheard of"])
    let report = try await bench.take(Export.text([Export.row(), bad]))
    #expect(report.counts == [1, 0, 0, 0, 1])
    #expect(report.learnedAreas.map(\.code) == ["E06000001"])
    for table in ["area", "series", "period"] { #expect(try await bench.count(table) == 1) }
  }

  @Test(arguments: DatabaseKind.allCases) func limitsOfMinusOneBesideAMissingValueAreMissing(
    on kind: DatabaseKind
  ) async throws {
    let bench = try await ImportBench(on: kind)
    let report = try await bench.take(
      Export.text([
        Export.row(value: "", lower: "-1", upper: "-1.0"),
        Export.row(period: 2021, value: "-0.5", lower: "-1", upper: "1"),
      ]))
    #expect(report.counts == [2, 0, 0, 0, 0])
    #expect(report.limitsReadAsMissing == 1)
    let figures = try await bench.figures().current
    #expect(figures[0].contains("= - [\"-\", \"-\", \"-\", \"-\"] 100/10000"))
    #expect(figures[0].contains("flags 2"))
    #expect(figures[1].contains("= -0.5 [\"-1\", \"1\", \"-\", \"-\"]"))
  }

  @Test(arguments: DatabaseKind.allCases) func limitsThatDoNotHoldTheValueAreKeptAndFlagged(
    on kind: DatabaseKind
  ) async throws {
    let bench = try await ImportBench(on: kind)
    let report = try await bench.take(
      Export.text([
        Export.row(period: 2019, value: "10", lower: "11", upper: "12"),
        Export.row(period: 2020, value: "10", lower: "8", upper: "9"),
        Export.row(period: 2021, value: "10", lower: "10", upper: "10"),
        Export.row(period: 2022, set: ["Lower CI 99.8 limit": "10.5", "Upper CI 99.8 limit": "12"]),
        Export.row(period: 2023, value: "10", lower: "9", upper: ""),
      ]))
    #expect(report.counts == [5, 0, 0, 0, 0])
    #expect(report.limitsDoNotBracket == 3)
    #expect(report.halfIntervals == 1)
    let flags = try await bench.figures().current.map { $0.split(separator: "flags ")[1].prefix(1) }
    #expect(flags == ["1", "1", "0", "1", "4"])
    #expect(try await bench.figures().current[0].contains("= 10 [\"11\", \"12\""))
  }

  @Test(arguments: DatabaseKind.allCases) func aRenamedIndicatorIsKeptOnceAndReported(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    try await bench.take(Export.text([Export.row()]))
    let renamed = Export.text([Export.row(set: ["Indicator Name": "Injuries in children"])])
    let report = try await bench.take(renamed, day: 2)
    #expect(report.counts == [0, 1, 0, 0, 0])
    #expect(report.renamedIndicators == ["90284: “Injuries, aged 0 to 14” is now “Injuries in children”"])
    #expect(report.importID == 2)
    #expect(try await bench.take(renamed, day: 3).importID == nil)
    // A file that uses both names settles on one, and again changes nothing the second time.
    let both = Export.text([
      Export.row(), Export.row(period: 2021, set: ["Indicator Name": "Injuries in children"]),
    ])
    try await bench.take(both, day: 4)
    #expect(try await bench.take(both, day: 5).importID == nil)
  }

  @Test(arguments: DatabaseKind.allCases) func columnsMayComeInAnyOrderAndSpelling(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    try await bench.take(Export.text(Export.sample))
    var random = SplitMix(11)
    let order = Array(Export.header.indices).shuffled(using: &random)
    for spelling in ["_", ""] {
      let text = ([Export.header.map { $0.replacing(" ", with: spelling) }] + Export.sample)
        .map { row in Export.line(order.map { row[$0] }) + "\r\n" }.joined()
      let report = try await bench.take("\u{FEFF}" + text, day: 2)
      #expect(report.counts == [0, 18, 0, 0, 0])
      #expect(report.importID == nil)
    }
  }
}
