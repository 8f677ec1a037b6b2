import Foundation
import TestSupport
import Testing

@testable import Pages

@Suite struct DownloadsDocumentTests {
  private let document: String

  init() throws {
    document = try String(
      contentsOf: Project.root.appendingPathComponent("Documentation/downloads.md"), encoding: .utf8)
  }

  /// The lines of the table of columns under a heading.
  private func columns(under heading: String) -> [String] {
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(of: "### \(heading)") else { return [] }
    let section = lines[(start + 1)...].prefix { !$0.hasPrefix("#") }
    return section.filter { $0.hasPrefix("| `") }
  }

  @Test func describesEveryColumnAndNoOther() {
    #expect(columns(under: "Dashboard") == DashboardTable.columns.map(\.heading.markdown))
    #expect(columns(under: "History") == HistoryTable.columns.map(\.heading.markdown))
    #expect(columns(under: "Neighbours") == NeighbourTable.columns.map(\.heading.markdown))
  }

  @Test func describesEveryKeyOfTheJSON() throws {
    let bytes = dashboardJSON(
      ExportExample.dashboard, board: ExportExample.board, themes: ExportExample.themes, madeWith: "Salus")
    var keys: Set<String> = []
    DashboardJSONTests.walk(try JSONSerialization.jsonObject(with: Data(bytes)), path: "") {
      keys.formUnion($1)
    }
    #expect(keys.count > 60)
    for key in keys.sorted() { #expect(document.contains("`\(key)`"), "\(key)") }
  }

  @Test func namesEveryFormat() {
    for format in ExportFormat.allCases { #expect(document.contains(format.contentType), "\(format)") }
  }
}
