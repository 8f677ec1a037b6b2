import Foundation
import TestSupport
import Testing

@testable import Evidence

/// The transcription against the report's text, where that is at hand.
@Suite(.enabled(if: Shared.isPresent, "\(Shared.absent)")) struct EditionSourceTests {
  private func edition() throws -> PublishedEdition {
    let file = Project.root.appendingPathComponent("Examples/leicestershire/editions/2023-10-31.yaml")
    return try PublishedEdition(yaml: String(contentsOf: file, encoding: .utf8), file: "2023-10-31.yaml")
  }

  private func pack() throws -> [String] {
    try String(contentsOf: Shared.file("packs/health-and-wellbeing-board-2023-10-31.txt"), encoding: .utf8)
      .components(separatedBy: "\n")
  }

  @Test func everyFigureStandsOnItsLine() throws {
    let (edition, pack) = (try edition(), try pack())
    for row in edition.rows {
      let cells = pack[row.line - 1].components(separatedBy: "\t").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      let figures = [
        row.value.text, row.rank?.description, row.best?.text, row.worst?.text, row.england?.text,
      ]
      .compactMap { $0 }
      let start = try #require(cells.lastIndex(of: figures[1]), "\(row.line)")
      #expect(Array(cells[(start - 1)..<(start + 4)]) == figures, "\(row.line)")
      #expect(cells[start - 2] == row.period && cells[start - 3] == row.age, "\(row.line)")
      if let trend = row.trend { #expect(cells.contains(trend.rawValue), "\(row.line)") }
      // A name or a sex that a cell leaves out is that of the row above.
      let above = (0..<5).map { pack[row.line - 1 - $0] }
      #expect(above.contains { $0.contains(row.indicator) }, "\(row.line)")
      #expect(above.contains { $0.components(separatedBy: "\t").contains(row.sex) }, "\(row.line)")
    }
    for section in edition.themes.flatMap(\.sections) {
      guard let title = section.title, let line = section.line else { continue }
      #expect(pack[line - 1].hasPrefix(title + "\t"))
    }
  }

  @Test func everyStatedCountStandsOnItsLine() throws {
    let (edition, pack) = (try edition(), try pack())
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    for count in edition.counts + edition.themes.flatMap(\.counts) where count.kind != .rankedFirst {
      let line = pack[count.line - 1].lowercased()
      let said = ["\(count.value)"] + (count.value < words.count ? [words[count.value]] : [])
      let tokens = Set(line.split { !$0.isLetter && !$0.isNumber }.map(String.init))
      #expect(said.contains { tokens.contains($0) }, "line \(count.line): \(count.kind.rawValue)")
    }
  }

  @Test func itHoldsTheRowsOfTheIndependentTranscription() throws {
    let lines = try String(
      contentsOf: Shared.file("data/dashboard-2023/leicestershire-dashboard-2023.tsv"), encoding: .utf8
    ).split(separator: "\n").dropFirst()
    let rows = try edition().themes.flatMap { theme in theme.rows.map { (theme.title, $0) } }
    #expect(lines.count == rows.count)
    for (line, (theme, row)) in zip(lines, rows) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      #expect([theme, row.indicator, row.sex, row.age, row.period] == Array(fields[0..<5]))
      #expect(row.value.number == Double(fields[5]))
      #expect(row.rank?.description == "\(fields[6])/\(fields[7])")
      #expect(row.best?.number == Double(fields[8]) && row.worst?.number == Double(fields[9]))
      #expect(row.england?.number == Double(fields[10]))
      #expect(row.trend?.rawValue ?? "" == fields[11])
    }
  }

  @Test func itsCountsAreThoseOfTheIndependentTranscription() throws {
    struct Counts: Decodable {
      var themes: [String: [String: Int]]
      var nearestNeighbours: [String]
    }
    let counts = try JSONDecoder().decode(
      Counts.self, from: Data(contentsOf: Shared.file("data/dashboard-2023/published-counts.json")))
    let edition = try edition()
    #expect(edition.neighbours.areas == counts.nearestNeighbours)
    #expect(counts.themes.count == 6)
    for (title, expected) in counts.themes {
      let theme = try #require(edition.themes.first { $0.title == title })
      let rows = RowCounts(theme.rows)
      #expect(
        [rows.rows, rows.topThree, rows.bottomThree]
          == [expected["rows"], expected["topThree"], expected["bottomThree"]])
      for (kind, key) in [
        (StatedCount.Kind.comparable, "comparable"), (.better, "better"), (.similar, "similar"),
        (.worse, "worse"),
      ] {
        #expect(PublishedEdition.stated(kind, theme.counts) == expected[key], "\(title) \(key)")
      }
    }
  }
}
