import DatabaseSupport
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Evidence

@Suite struct NeighbourImportTests {
  private static func take(_ text: String, title: String = "Model", into bench: ImportBench) async throws
    -> GeographyReport
  {
    try await GeographyImport(database: bench.database)
      .neighbours(bench.folder.file("n.csv", containing: text), model: "m", title: title)
  }

  @Test(arguments: DatabaseKind.allCases) func aModelReplacesItselfAndSaysWhatWent(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    let first = try await Self.take("area_code,neighbour_code\nA,B\nA,C\nA,B\nA,A\nB,A\nB,C\n", into: bench)
    #expect([first.rows, first.added, first.unchanged] == [6, 4, 0] as [Int])
    #expect(
      first.notes == [
        "Left out: 1 row with an area as its own neighbour.",
        "Left out: 1 row that repeats another. A has 3 rows for 2 neighbours.",
      ])
    let second = try await Self.take("area_code,neighbour_code\nA,B\nB,A\nB,D\n", into: bench)
    #expect([second.added, second.unchanged] == [1, 2] as [Int])
    #expect(second.notes.contains("2 pairs that the model had before are no longer in it."))
    #expect(try await bench.count("neighbour") == 3)
  }

  @Test(arguments: DatabaseKind.allCases) func theSameModelAgainChangesNothing(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    let text = "area_code,neighbour_code\nA,B\nA,C\n"
    _ = try await Self.take(text, into: bench)
    let before = try await bench.dump()
    #expect(try await Self.take(text, into: bench).unchanged == 2)
    #expect(try await bench.dump() == before)
    _ = try await Self.take(text, title: "Another title", into: bench)
    #expect(try await bench.count("dataset_import") == 2)
  }

  @Test(arguments: [
    ("area_code,neighbour_code\n", ["n.csv: the file holds no neighbours"]),
    ("area_code,neighbour_code\nA,\n,B\nA,B", ["n.csv:2: a pair needs", "n.csv:3: a pair needs"]),
    ("area,neighbour_code\nA,B", ["n.csv:1: area_code: the file lacks this column"]),
  ])
  func saysEverythingThatIsWrong(text: String, expected: [String]) async throws {
    let bench = try await ImportBench()
    _ = try await Self.take("area_code,neighbour_code\nA,B\n", into: bench)
    let issues = await #expect(throws: Issues.self) { try await Self.take(text, into: bench) }
    let texts = issues?.all.map(\.description) ?? []
    #expect(texts.count == expected.count)
    for (text, start) in zip(texts, expected) { #expect(text.hasPrefix(start)) }
    #expect(try await bench.count("neighbour") == 1)
  }

  /// CIPFA 2024, counted by `cut`, `sort` and `uniq -c`: of 5,214 rows 39 repeat another; one area has 30 rows.
  @Test(.enabled(if: Shared.isPresent, "\(Shared.absent)"), arguments: DatabaseKind.allCases)
  func whatIsUnusualInTheRealModelIsNoted(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    let report = try await GeographyImport(database: bench.database).neighbours(
      Shared.file("data/areas/neighbours-cipfa-2024.csv"), model: "cipfa-2024",
      title: "CIPFA nearest neighbours 2024")
    #expect([report.rows, report.added] == [5214, 5175] as [Int])
    #expect(report.notes.count == 2)
    #expect(
      report.notes.first?.hasPrefix(
        "Left out: 39 rows that repeat another. E07000112 has 30 rows for 15 neighbours, E07000026 has 16 rows")
        == true)
    #expect(
      report.notes.last?.hasPrefix(
        "Most areas have 15 neighbours; 15 areas have another number: E47000001 has 14, ")
        == true)
    #expect(report.notes.last?.hasSuffix(" and 5 more.") == true)
  }
}
