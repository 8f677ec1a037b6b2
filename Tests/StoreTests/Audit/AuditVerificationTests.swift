import DatabaseSupport
import Foundation
import Testing
import Vocabulary

@testable import Store

@Suite struct AuditVerificationTests {
  private static let count = 8

  @Test(arguments: DatabaseKind.allCases) func anEmptyLogFits(on kind: DatabaseKind) async throws {
    let ledger = try await Ledger(on: kind, entries: 0)
    #expect(try await ledger.verify() == AuditVerification(intact: .start, fault: nil))
  }

  @Test(arguments: DatabaseKind.allCases) func aWholeLogFitsAndGivesItsHead(on kind: DatabaseKind) async throws
  {
    let ledger = try await Ledger(on: kind, entries: Self.count)
    let verification = try await ledger.verify()
    #expect(verification.fault == nil)
    #expect(verification.intact.count == Self.count)
    #expect(try await ledger.entries().first?.hash == verification.intact.hash)
    #expect(try await ledger.verify(against: verification.intact).fault == nil)
  }

  /// More than are read at a time.
  @Test(arguments: DatabaseKind.allCases) func aLongLogIsReadToItsEnd(on kind: DatabaseKind) async throws {
    let ledger = try await Ledger(on: kind, entries: 0)
    try await ledger.open.database.write { connection in
      let changes = (1...1203).map {
        AuditedChange(action: "note.added", item: Reference("note", "\($0)"))
      }
      try connection.audit(changes, by: Ledger.officer, at: Ledger.start)
    }
    #expect(try await ledger.verify().intact.count == 1203)
    try await ledger.tamper("UPDATE audit_entry SET item_id = 'x' WHERE number = 1101")
    let verification = try await ledger.verify()
    #expect(verification.intact.count == 1100)
    #expect(verification.fault?.number == 1101)
  }

  @Test(
    arguments: 1...count,
    [
      "made_at = '2023-11-14T22:13:59Z'", "account = 9", "account = NULL", "name = 'Somebody'",
      "authority = ''",
      "action = 'page.removed'", "item_kind = 'pag'", "item_id = 'x'", "field = NULL",
      "field = 'titl'",
      "old_value = 'x'", "new_value = ''", "new_value = NULL", "hash = 'x'", "previous = 'x'",
      // What one field loses the next gains: an encoding without lengths would not tell.
      "name = 'Amara', authority = ' Okaforofficer of the board'",
      "item_kind = 'pagep', item_id = substr(item_id, 2)",
    ]) func anAlteredEntryIsNamed(number: Int, assignment: String) async throws
  {
    let ledger = try await Ledger(entries: Self.count)
    let text = "UPDATE audit_entry SET \(assignment) WHERE number = \(number)"
    try await ledger.open.database.write { try $0.runScript(text) }
    let verification = try await ledger.verify()
    #expect(verification.fault?.number == number)
    #expect(verification.fault?.kind == .altered)
    #expect(verification.intact.count == number - 1)
  }

  @Test(arguments: DatabaseKind.allCases, 1...count) func aDeletedEntryIsNamed(
    on kind: DatabaseKind, number: Int
  ) async throws {
    let ledger = try await Ledger(on: kind, entries: Self.count)
    try await ledger.tamper("DELETE FROM audit_entry WHERE number = \(number)")
    let fault = try #require(await ledger.verify().fault)
    #expect(fault.number == number)
    #expect(fault.kind == .missing)
  }

  @Test(arguments: DatabaseKind.allCases, 1..<count) func aDeletedEntryWhoseGapIsClosedIsNamed(
    on kind: DatabaseKind, number: Int
  ) async throws {
    let ledger = try await Ledger(on: kind, entries: Self.count)
    try await ledger.tamper("DELETE FROM audit_entry WHERE number = \(number)")
    for later in number..<Self.count {
      try await ledger.tamper(
        "UPDATE audit_entry SET number = \(later) WHERE number = \(later + 1)")
    }
    let fault = try #require(await ledger.verify().fault)
    #expect(fault.number == number)
    #expect(fault.kind == .missing)
  }

