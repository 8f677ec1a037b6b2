import DatabaseSupport
import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Evidence

@Suite struct RejectedRowTests {
  /// The rejects of one bad line between two good ones.
  private static func rejects(_ line: [UInt8]) async throws -> (report: ImportReport, csv: String) {
    let bench = try await ImportBench()
    let lines = Export.text([Export.row(), Export.row(period: 2021)]).split(separator: "\n").map {
      Array($0.utf8)
    }
    let bytes = [lines[0], lines[1], line, lines[2]].map { $0 + [10] }.joined()
    let report = try await bench.take(Array(bytes))
    #expect(report.isBalanced)
    return (report, try bench.rejectsText(report))
  }

  private static func oneReject(_ line: String) async throws -> [String] {
    let (report, csv) = try await rejects(Array(line.utf8))
    #expect(report.counts == [2, 0, 0, 0, 1])
    let records = try ReadRecord.all(Array(csv.utf8)).map { record -> [String] in
      guard case .fields(let fields) = record.content else { return [] }
      return fields.map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(records.first == ["row", "column", "reason", "text"])
    #expect(records.count == 2)
    #expect(records.last?.first == "3")
    let isFormula = line.first.map { "=+-@\t\r".contains($0) } ?? false
    #expect(records.last?.last == (isFormula ? "'" : "") + line)
    return records.last?.dropFirst().dropLast().map { $0 } ?? []
  }

  @Test(arguments: ["=HYPERLINK(\"http://x.example\")", "+1", "@SUM(A1)", "-2+3", "\tx"])
  func aFormulaIsKeptFromSpreadsheets(start: String) async throws {
    let (_, csv) = try await Self.rejects(Array("\(start),Made up".utf8))
    #expect(csv.contains("'\(start.replacing("\"", with: "\"\""))"))
  }

  @Test(arguments: [
    ("Value", "n/a", "\"n/a\" is not a number"), ("Value", "1,234", "\"1,234\" is not a number"),
    ("Value", "nan", "\"nan\" is not a number"),
    ("Value", "1e400", "\"1e400\" is beyond what can be kept exactly"),
    ("Count", "ten", "\"ten\" is not a number"), ("Lower CI 99.8 limit", "x", "\"x\" is not a number"),
    ("Denominator", "-", "\"-\" is not a number"),
    ("Indicator ID", "", "it is empty"), ("Indicator ID", "A1", "\"A1\" is not an indicator's number"),
    ("Indicator ID", "-5", "\"-5\" is not an indicator's number"),
    ("Indicator ID", "99999999999999999999", "\"99999999999999999999\" is not an indicator's number"),
    ("Sex", "", "it is empty"), ("Age", "", "it is empty"), ("Area Code", "", "it is empty"),
    ("Time period", "", "it is empty"),
    ("Time period Sortable", "2020", "\"2020\" is not a period as yyyyQQMM, such as 20230000 for 2023/24"),
    (
      "Time period Sortable", "20200900",
      "\"20200900\" is not a period as yyyyQQMM, such as 20230000 for 2023/24"
    ),
    (
      "Time period Sortable", "00000000",
      "\"00000000\" is not a period as yyyyQQMM, such as 20230000 for 2023/24"
    ),
    ("Value note", "a\u{0}b", "it holds a null character"),
    ("Area Code", "E06000001\u{0}x", "it holds a null character"),
  ])
  func saysWhatIsWrongWithAField(column: String, text: String, reason: String) async throws {
    let line = Export.line(Export.row(period: 2030, set: [column: text]))
    #expect(try await Self.oneReject(line) == [column, reason])
  }

  @Test func saysThatARowIsShortOrLong() async throws {
    let line = Export.line(Export.row(period: 2030))
    #expect(try await Self.oneReject(line + ",") == ["", "the row has 28 fields; the header has 27"])
    #expect(try await Self.oneReject("90284") == ["", "the row has 1 field; the header has 27"])
    #expect(
      try await Self.oneReject(String(line.dropLast(3))) == ["", "the row has 26 fields; the header has 27"])
  }

