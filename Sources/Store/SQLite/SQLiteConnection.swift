import Foundation
import GRDB

final class SQLiteConnection: Connection {
  private let db: GRDB.Database
  /// Texts of statements whose rows are being handed out: a prepared one steps through one answer at a time.
  private var stepping: Set<String> = []

  init(db: GRDB.Database) { self.db = db }

  var dialect: Dialect { .sqlite }

  func run(_ sql: SQL) throws -> Int {
    let (text, bindings) = sql.rendered { _ in "?" }
    let statement = try statement(text)
    let before = db.totalChangesCount
    try statement.execute(arguments: Self.arguments(bindings))
    return db.totalChangesCount - before
  }

  func runScript(_ text: String) throws { try db.execute(sql: text) }

  func forEachRow(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws {
    let (text, bindings) = sql.rendered { _ in "?" }
    let statement = try statement(text)
    let isOutermost = stepping.insert(text).inserted
    defer { if isOutermost { stepping.remove(text) } }
    let columns = statement.columnNames
    let rows = try Row.fetchCursor(statement, arguments: Self.arguments(bindings))
    while let row = try rows.next() {
      try body(SQLRow(columns: columns, values: columns.indices.map { Self.value(row, at: $0) }))
    }
  }

  private func statement(_ text: String) throws -> Statement {
    stepping.contains(text) ? try db.makeStatement(sql: text) : try db.cachedStatement(sql: text)
  }

  private static func value(_ row: Row, at index: Int) -> SQLValue {
    let value: DatabaseValue = row[index]
    return switch value.storage {
    case .null: .null
    case .int64(let n): .integer(n)
    case .double(let x): .real(x)
    case .string(let text): .text(text)
    case .blob(let data): .bytes([UInt8](data))
    }
  }

  private static func arguments(_ bindings: [SQLValue]) throws -> StatementArguments {
    StatementArguments(
      try bindings.map { binding -> (any DatabaseValueConvertible)? in
        switch binding {
        case .null: nil
        case .integer(let n): n
        case .real(let x): x
        case .text(let text) where text.utf8.contains(0):
          // SQLite would keep what stands before it, PostgreSQL nothing.
          throw StoreError.unexpectedValue("a text to be kept has a null character in it")
        case .text(let text): text
        case .bytes(let bytes): Data(bytes)
        }
      })
  }
}
