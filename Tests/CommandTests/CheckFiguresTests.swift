import Foundation
import Testing

@Suite struct CheckFiguresTests {
  private let draft = "Walks\n\nThe town had 12 walks.\n\nIt ends on 31 June 2023.\n"

  @Test func listsWhatDoesNotAgreeAndSaysSoByItsStatus() throws {
    let program = Program()
    let file = try program.data.file("draft.txt", containing: draft)
    let outcome = try program.run("check-figures", file.path, inData: false)
    #expect(outcome.status == 2)
    #expect(outcome.text.contains("line 5. A day that is none (certain)"))
    let json = try program.run("check-figures", file.path, "--format", "json", inData: false)
    let findings = try #require(json.json["findings"] as? [[String: Any]])
    #expect(findings.map { $0["rule"] as? String } == ["impossibleDay"])
  }

  @Test func writesAListForASpreadsheet() throws {
    let program = Program()
    let file = try program.data.file("draft.txt", containing: draft)
    let list = program.data.url.appendingPathComponent("findings.csv")
    let outcome = try program.run(
      "check-figures", file.path, "--format", "csv", "--output", list.path, inData: false)
    #expect(outcome.status == 2)
    let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\r\n")
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("impossibleDay,certain,draft.txt,") == true)
  }

  @Test func isSilentWhereNothingDisagreesAndFailsWhereNothingCanBeRead() throws {
    let program = Program()
    let file = try program.data.file("draft.txt", containing: draft.replacing("31 June", with: "30 June"))
    let outcome = try program.run("check-figures", file.path, inData: false)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("no rule found figures that disagree"))
    #expect(try program.run("check-figures", "nothing.pdf", inData: false).status == 1)
  }

  @Test func writesTablesWithTheirSource() throws {
    let program = Program()
    let file = try program.data.file(
      "walks.txt", containing: "Table 1: Walks\n\nName\tLength\nThe long walk\t1,200\nThe short walk\t=3+4\n")
    let folder = program.data.url.appendingPathComponent("tables")
    #expect(try program.run("tables", file.path, "--output", folder.path, inData: false).status == 0)
    let table = try String(contentsOf: folder.appendingPathComponent("table-1.csv"), encoding: .utf8)
    #expect(table.hasPrefix("Name,Length,source\r\n"))
    #expect(table.contains("The short walk,'=3+4,\"walks.txt, lines 3 to 5\""))
    let list = try String(contentsOf: folder.appendingPathComponent("tables.csv"), encoding: .utf8)
    #expect(list.contains("1,Table 1: Walks,walks.txt,,3,5,2,2,certain,"))
    let book = try Data(contentsOf: folder.appendingPathComponent("table-1.xlsx"))
    #expect(book.starts(with: [0x50, 0x4B]))
  }
}
