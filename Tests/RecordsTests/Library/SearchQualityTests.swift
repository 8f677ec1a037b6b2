import Foundation
import TestSupport
import Testing
import TextSearch

@testable import Records

/// How well queries find what a reader of real papers of two boards would call their answers. The papers stay outside
/// the project: the answers are lines of theirs.
@Suite(.enabled(if: Shared.isPresent, "\(Shared.absent)")) struct SearchQualityTests {
  /// Floors are a little below what was measured.
  enum QuerySet: String, CaseIterable {
    /// By these the weights of kinds were chosen.
    case chosenBy = "search-queries"
    /// Written with their answers before any was run, and never used to choose anything.
    case heldOut = "search-queries-held-out"

    var count: Int { self == .chosenBy ? 40 : 39 }
    var floor: Double { self == .chosenBy ? 0.85 : 0.55 }
  }

  /// Files that are read together, each with the name by which the queries tell it.
  private static let packs = [
    [(name: "2019", file: "health-and-wellbeing-board-2019-01-24.txt")],
    [(name: "2021", file: "health-and-wellbeing-board-2021-07-08.txt")],
    [(name: "2023", file: "health-and-wellbeing-board-2023-10-31.txt")],
    ["agenda", "minutes", "integrated-care-report", "equality-impact-assessment", "measures"].map { name in
      (name: name, file: "pdf/kent-cabinet-2025-01-30-\(name).pdf")
    },
  ]

  @Test(arguments: QuerySet.allCases) func answersComeEarly(of set: QuerySet) async throws {
    var segments: [(id: Int, segment: SearchSegment)] = []
    var papers: [(name: String, lines: [Int])] = []
    for pack in Self.packs.prefix(set == .heldOut ? 4 : 3) {
      let files = try pack.map { paper in
        let url = Shared.file("packs/\(paper.file)")
        return SourceFile(name: url.lastPathComponent, bytes: [UInt8](try Data(contentsOf: url)))
      }
      let read = try PackPapers(files, read: try await readPapers(files))
      for (paper, file) in zip(pack, read.files) {
        var items = file.items
        segments.append((papers.count, SearchSegment(items.numberPassages())))
        papers.append((paper.name, items.filter { $0.passage != nil }.map(\.firstLine)))
      }
    }
    let index = SearchIndex(segments)
    var gains: [(query: String, gain: Double)] = []
    for (query, answers) in try Self.queries(of: set) {
      let hits = index.search(SearchQuery(query), limit: 10).hits
      // A line counts once, at its best place.
      var seen: Set<String> = []
      let worths = hits.map { hit -> Double in
        let paper = papers[hit.segment]
        let place = "\(paper.name):\(paper.lines[hit.passage])"
        return seen.insert(place).inserted ? answers[place] ?? 0 : 0
      }
      gains.append((query, Self.gain(worths) / Self.gain(answers.values.sorted(by: >))))
    }
    #expect(gains.count == set.count)
    let mean = gains.map(\.gain).reduce(0, +) / Double(gains.count)
    let weak = gains.filter { $0.gain < 0.5 }.map { "\($0.query) \(Int(($0.gain * 100).rounded()))" }
    print("nDCG@10 over \(gains.count) queries of \(set): \(mean); below a half: \(weak)")
    #expect(mean >= set.floor, "\(weak)")
  }

  /// Discounted cumulative gain of the first ten. Source: Järvelin and Kekäläinen (2002), with gains 2ʷ − 1.
  private static func gain(_ worths: [Double]) -> Double {
    worths.prefix(10).enumerated().reduce(0) { $0 + (exp2($1.element) - 1) / log2(Double($1.offset) + 2) }
  }

  private static func queries(of set: QuerySet) throws -> [(query: String, answers: [String: Double])] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(set.rawValue).tsv")
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