  @Test(arguments: ["Indicator Name", "Value note", "Compared to goal"])
  func anUnclosedQuoteCostsItsRowOnly(column: String) async throws {
    let line = Export.line(Export.row(period: 2030, set: [column: "QQ"])).replacing("QQ", with: "\"Q")
    #expect(
      try await Self.oneReject(line) == [column, "a quote opens here and is not closed before the row ends"])
  }

  /// The quote finds another that closes it, some rows on: the row that it opened in is still the only loss.
  @Test(arguments: DatabaseKind.allCases) func aQuoteThatClosesInALaterRowCostsItsRowOnly(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    let bad = Export.line(Export.row(period: 2030, set: ["Value note": "QQ"])).replacing("QQ", with: "\"Q")
    let good = Export.line(Export.row(period: 2021, set: ["Indicator Name": "QQ"])).replacing(
      "QQ", with: "\",odd\"")
    let report = try await bench.take(Export.text([Export.row()]) + bad + "\n" + good + "\n")
    #expect(report.counts == [2, 0, 0, 0, 1])
    #expect(try bench.rejectsText(report).contains("3,,a quote in it is not closed before the row ends,"))
  }

  @Test(arguments: ["Area Name", "Value note", "Parent Name", "Value", "Area Code", "Age"])
  func bytesThatAreNotUTF8AreRejectedWhereverTheyStand(column: String) async throws {
    let line = Array(Export.line(Export.row(period: 2030, set: [column: "~"])).utf8)
    let at = line.firstIndex(of: UInt8(ascii: "~"))!
    let (report, csv) = try await Self.rejects(Array(line[..<at]) + [0xE9] + Array(line[(at + 1)...]))
    #expect(report.counts == [2, 0, 0, 0, 1])
    #expect(report.firstRejects == ["row 3, \(column): it holds bytes that are not UTF-8"])
    #expect(csv.contains("\u{FFFD}"))
  }

  @Test func aRowLongerThanTheLimitIsKeptInPart() async throws {
    let line = Export.line(Export.row(set: ["Value note": String(repeating: "x", count: 300_000)]))
    let (report, csv) = try await Self.rejects(Array(line.utf8))
    #expect(report.counts == [2, 0, 0, 0, 1])
    #expect(report.firstRejects == ["row 3: the row is longer than 256 KB; its beginning is kept here"])
    #expect(csv.utf8.count > 250_000)
  }

  @Test(arguments: DatabaseKind.allCases) func theSecondOfTwoRowsThatDisagreeIsRejected(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    let second = Export.row(value: "10.7")
    let report = try await bench.take(Export.text([Export.row(), second, Export.row()]))
    #expect(report.counts == [1, 0, 0, 1, 1])
    #expect(
      try bench.rejectsText(report)
        == "row,column,reason,text\n3,Value,\"row 2 gives other figures for the same indicator, sex, age, category, "
        + "area and period\",\"\(Export.line(second).replacing("\"", with: "\"\""))\"\n")
    #expect(try await bench.figures().current.first?.contains("= 10 ") == true)
  }

  @Test(arguments: DatabaseKind.allCases) func rejectsOfTwoImportsInOneSecondAreBothKept(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    let bad = Export.text([Export.row(value: "x")])
    let reports = [try await bench.take(bad), try await bench.take(bad)]
    #expect(Set(reports.map(\.rejects)).count == 2)
    #expect(
      bench.rejectsFiles == ["export-rejects-20231001T000000Z-2.csv", "export-rejects-20231001T000000Z.csv"])
  }

  @Test(arguments: DatabaseKind.allCases) func aFailedImportLeavesNoRejects(on kind: DatabaseKind) async throws
  {
    let bench = try await ImportBench(on: kind)
    let before = try await bench.dump()
    var importing = ObservationImport(database: bench.database, rejectsFolder: bench.rejects)
    importing.batchSize = 2
    let file = try bench.folder.file(
      "export.csv", containing: Export.text([Export.row(value: "x"), Export.row()]))
    try await bench.database.write {
      try $0.runScript("CREATE TABLE stop (id INTEGER); DROP TABLE observation_block")
    }
    await #expect(throws: StoreError.self) { _ = try await importing.run(file) }
    #expect(bench.rejectsFiles == [])
    #expect(before.isEmpty == false)
  }

  @Test(arguments: DatabaseKind.allCases) func aFolderForRejectsThatCannotBeMadeIsSaid(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    let blocked = try bench.folder.file("blocked", containing: "")
    let importing = ObservationImport(database: bench.database, rejectsFolder: blocked)
    let file = try bench.folder.file(
      "export.csv", containing: Export.text([Export.row(value: "x"), Export.row()]))
    await #expect(throws: StoreError.readOnly(blocked.path)) { _ = try await importing.run(file) }
    #expect(try await bench.count("area") == 0)
  }
}
