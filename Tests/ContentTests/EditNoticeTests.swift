import DatabaseSupport
import Foundation
import Store
import TestSupport
import Testing

@testable import Content

@Suite struct EditNoticeTests {
  private let folder = try! TemporaryFolder()
  private let officer = Actor(account: 7, name: "An officer", authority: "officer of made-up")
  private let moment = Date(timeIntervalSince1970: 1_760_000_000)
  private static let jabs = Notice {
    [
      "title": "Flu jabs", "body": "From Monday.", "shown_from": "2026-01-10", "shown_until": "2026-01-20",
      "state": "published",
    ][$0]
  }

  private func database(_ kind: DatabaseKind) async throws -> any Database {
    try await DatabasePlace(kind, in: folder).open(AuditMigrations.all + ContentMigrations.all)
  }

  private func edit(
    _ database: any Database, _ id: Int? = nil, opened: Int = 0,
    _ change: (inout Notice) -> Void = { _ in }
  ) async throws -> EditOutcome<Item<Notice>> {
    var wording = Self.jabs
    change(&wording)
    let edit = EditItem(id, wording: wording, opened: opened)
    return try await database.write { [officer, moment] in try edit.run($0, by: officer, at: moment) }
  }

  private func entries(_ database: any Database) async throws -> [AuditEntry] {
    try await database.read { try AuditLog($0).entries(limit: 100) }.reversed()
  }

  @Test(arguments: DatabaseKind.allCases) func whatIsWrittenIsKeptAndOnRecord(on kind: DatabaseKind)
    async throws
  {
    let database = try await database(kind)
    guard case .edited(let notice) = try await edit(database) else { return #expect(Bool(false)) }
    #expect(notice.version == 1 && notice.wording == Self.jabs && notice.changedBy == "An officer")
    #expect(try await database.read { try Items<Notice>($0).find(notice.id) } == notice)
    let entries = try await entries(database)
    #expect(entries.map(\.field) == ["title", "body", "shown_from", "shown_until", "state"])
    #expect(entries.allSatisfy { $0.action == "notice.added" && $0.item == notice.item && $0.old == nil })
    #expect(entries.map(\.new) == ["Flu jabs", "From Monday.", "2026-01-10", "2026-01-20", "published"])
  }

  @Test(arguments: DatabaseKind.allCases) func aChangeIsTheNextVersionWithOldAndNewOnRecord(
    on kind: DatabaseKind
  ) async throws {
    let database = try await database(kind)
    guard case .edited(let first) = try await edit(database) else { return #expect(Bool(false)) }
    let outcome = try await edit(database, first.id, opened: 1) {
      $0.until = nil
      $0.state = .withdrawn
    }
    guard case .edited(let second) = outcome else { return #expect(Bool(false)) }
    #expect(second.id == first.id && second.version == 2)
    #expect(try await database.read { try Items<Notice>($0).all() } == [second])
    let changes = try await entries(database).filter { $0.action == "notice.edited" }
    #expect(changes.map(\.field) == ["shown_until", "state"])
    #expect(changes.map(\.old) == ["2026-01-20", "published"] && changes.map(\.new) == [nil, "withdrawn"])
  }

  @Test(arguments: DatabaseKind.allCases) func aChangeMadeMeanwhileIsNotOverwritten(on kind: DatabaseKind)
    async throws
  {
    let database = try await database(kind)
    guard case .edited(let first) = try await edit(database) else { return #expect(Bool(false)) }
    _ = try await edit(database, first.id, opened: 1) { $0.title = "Theirs" }
    let before = try await entries(database).count
    guard case .conflict(let theirs) = try await edit(database, first.id, opened: 1, { $0.title = "Mine" })
    else {
      return #expect(Bool(false))
    }
    #expect(theirs.wording.title == "Theirs" && theirs.version == 2)
    guard case .unchanged = try await edit(database, first.id, opened: 1, { $0.title = "Theirs" }) else {
      return #expect(Bool(false))
    }
    #expect(try await database.read { try Items<Notice>($0).all() } == [theirs])
    #expect(try await entries(database).count == before)
  }

  @Test(
    arguments: [
      ("2026-02-30", nil, "shown_from", "“2026-02-30” is not a date", "Write it as 2026-01-31."),
      ("", nil, "shown_from", "enter a date", "Write it as 2026-01-31."),
      ("2026-01-10", "next week", "shown_until", "“next week” is not a date", "Write it as 2026-01-31."),
      (
        "2026-01-10", "2026-01-09", "shown_until", "the last day is before the first",
        "Write 2026-01-10 or a later day, or nothing."
      ),
    ] as [(String, String?, String, String, String)])
  func aDateThatCannotBeIsRefusedWithARemedy(
    from: String, until: String?, field: String, problem: String, remedy: String
  ) async throws {
    let database = try await database(.sqlite)
    let outcome = try await edit(database) { ($0.from, $0.until) = (from, until) }
    guard case .refused(let issues) = outcome else { return #expect(Bool(false)) }
    #expect(issues.map(\.field) == [field] && issues.map(\.problem) == [problem])
    #expect(issues.map(\.remedy) == [remedy])
    #expect(try await entries(database).isEmpty)
  }

  @Test func everythingWrongIsToldAtOnce() async throws {
    let database = try await database(.sqlite)
    let outcome = try await edit(database) { ($0.title, $0.body, $0.from) = ("", "", "soon") }
    guard case .refused(let issues) = outcome else { return #expect(Bool(false)) }
    #expect(issues.map(\.field) == ["title", "body", "shown_from"])
    guard case .refused = try await edit(database, 99, opened: 1) else { return #expect(Bool(false)) }
    #expect(try await database.read { try Items<Notice>($0).all() } == [])
  }

  @Test(arguments: DatabaseKind.allCases) func aNoticeIsPublishedByItsFirstDayAndOverAfterItsLast(
    on kind: DatabaseKind
  ) async throws {
    let database = try await database(kind)
    _ = try await edit(database)
    _ = try await edit(database) { ($0.title, $0.from, $0.until) = ("Single day", "2026-01-15", "2026-01-15") }
    _ = try await edit(database) { ($0.title, $0.from, $0.until) = ("For good", "2026-01-15", nil) }
    _ = try await edit(database) { ($0.title, $0.state) = ("Withdrawn", .withdrawn) }
    let all = ["For good", "Single day", "Flu jabs"]
    let expected: [(day: String, published: [String], over: [String])] = [
      ("2026-01-09", [], []), ("2026-01-10", ["Flu jabs"], []), ("2026-01-15", all, []),
      ("2026-01-16", all, ["Single day"]), ("2026-01-20", all, ["Single day"]),
      ("2026-01-21", all, ["Single day", "Flu jabs"]),
    ]
    for (day, published, over) in expected {
      let found = try await database.read { try Items<Notice>($0).published(by: day) }
      #expect(found.map(\.title) == published, "\(day)")
      #expect(found.filter { $0.wording.isOver(on: day) }.map(\.title) == over, "\(day)")
    }
  }

  /// A program that asks for what changed since its last visit also gets what appeared meanwhile without a change.
  @Test func whatWaitedForItsFirstDayCountsAsModifiedThen() async throws {
    let database = try await database(.sqlite)
    guard
      case .edited(let waiting) = try await edit(
        database, nil, opened: 0, { ($0.from, $0.until) = ("2026-07-01", nil) }),
      case .edited(let late) = try await edit(database, nil, opened: 0, { $0.from = "2025-01-01" })
    else { return #expect(Bool(false)) }
    #expect(waiting.modified == "2026-06-30T23:00:00Z")
    #expect(late.modified == late.changedAt)
  }
}
