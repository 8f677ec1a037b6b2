import DatabaseSupport
import Foundation
import Store
import TestSupport
import Testing

@testable import Content

@Suite struct EditPageTests {
  private let folder = try! TemporaryFolder()
  private let officer = Actor(account: 7, name: "An officer", authority: "officer of made-up")
  private let moment = Date(timeIntervalSince1970: 1_760_000_000)

  private func database(_ kind: DatabaseKind) async throws -> any Database {
    try await DatabasePlace(kind, in: folder).open(AuditMigrations.all + ContentMigrations.all)
  }

  private func edit(
    _ database: any Database, title: String = "Privacy", body: String, opened: Int
  ) async throws -> EditOutcome<ContentRevision> {
    let edit = EditPage(page: .privacy, title: title, body: body, opened: opened)
    return try await database.write { [officer, moment] in
      try edit.run($0, by: officer, at: moment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func aNewWordingIsInForceAndTheOldOnesStay(on kind: DatabaseKind)
    async throws
  {
    let database = try await database(kind)
    guard case .edited(let first) = try await edit(database, body: "One.", opened: 0) else {
      return #expect(Bool(false))
    }
    #expect(first.number == 1)
    guard case .edited = try await edit(database, title: "Your data", body: "Two.", opened: 1) else {
      return #expect(Bool(false))
    }
    let (current, history, old) = try await database.read {
      let repository = ContentRepository($0)
      return (
        try repository.current(.privacy), try repository.history(of: .privacy),
        try repository.revision(1, of: .privacy)
      )
    }
    #expect(current.title == "Your data" && current.body == "Two." && current.number == 2)
    #expect(history.map(\.number) == [2, 1, 0])
    #expect(history.map(\.madeBy) == ["An officer", "An officer", nil])
    #expect(old?.body == "One.")
    let newest = try await database.read { try ContentRepository($0).newest(1) }
    #expect(newest.map(\.number) == [2] && newest.map(\.page) == [.privacy])
  }

  @Test(arguments: DatabaseKind.allCases) func aChangeMadeMeanwhileIsNotOverwritten(on kind: DatabaseKind)
    async throws
  {
    let database = try await database(kind)
    _ = try await edit(database, body: "One.", opened: 0)
    guard case .conflict(let theirs) = try await edit(database, body: "Mine.", opened: 0) else {
      return #expect(Bool(false))
    }
    #expect(theirs.body == "One.")
    #expect(try await database.read { try ContentRepository($0).history(of: .privacy).count } == 2)
  }

  @Test(arguments: DatabaseKind.allCases) func theSameWordingAgainIsNoChange(on kind: DatabaseKind) async throws
  {
    let database = try await database(kind)
    _ = try await edit(database, body: "One.", opened: 0)
    guard case .unchanged = try await edit(database, body: "One.", opened: 0) else {
      return #expect(Bool(false))
    }
    let entries = try await database.read { try AuditLog($0).verify().intact.count }
    #expect(entries == 2)
  }

  @Test(arguments: DatabaseKind.allCases) func everyChangedFieldIsInTheAuditLog(on kind: DatabaseKind)
    async throws
  {
    let database = try await database(kind)
    _ = try await edit(database, title: "Your data", body: "One.", opened: 0)
    let entries = try await database.read {
      try AuditLog($0).entries(matching: AuditFilter(), before: nil, limit: 10)
    }
    #expect(Set(entries.compactMap(\.field)) == ["title", "body"])
    #expect(entries.allSatisfy { $0.name == "An officer" && $0.action == "page.edited" && $0.account == 7 })
    #expect(entries.first { $0.field == "title" }?.old == "Privacy notice")
  }

  @Test(arguments: DatabaseKind.allCases) func whatCannotBePublishedIsRefusedWithEveryReason(
    on kind: DatabaseKind
  ) async throws {
    let database = try await database(kind)
    guard case .refused(let issues) = try await edit(database, title: "", body: "", opened: 0) else {
      return #expect(Bool(false))
    }
    #expect(issues.map(\.field) == ["title", "body"])
    let long = String(repeating: "é", count: 60_000)
    guard
      case .refused(let more) = try await edit(
        database, title: String(repeating: "x", count: 121), body: long, opened: 0)
    else { return #expect(Bool(false)) }
    #expect(more.map(\.problem) == ["the title has 121 characters", "the text has 120000 bytes"])
  }

  @Test(arguments: DatabaseKind.allCases) func everyPageHasWordsBeforeTheBoardWritesItsOwn(
    on kind: DatabaseKind
  ) async throws {
    let database = try await database(kind)
    for page in ContentPage.allCases {
      let current = try await database.read { try ContentRepository($0).current(page) }
      #expect(current.number == 0 && current.body.count > 200 && current.title == page.title)
    }
  }
}
