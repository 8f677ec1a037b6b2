import DatabaseSupport
import Foundation
import Store
import TestSupport
import Testing

@testable import Records

@Suite struct ReplacePaperTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let changed = MadeUpPack.text.replacing("in rain", with: "in snow")

  private func states(_ database: any Database) async throws -> [PaperState] {
    try await database.read { try LibraryRepository($0).all().map(\.state) }
  }

  private func replace(
    _ paper: Int, _ earlier: Int, opened: Int = 1, in database: any Database
  ) async throws -> PaperChange {
    try await database.write {
      try ReplacePaper(paper: paper, earlier: earlier, opened: opened).run(
        $0, by: MadeUpPack.actor, at: MadeUpPack.moment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func twoPapersOfOneTitleAreTwoUntilAPersonSaysOtherwise(
    on kind: DatabaseKind
  ) async throws {
    let database = try await MadeUpPack.database(kind, folder)
    let first = try await MadeUpPack.keep(try await MadeUpPack.papers(), in: database, publish: true)[0]
    let other = try await MadeUpPack.papers([("report-5.txt", Self.changed)])
    let second = try await MadeUpPack.keep(other, in: database, publish: true)[0]
    #expect(second.kind == .new && second.supersedes == nil && second.sameTitleAs == [first.paper])
    #expect(second.title == first.title && first.sameTitleAs.isEmpty)
    #expect(try await states(database) == [.published, .published])
    guard case .conflict = try await replace(second.paper, first.paper, opened: 1, in: database) else {
      Issue.record("the paper was published since version 1")
      return
    }
    #expect(try await replace(second.paper, first.paper, opened: 2, in: database) == .changed)
    #expect(try await states(database) == [.superseded, .published])
    guard case .unchanged = try await replace(second.paper, first.paper, opened: 2, in: database) else {
      Issue.record("a second time changes nothing")
      return
    }
    let actions = try await database.read {
      try AuditLog($0).entries(matching: AuditFilter(action: "paper."), before: nil, limit: 2).map(\.action)
    }
    #expect(actions == ["paper.superseded", "paper.replaced"])
  }

  @Test(arguments: DatabaseKind.allCases) func noPaperStandsInItsOwnPlaceOrInAnotherMeetings(
    on kind: DatabaseKind
  ) async throws {
    let database = try await MadeUpPack.database(kind, folder)
    let first = try await MadeUpPack.keep(try await MadeUpPack.papers(), in: database)[0]
    let second = try await MadeUpPack.keep(
      try await MadeUpPack.papers([("b.txt", Self.changed)]), in: database)[0]
    let elsewhere = try await MadeUpPack.keep(
      try await MadeUpPack.papers(date: CalendarDate(year: 2024, month: 1, day: 9)), in: database)[0]
    for (paper, earlier) in [(first.paper, first.paper), (first.paper, elsewhere.paper)] {
      guard case .conflict = try await replace(paper, earlier, in: database) else {
        Issue.record("\(paper) in place of \(earlier)")
        continue
      }
    }
    #expect(try await replace(first.paper, 999, in: database) == .noSuchPaper)
    #expect(try await replace(second.paper, first.paper, in: database) == .changed)
    guard case .conflict = try await replace(first.paper, second.paper, in: database) else {
      Issue.record("each stands in the other's place")
      return
    }
  }

  @Test(arguments: DatabaseKind.allCases) func aCommandCanNameThePaperThatAFileReplaces(on kind: DatabaseKind)
    async throws
  {
    let database = try await MadeUpPack.database(kind, folder)
    let first = try await MadeUpPack.keep(try await MadeUpPack.papers(), in: database, publish: true)[0].paper
    let papers = try await MadeUpPack.papers([("b.txt", Self.changed)])
    func keep(_ replaces: Int?) async throws -> ImportPack.Outcome {
      try await database.write {
        try ImportPack(papers, isPublished: false, replaces: replaces).run(
          $0, by: MadeUpPack.actor, at: MadeUpPack.moment)[0]
      }
    }
    await #expect(throws: PackPapers.Refusal.notReplaceable(999)) { try await keep(999) }
    #expect(try await keep(nil).kind == .new)
    // The same file once more, now with what it replaces.
    let said = try await keep(first)
    #expect(said.kind == .newVersion && said.supersedes == first)
    #expect(try await database.read { try LibraryRepository($0).newer(than: first)?.id } == said.paper)
  }

  /// A draft between two versions keeps neither from being superseded.
  @Test(arguments: DatabaseKind.allCases) func aDraftBetweenTwoVersionsIsPassedOver(on kind: DatabaseKind)
    async throws
  {
    let database = try await MadeUpPack.database(kind, folder)
    _ = try await MadeUpPack.keep(try await MadeUpPack.papers(), in: database, publish: true)
    _ = try await MadeUpPack.keep(try await MadeUpPack.papers([("pack.txt", Self.changed)]), in: database)
    let third = Self.changed.replacing("snow", with: "hail")
    _ = try await MadeUpPack.keep(
      try await MadeUpPack.papers([("pack.txt", third)]), in: database, publish: true)
    #expect(try await states(database) == [.superseded, .draft, .published])
  }

  @Test(arguments: DatabaseKind.allCases) func whatBecameOfTheFilesIsKept(on kind: DatabaseKind) async throws {
    let database = try await MadeUpPack.database(kind, folder)
    let outcomes = try await MadeUpPack.keep(try await MadeUpPack.papers(), in: database)
    let intake = try await database.write {
      let repository = LibraryRepository($0)
      let id = try repository.keepIntake(outcomes, by: MadeUpPack.actor, at: MadeUpPack.moment)
      return try repository.intake(id)
    }
    #expect(intake?.outcomes == outcomes && intake?.by == "An officer")
    #expect(try await database.read { try LibraryRepository($0).intake(999) } == nil)
  }
}
