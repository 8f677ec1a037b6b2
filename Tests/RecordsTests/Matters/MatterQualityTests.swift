import Foundation
import TestSupport
import Testing

@testable import Records

/// How many of the links that a person found between the items of three real packs are found, and how many that are found
/// a person would not make. The packs stay outside the project: the list has places and digests.
@Suite(.enabled(if: Shared.isPresent, "\(Shared.absent)")) struct MatterQualityTests {
  private struct Place: Hashable {
    var paper: Int
    var line: Int
  }

  private struct Judged {
    var verdict: String
    var places: [Place]
    var kinds: [String]
    var digests: [String]
  }

  private static let days = ["2019": "2019-01-24", "2021": "2021-07-08", "2023": "2023-10-31"]

  @Test func linksAreThoseThatAPersonFound() async throws {
    var papers: [PaperMentions] = []
    var items: [Place: [PaperItem]] = [:]
    for (year, day) in Self.days {
      let url = Shared.file("packs/health-and-wellbeing-board-\(day).txt")
      let files = [SourceFile(name: year, bytes: [UInt8](try Data(contentsOf: url)))]
      let read = try PackPapers(files, read: try await readPapers(files))
      let id = try #require(Int(year))
      papers.append(MadeUpMeetings.paper(id, read.date, body: read.body, items: read.files[0].items))
      for item in read.files[0].items {
        items[Place(paper: id, line: item.firstLine), default: []].append(item)
      }
    }
    let judged = try Self.judged()
    for row in judged { for index in row.places.indices { try Self.expect(row, index, in: items) } }
    let read = JoinMentions.all(papers)
    var mention: [Place: Int] = [:]
    for (index, one) in read.enumerated() {
      for part in one.mention.parts { mention[Place(paper: part.paper, line: part.item.firstLine)] = index }
    }
    var matter: [Int: Int] = [:]
    let number = Dictionary(uniqueKeysWithValues: read.enumerated().map { ($1.mention.id, $0) })
    let matters = Matters(papers)
    for (place, one) in matters.all.enumerated() {
      for id in one.mentions.map(\.id) { matter[try #require(number[id])] = place }
    }
    var verdicts: [Set<Int>: String] = [:]
    var found = 0
    var wanted = 0
    var wrong: [String] = []
    for row in judged {
      let (a, b) = (mention[row.places[0]], mention[row.places[1]])
      let isOne =
        a != nil
        && (a == b || (a.flatMap { matter[$0] } != nil && a.flatMap { matter[$0] } == b.flatMap { matter[$0] }))
      if let a, let b, a != b { verdicts[[a, b]] = row.verdict }
      let name =
        "\(row.verdict) \(row.places[0].paper):\(row.places[0].line) \(row.places[1].paper):\(row.places[1].line)"
      switch row.verdict {
      case "same", "joined":
        wanted += 1
        if isOne { found += 1 } else { wrong.append(name) }
      case "other": if isOne { wrong.append(name) }
      default: break
      }
    }
    // Every pair that is asserted, whether it stands in the list or not.
    var asserted = 0
    var right = 0
    for group in Dictionary(grouping: matter.keys, by: { matter[$0] ?? -1 }).values {
      for a in group {
        for b in group where a < b && read[a].mention.date != read[b].mention.date {
          guard verdicts[[a, b]] != "open" else { continue }
          asserted += 1
          if verdicts[[a, b]] == "same" { right += 1 }
        }
      }
    }
    let (recall, precision) = (Double(found) / Double(wanted), Double(right) / Double(max(asserted, 1)))
    print("matters: recall \(found) of \(wanted), precision \(right) of \(asserted); wrong: \(wrong)")
    #expect(recall >= Self.floor && precision >= Self.floor, "\(wrong)")
  }

  /// A little below what was measured, which was all of them.
  private static let floor = 0.9

  /// Whether the list still speaks of what stands there.
  private static func expect(_ row: Judged, _ index: Int, in items: [Place: [PaperItem]]) throws {
    let there = items[row.places[index]] ?? []
    #expect(
      there.contains { item in
        let letters = String(comparisonKey(item.text).filter { $0.isLetter || $0.isNumber })
        let digest = Originals.digest(Array(letters.utf8))
        return item.kind.rawValue == row.kinds[index] && digest == row.digests[index]
      }, "\(row.places[index])")
  }

  private static func judged() throws -> [Judged] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/matter-links.tsv")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t").map(String.init)
      let places = [cells[1], cells[4]].map { cell in
        let sides = cell.split(separator: ":").compactMap { Int($0) }
        return Place(paper: sides[0], line: sides[1])
      }
      return Judged(
        verdict: cells[0], places: places, kinds: [cells[2], cells[5]], digests: [cells[3], cells[6]])
    }
  }
}
