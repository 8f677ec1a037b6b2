import Foundation
import TestSupport
import Testing

/// What the page on adding an item says of its example is so: every number of lines, and that nothing is left out.
@Suite struct AddingAnItemDocumentTests {
  private let rows: [(path: String, lines: Int)]
  private let document: String

  init() throws {
    document = try Self.text("Documentation/adding-an-item.md")
    rows = document.matches(of: /\n\| `([^`]+\.swift)` \| ([0-9]+) \|/).compactMap { match in
      Int(match.2).map { (String(match.1), $0) }
    }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Project.root.appendingPathComponent(path), encoding: .utf8)
  }

  /// Whole files where they are the example's own; of a shared file the lines that name notices.
  private static func lines(_ path: String) throws -> Int {
    let lines = try text(path).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    if path.contains("Notice") { return lines.count }
    if path.contains("Migrations"), let start = lines.firstIndex(where: { $0.contains("CREATE TABLE notice") })
    {
      return lines[start...].prefix { !$0.hasSuffix(");") }.count + 1
    }
    return lines.count { $0.lowercased().contains("notice") }
  }

  @Test func everyFileHasTheLinesThatAreStated() throws {
    #expect(rows.count > 20)
    for (path, lines) in rows { #expect(try Self.lines(path) == lines, "\(path)") }
  }

  @Test func allOfItIsUnder200LinesWithoutTests() {
    let total = rows.filter { $0.path.hasPrefix("Sources/") }.map(\.lines).reduce(0, +)
    #expect(total < 200)
    #expect(document.contains("which took \(total) lines without its tests"))
  }

  @Test func noFileThatSpeaksOfNoticesIsLeftOut() throws {
    let sources = Project.root.appendingPathComponent("Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter {
      $0.hasSuffix(".swift")
    }
    let named = try files.map { "Sources/\($0)" }.filter {
      try Self.text($0).contains(/\bNotice\b|\.notices\b/)
    }
    // A dashboard has warnings of that name.
    #expect(Set(named).subtracting(rows.map(\.path)) == ["Sources/Pages/Dashboard/DashboardPage.swift"])
  }
}
