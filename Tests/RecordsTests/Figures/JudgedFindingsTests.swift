import Foundation
import TestSupport
import Testing

@testable import Records

/// Real papers: every finding has been judged by a person, and the list of known faults and clean tables is met.
@Suite(.enabled(if: Shared.isPresent, Comment(rawValue: Shared.absent)))
struct JudgedFindingsTests {
  private static let packs = ["2019-01-24", "2021-07-08", "2023-10-31"].map {
    ["health-and-wellbeing-board-\($0).txt"]
  }
  private static let papers = [
    ["agenda", "minutes", "integrated-care-report", "equality-impact-assessment", "measures"].map {
      "pdf/kent-cabinet-2025-01-30-\($0).pdf"
    }
  ]

  private func found(_ names: [String]) async throws -> [FigureFinding] {
    let files = try names.map { name in
      SourceFile(
        name: URL(fileURLWithPath: name).lastPathComponent,
        bytes: [UInt8](try Data(contentsOf: Shared.file("packs/\(name)"))))
    }
    return try await checkFigures(files).findings
  }

  /// Documentation/figure-checks.md lists the findings with the judgement of each.
  @Test(arguments: packs + papers) func everyFindingIsJudged(names: [String]) async throws {
    let judged = try String(
      contentsOf: Project.root.appendingPathComponent("Documentation/figure-checks.md"), encoding: .utf8
    ).split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: [" ", "`"]) }
    }
    let here = Set(names.map { URL(fileURLWithPath: $0).lastPathComponent })
    let listed = judged.filter { here.contains($0[0]) }.map { "\($0[0]) \($0[1]) \($0[2])" }
    let given = try await found(names).map {
      "\($0.place.file) \($0.place.firstLine)-\($0.place.lastLine) \($0.rule.rawValue)"
    }
    #expect(Set(given) == Set(listed), "judge them in Documentation/figure-checks.md")
    let all = judged.filter { $0.count >= 6 }
    #expect(all.count { $0[5].hasPrefix("right") } * 5 >= all.count * 4)
  }

  @Test(arguments: packs) func knownFaultsAreFoundAndCleanTablesAreNot(names: [String]) async throws {
    let findings = try await found(names)
    let cases = try String(contentsOf: Shared.file("packs/figure-check-cases.tsv"), encoding: .utf8)
      .split(separator: "\n").dropFirst().map { $0.split(separator: "\t").map(String.init) }
    for row in cases where row[0] == names[0] {
      let lines = row[1].split(separator: "-").compactMap { Int($0) }
      let (first, last) = (lines[0], lines[lines.count - 1])
      let isMet = findings.contains { finding in
        // What another finding was held against is not faulted by that.
        let places =
          [finding.place] + (row[2] == "clean" ? [] : [finding.against].compactMap(\.self))
        if row[2] == "clean" || last - first < 100 {
          return places.contains { $0.firstLine <= last && $0.lastLine >= first }
        }
        // Two places far apart: both are named.
        return places.contains { abs($0.firstLine - first) <= 3 }
          && places.contains { abs($0.lastLine - last) <= 3 }
      }
      #expect(isMet == (row[2] == "fault"), "\(row[1]): \(row[3])")
    }
  }
}
