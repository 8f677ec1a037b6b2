import Evidence
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Pages

@Suite struct DashboardXLSXTests {
  private static func bytes() throws -> [UInt8] {
    try dashboardXLSX(
      ExportExample.dashboard, board: ExportExample.board, themes: ExportExample.themes,
      madeWith: "Salus 1.2.3")
  }

  @Test func sameDashboardGivesTheSameBytes() throws {
    let bytes = try Self.bytes()
    #expect(bytes.prefix(4).elementsEqual([0x50, 0x4B, 3, 4]))
    #expect(try bytes == Self.bytes())
  }

  @Test(.enabled(if: Programs.isPresent(Programs.python), "needs /usr/bin/python3 to read a workbook"))
  func readsBack() throws {
    let book = try WorkbookReader(Self.bytes())
    #expect(book.sheets.map(\.name) == ["Summary", "Dashboard", "History", "Neighbours", "About"])
    #expect(book.formulas == 0)
    let sheet = book.sheets[1]
    let table = DashboardTable.table(ExportExample.dashboard)
    #expect(sheet.frozen)
    #expect(sheet.filter?.hasPrefix("A1:") == true && sheet.filter?.hasSuffix("5") == true)

    // Every cell of the table is in the sheet: text as text, numbers as numbers.
    for (index, row) in table.rows.enumerated() {
      for (heading, cell) in zip(table.headings, row) {
        let read = sheet.cell(heading.title, row: index + 2)
        switch cell {
        case .empty: #expect(read == nil, "\(heading.id)")
        case .text(let text): #expect(read?.text == text, "\(heading.id)")
        case .rating(let rating): #expect(read?.text == rating.word)
        case .integer(let whole): #expect(read?.number == "\(whole)", "\(heading.id)")
        case .number(let value, _, _):
          // The library writes 16 significant digits; half a unit of the last is 5e-16 of the value at most.
          let number = try #require(read?.number.flatMap(Double.init), "\(heading.id)")
          #expect(abs(number - value) <= abs(value) * 5e-16, "\(heading.id)")
        }
      }
    }
    #expect(sheet.cell("Label", row: 4)?.text == "=HYPERLINK(\"https://example.org\",\"Gap\")")
    #expect(sheet.cell("Value", row: 2)?.format == "#,##0.0")
    #expect(sheet.cell("Denominator", row: 5)?.format == "#,##0")
    let rating = sheet.cell("Rating", row: 2)
    #expect((rating?.text, rating?.fill, rating?.ink) == ("Worse", "FFC3281B", "FFFFFFFF"))
    #expect(sheet.cell("Rating", row: 3)?.text == "Not compared")
    #expect(sheet.cell("Rating", row: 3)?.fill == nil)
  }

  @Test(.enabled(if: Programs.isPresent(Programs.python), "needs /usr/bin/python3 to read a workbook"))
  func saysWhatItIsAndWhereItComesFrom() throws {
    let book = try WorkbookReader(Self.bytes())
    let summary = book.sheets[0]
    #expect(summary.cells["A1"]?.text == "Health in Wold & Vale")
    #expect(summary.place(of: "All data received up to 2023-11-02T09:30:00Z") == "A4")
    for list in ["Needs attention", "Going well", "Changed since last time", "Cannot be compared", "Themes"] {
      #expect(summary.place(of: list)?.hasPrefix("A") == true, "\(list)")
    }
    #expect(summary.place(of: "There is no earlier edition to compare with.") != nil)
    #expect(summary.place(of: "Overweight: 30.3%, the highest of 3 similar areas.") == "I8")
    #expect((summary.cells["C8"]?.text, summary.cells["C8"]?.fill) == ("Worse", "FFC3281B"))
    let theme = try #require(summary.place(of: "Best start")).filter { $0.isNumber }
    #expect("BCDEFGH".map { summary.cells["\($0)\(theme)"]?.number } == ["4", "1", "0", "1", "1", "0", "1"])
    #expect(summary.cells["I\(theme)"]?.text == "1 of 4 rows is worse than England. 1 is better.")

    let about = book.sheets[4]
    let texts = Set(about.cells.values.compactMap(\.text))
    #expect(
      texts.isSuperset(of: [
        "Made with Salus 1.2.3", OpenGovernmentLicence.notice, "second.csv", String(repeating: "f1", count: 32),
        "Wilson's interval.",
      ]))
    for heading in DashboardTable.columns.map(\.heading) { #expect(texts.contains(heading.doc)) }
  }

  @Test func cutsTextThatACellCannotHold() throws {
    let long = String(repeating: "🙂", count: 20_000)
    let cut = XLSXSheet.fitting(long)
    #expect(cut.utf16.count <= 32_767 && cut.utf16.count > 32_760)
    #expect(cut.hasSuffix(XLSXSheet.cutNote))
    #expect(long.hasPrefix(cut.dropLast(XLSXSheet.cutNote.count)))
    let fits = String(repeating: "a", count: 32_767)
    #expect(XLSXSheet.fitting(fits) == fits)
    #expect(XLSXSheet.fitting("a\0b\u{FFFF}") == "a\u{FFFD}b\u{FFFD}")
    var dashboard = ExportExample.dashboard
    dashboard.themes[0].sections[0].comparisons[0].label = long
    let bytes = try dashboardXLSX(dashboard, board: ExportExample.board, themes: [:], madeWith: "Salus")
    #expect(bytes.starts(with: [0x50, 0x4B]))
    guard Programs.isPresent(Programs.python) else { return }
    #expect(try WorkbookReader(bytes).sheets[1].cell("Label", row: 2)?.text == cut)
  }

  @Test func writesToAFileOrSaysWhyNot() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("out.xlsx")
    try dashboardXLSX(
      ExportExample.dashboard, board: ExportExample.board, themes: ExportExample.themes,
      madeWith: "Salus 1.2.3", to: file)
    #expect(try [UInt8](Data(contentsOf: file)) == Self.bytes())
    let nowhere = folder.url.appendingPathComponent("no/such/folder.xlsx")
    let error = #expect(throws: XLSXError.self) {
      try dashboardXLSX(
        ExportExample.dashboard, board: ExportExample.board, themes: [:], madeWith: "", to: nowhere)
    }
    guard case .fileCannotBeWritten(nowhere.path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func libraryFailuresAreErrorsWithTheirPlace() throws {
    #expect(throws: XLSXError.self) {
      try XLSXWorkbook.bytes { workbook throws(XLSXError) in _ = try workbook.sheet("a/b") }
    }
    let far = #expect(throws: XLSXError.self) {
      try XLSXWorkbook.bytes { workbook throws(XLSXError) in
        try workbook.sheet("Far").write(.integer(1), row: 1_048_576, column: 27)
      }
    }
    guard case .refused(let words, place: "Far!AB1048577") = far else {
      Issue.record("\(String(describing: far))")
      return
    }
    #expect(!words.isEmpty)
    let folder = try TemporaryFolder()
    #expect(throws: XLSXError.self) {
      let workbook = try XLSXWorkbook(path: folder.url.appendingPathComponent("no/x.xlsx").path)
      _ = try workbook.sheet("A")
      try workbook.close()
    }
  }
}
