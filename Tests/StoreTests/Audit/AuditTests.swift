import DatabaseSupport
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Store

@Suite struct AuditTests {
  @Test(arguments: DatabaseKind.allCases) func anEntrySaysWhoWhatWhenAndFromWhatToWhat(on kind: DatabaseKind)
    async throws
  {
    let ledger = try await Ledger(on: kind, entries: 2)
    let entry = try #require(await ledger.entries().first)
    #expect(entry.number == 2)
    #expect(entry.at == "2023-11-14T22:13:21Z")
    #expect(entry.account == 7)
    #expect(entry.name == "Amara Okafor")
    #expect(entry.authority == "officer of the board")
    #expect(entry.action == "page.edited")
    #expect(entry.item == Reference("page", "help"))
    #expect(entry.field == "title")
    #expect(entry.old == "Title 0")
    #expect(entry.new == "Title 1")
  }

  /// Reckoned with Python's hashlib over the encoding that `computedHash` states.
  @Test func theHashIsThatOfTheEncodingStated() {
    let entry = AuditEntry(
      number: 1, at: "2023-11-14T22:13:20Z", account: 7, name: "Zoë", authority: "officer",
      action: "page.edited",
      item: Reference("page", "help"), field: "title", old: nil, new: "",
      previous: AuditHead.start.hash,
      hash: "")
    #expect(
      entry.computedHash == "b094de119a4ca872944a053a7da632add77af424e59e59f6fe13b05f55e69b16")
  }

  @Test(arguments: DatabaseKind.allCases) func severalChangesAreOneRunOfEntries(on kind: DatabaseKind)
    async throws
  {
    let ledger = try await Ledger(on: kind, entries: 1)
    try await ledger.open.database.write {
      let changes = ["a", "b", "c"].map {
        AuditedChange(action: "note.added", item: Reference("note", $0))
      }
      try $0.audit(changes, by: .commandLine(user: "root"), at: Ledger.start)
      try $0.audit([], by: .commandLine(user: "root"), at: Ledger.start)
    }
    #expect(try await ledger.entries().map(\.item.id) == ["c", "b", "a", "privacy"])
    let verification = try await ledger.verify()
    #expect(verification.intact.count == 4)
    #expect(verification.fault == nil)
  }

  @Test(arguments: DatabaseKind.allCases) func aChangeThatFailsLeavesNoEntry(on kind: DatabaseKind) async throws
  {
    let ledger = try await Ledger(on: kind, entries: 3)
    await #expect(throws: StoreError.self) {
      try await ledger.open.database.write {
        try $0.audit(
          [AuditedChange(action: "note.added", item: Reference("note", "1"))], by: Ledger.officer,
          at: Ledger.start)
        try $0.run("INSERT INTO note (text) VALUES (NULL)")
      }
    }
    #expect(try await ledger.entries().count == 3)
    #expect(try await ledger.verify().fault == nil)
  }

  @Test func aSecretIsOnlySaidToHaveChanged() {
    let change = AuditedChange.secret(
      action: "account.password-changed", item: Reference("account", "1"), field: "password")
    #expect(change.old == nil)
    #expect(change.new == "changed")
  }

  @Test(arguments: DatabaseKind.allCases) func entriesAreFoundByWhatIsAsked(on kind: DatabaseKind) async throws
  {
    let ledger = try await Ledger(on: kind, entries: 6)
    let other = Actor(account: 8, name: "100% Smith_Jones", authority: "analyst")
    try await ledger.open.database.write {
      try $0.audit(
        [AuditedChange(action: "pagexed", item: Reference("dashboard", "main"), new: "wow!")],
        by: other,
        at: Ledger.start.addingTimeInterval(100))
    }
    func numbers(_ filter: AuditFilter) async throws -> [Int] {
      try await ledger.entries(filter).map(\.number)
    }
    #expect(try await numbers(AuditFilter()) == [7, 6, 5, 4, 3, 2, 1])
    #expect(try await numbers(AuditFilter(account: 8)) == [7])
    #expect(try await numbers(AuditFilter(action: "page.")) == [6, 5, 4, 3, 2, 1])
    #expect(try await numbers(AuditFilter(action: "page_")) == [])
    #expect(try await numbers(AuditFilter(itemKind: "dashboard")) == [7])
    #expect(try await numbers(AuditFilter(item: Reference("page", "help"))) == [6, 4, 2])
    #expect(
      try await numbers(
        AuditFilter(
          from: Ledger.start.addingTimeInterval(2), until: Ledger.start.addingTimeInterval(4))) == [
          4, 3,
        ])
    #expect(try await numbers(AuditFilter(text: "TITLE 4")) == [6, 5])
    #expect(try await numbers(AuditFilter(text: "100% smith_")) == [7])
    #expect(try await numbers(AuditFilter(text: "h_jones")) == [7])
    #expect(try await numbers(AuditFilter(text: "w!")) == [7])
    #expect(try await numbers(AuditFilter(text: "%")) == [7])
    #expect(try await numbers(AuditFilter(account: 7, itemID: "help", text: "title 5")) == [6])
  }

  @Test(arguments: DatabaseKind.allCases) func pagesFollowOneAnother(on kind: DatabaseKind) async throws {
    let ledger = try await Ledger(on: kind, entries: 5)
    let first = try await ledger.entries(limit: 2)
    let second = try await ledger.entries(before: first.last?.number, limit: 2)
    #expect(first.map(\.number) + second.map(\.number) == [5, 4, 3, 2])
  }

  @Test(arguments: DatabaseKind.allCases) func writersAtOnceMakeOneChain(on kind: DatabaseKind) async throws {
    let ledger = try await Ledger(on: kind, entries: 0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<40 { group.addTask { try await ledger.add(index) } }
      try await group.waitForAll()
    }
    let verification = try await ledger.verify()
    #expect(verification.intact.count == 40)
    #expect(verification.fault == nil)
  }
}