  @Test(arguments: 1...count, 1...count) func swappedEntriesAreNamed(a: Int, b: Int) async throws {
    guard a < b else { return }
    let ledger = try await Ledger(entries: Self.count)
    try await ledger.tamper(
      "UPDATE audit_entry SET number = 99 WHERE number = \(a)",
      "UPDATE audit_entry SET number = \(a) WHERE number = \(b)",
      "UPDATE audit_entry SET number = \(b) WHERE number = 99")
    let fault = try #require(await ledger.verify().fault)
    #expect(fault.number == a)
    #expect(fault.kind == .reordered)
  }

  @Test(arguments: DatabaseKind.allCases, [-1, 0, count + 1, count + 2]) func anAddedEntryIsNamed(
    on kind: DatabaseKind, number: Int
  ) async throws {
    let ledger = try await Ledger(on: kind, entries: Self.count)
    var forged = try #require(await ledger.entries().first)
    forged.previous = forged.hash
    forged.name = "Somebody"
    let hash = forged.computedHash
    try await ledger.tamper(
      """
      INSERT INTO audit_entry (number, made_at, account, name, authority, action, item_kind, item_id, field, old_value,
        new_value, previous, hash)
      SELECT \(number), made_at, account, 'Somebody', authority, action, item_kind, item_id, field, old_value,
        new_value, \(forged.previous), \(hash) FROM audit_entry WHERE number = \(Self.count)
      """)
    let fault = try #require(await ledger.verify().fault)
    #expect(fault.number == (number == Self.count + 2 ? Self.count + 1 : number))
    #expect(fault.kind == (number == Self.count + 2 ? .missing : .added))
  }

  @Test(arguments: DatabaseKind.allCases) func aHeadThatIsGoneIsSaid(on kind: DatabaseKind) async throws {
    let ledger = try await Ledger(on: kind, entries: 2)
    try await ledger.tamper("DELETE FROM audit_head")
    #expect(try await ledger.verify().fault?.kind == .missing)
    await #expect(throws: StoreError.self) { try await ledger.add(2) }
  }

  /// The chain alone cannot show this: every hash was computed again.
  @Test(arguments: DatabaseKind.allCases) func aRewrittenHistoryIsShownByAHeadThatWasNoted(
    on kind: DatabaseKind
  ) async throws {
    let ledger = try await Ledger(on: kind, entries: Self.count)
    let noted = try await ledger.verify().intact
    let oldest = try await Array(ledger.entries().reversed())
    try await ledger.open.database.write { connection in
      var head = AuditHead.start
      for var entry in oldest {
        entry.previous = head.hash
        if entry.number == 3 { entry.new = "Another title" }
        head = AuditHead(count: entry.number, hash: entry.computedHash)
        try connection.run(
          """
          UPDATE audit_entry SET new_value = \(entry.new.sqlValue), previous = \(entry.previous), hash = \(head.hash)
          WHERE number = \(entry.number)
          """)
      }
      try connection.run("UPDATE audit_head SET hash = \(head.hash)")
    }
    #expect(try await ledger.verify().fault == nil)
    let fault = try #require(await ledger.verify(against: noted).fault)
    #expect(fault.kind == .altered)
    #expect(fault.number == Self.count)
  }

  @Test(arguments: DatabaseKind.allCases) func aLogCutBackWithItsHeadIsShownByAHeadThatWasNoted(
    on kind: DatabaseKind
  ) async throws {
    let ledger = try await Ledger(on: kind, entries: Self.count)
    let noted = try await ledger.verify().intact
    let fifth = try #require(await ledger.entries().first { $0.number == 5 })
    try await ledger.tamper(
      "DELETE FROM audit_entry WHERE number > 5",
      "UPDATE audit_head SET entries = 5, hash = \(fifth.hash)")
    #expect(try await ledger.verify().fault == nil)
    #expect(try await ledger.verify(against: noted).fault?.number == 6)
    try await ledger.add(5)
    #expect(try await ledger.verify(against: noted).fault?.kind == .missing)
  }
}
