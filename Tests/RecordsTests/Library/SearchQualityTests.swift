import Foundation
import TestSupport
import Testing
import TextSearch

@testable import Records

/// How well forty queries find what a reader of three real packs would call their answers. The packs stay outside the
/// project: the answers are lines of theirs.
@Suite(.enabled(if: Shared.isPresent, "\(Shared.absent)")) struct SearchQualityTests {
  private static let packs = [
    (id: 1, year: "2019", date: "2019-01-24"), (id: 2, year: "2021", date: "2021-07-08"),
    (id: 3, year: "2023", date: "2023-10-31"),
  ]

  @Test func answersComeEarly() async throws {
    var segments: [(id: Int, segment: SearchSegment)] = []
    var lines: [Int: [Int]] = [:]
    for pack in Self.packs {
      let url = Shared.file("packs/health-and-wellbeing-board-\(pack.date).txt")
      let files = [SourceFile(name: pack.year, bytes: [UInt8](try Data(contentsOf: url)))]
      let papers = try PackPapers(files, read: try await readPapers(files))
      var items = papers.files[0].items
      segments.append((pack.id, SearchSegment(items.numberPassages())))
      lines[pack.id] = items.filter { $0.passage != nil }.map(\.firstLine)
    }
    let index = SearchIndex(segments)
    var gains: [(query: String, gain: Double)] = []
    for (query, answers) in try Self.queries() {
      let hits = index.search(SearchQuery(query), limit: 10).hits
      // A line counts once, at its best place.
      var seen: Set<String> = []
      let worths = hits.map { hit -> Double in
        let year = Self.packs.first { $0.id == hit.segment }?.year ?? ""
        let place = "\(year):\(lines[hit.segment]?[hit.passage] ?? 0)"
        return seen.insert(place).inserted ? answers[place] ?? 0 : 0
      }
      gains.append((query, Self.gain(worths) / Self.gain(answers.values.sorted(by: >))))
    }
    #expect(gains.count == 40)
    let mean = gains.map(\.gain).reduce(0, +) / Double(gains.count)
    let weak = gains.filter { $0.gain < 0.5 }.map { "\($0.query) \(Int(($0.gain * 100).rounded()))" }
    print("nDCG@10 over \(gains.count) queries: \(mean); below a half: \(weak)")
    #expect(mean >= Self.floor, "\(weak)")
  }

  /// A little below what was measured.
  private static let floor = 0.85

  /// Discounted cumulative gain of the first ten. Source: Järvelin and Kekäläinen (2002), with gains 2ʷ − 1.
  private static func gain(_ worths: [Double]) -> Double {
    worths.prefix(10).enumerated().reduce(0) { $0 + (exp2($1.element) - 1) / log2(Double($1.offset) + 2) }
  }

  private static func queries() throws -> [(query: String, answers: [String: Double])] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/search-queries.tsv")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().map { row in
      let parts = row.split(separator: "\t")
      let answers = parts[1].split(separator: " ").map { answer -> (String, Double) in
        let sides = answer.split(separator: "=")
        return (String(sides[0]), Double(sides[1]) ?? 0)
      }
      return (String(parts[0]), Dictionary(uniqueKeysWithValues: answers))
    }
  }
}
