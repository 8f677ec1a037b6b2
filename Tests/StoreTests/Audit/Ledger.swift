import DatabaseSupport
import Foundation
import Vocabulary

@testable import Store

/// A database with an audit log of changes to two pages.
struct Ledger {
  let open: OpenDatabase
  static let officer = Actor(account: 7, name: "Amara Okafor", authority: "officer of the board")
  static let start = Date(timeIntervalSince1970: 1_700_000_000)

  init(on kind: DatabaseKind = .sqlite, entries: Int) async throws {
    open = try await OpenDatabase(on: kind, [OpenDatabase.notes] + AuditMigrations.all, patience: 60)
    for index in 0..<entries { try await add(index) }
  }

  func add(_ index: Int) async throws {
    try await open.database.write {
      try $0.audit(
        [
          AuditedChange(
            action: "page.edited",
            item: Reference("page", index.isMultiple(of: 2) ? "privacy" : "help"),
            field: "title", old: index == 0 ? nil : "Title \(index - 1)", new: "Title \(index)")
        ], by: Self.officer, at: Self.start.addingTimeInterval(Double(index)))
    }
  }

  /// What somebody with the database file in hand could do.
  func tamper(_ statements: SQL...) async throws {
    try await open.database.write { connection in for sql in statements { try connection.run(sql) }
    }
  }

  func verify(against noted: AuditHead? = nil) async throws -> AuditVerification {
    try await open.database.read { try AuditLog($0).verify(against: noted) }
  }

  func entries(_ filter: AuditFilter = AuditFilter(), before: Int? = nil, limit: Int = 1000)
    async throws
    -> [AuditEntry]
  {
    try await open.database.read {
      try AuditLog($0).entries(matching: filter, before: before, limit: limit)
    }
  }
}
