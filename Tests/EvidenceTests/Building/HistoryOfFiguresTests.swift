import DatabaseSupport
import Evidence
import Foundation
import Testing
import Vocabulary

@Suite struct HistoryOfFiguresTests {
  private func revised() async throws -> Board {
    let board = try await Board()
    try await board.take(
      [.init(area: "E10000001", year: 2022, value: 41), .init(area: "E10000001", year: 2023, value: 40)],
      named: "first.csv", day: "2024-01-01")
    try await board.take(
      [.init(area: "E10000001", year: 2023, value: 44)], named: "second.csv", day: "2024-06-01")
    return board
  }

  @Test func aDashboardAsOfADayShowsWhatWasKnownThen() async throws {
    let board = try await revised()
    let definition = try Board.definition()
    #expect(try await board.comparison(definition).figure?.value == 44)
    #expect(try await board.comparison(definition, asOf: "2024-06-01").figure?.value == 44)
    let before = try await board.comparison(definition, asOf: "2024-05-31")
    #expect(before.figure?.value == 40)
    #expect(before.history.compactMap(\.figure?.value) == [41, 40])
    let never = try await board.comparison(definition, asOf: "2023-12-31")
    #expect(never.figure == nil)
    #expect(never.absence == "no figures have been imported for this row")
  }

  @Test func aRevisionKeepsTheEarlierFigureWithBothFiles() async throws {
    let board = try await revised()
    let comparison = try await board.comparison(Board.definition())
    let revisions = try await board.database.read { try RevisionHistory($0).revisions(of: comparison) }
    #expect(revisions.count == 1)
    #expect(revisions.first?.old.value == 40)
    #expect(revisions.first?.new?.value == 44)
    #expect(revisions.first?.oldDataset?.file == "first.csv")
    #expect(revisions.first?.newDataset?.received == "2024-06-01T12:00:00Z")
  }

  @Test func anOldFileImportedAgainDoesNotTakeARevisionBack() async throws {
    let board = try await revised()
    try await board.take(
      [.init(area: "E10000001", year: 2022, value: 41), .init(area: "E10000001", year: 2023, value: 40)],
      named: "first.csv", day: "2024-07-01")
    let comparison = try await board.comparison(Board.definition())
    #expect(comparison.figure?.value == 44)
    let revisions = try await board.database.read { try RevisionHistory($0).revisions(of: comparison) }
    #expect(revisions.count == 1)
  }

  @Test(arguments: DatabaseKind.allCases) func anEditionStaysAsItWasWhenFiguresAreRevised(on kind: DatabaseKind)
    async throws
  {
    let board = try await Board(on: kind)
    let definition = try Board.definition()
    try await board.take([.init(area: "E10000001", year: 2023, value: 40)], named: "first.csv")
    let first = try await board.dashboard(definition)
    let edition = try await board.database.write {
      try EditionRepository($0).freeze(first, name: "Spring", now: Date(timeIntervalSince1970: 1_700_000_000))
    }
    try await board.take(
      [.init(area: "E10000001", year: 2023, value: 44)], named: "second.csv", day: "2024-06-01")
    let kept = try await board.database.read { try EditionRepository($0).dashboard(edition) }
    #expect(kept == first)
    let changes = BoardSummary(try await board.dashboard(definition), since: kept).changed
    #expect(changes?.count == 1)
    #expect(changes?.first?.sentence.contains("40.0") == true)
    await #expect(throws: Issues.self) {
      try await board.database.write {
        _ = try EditionRepository($0).freeze(first, name: "Spring", now: Date())
      }
    }
  }
}
