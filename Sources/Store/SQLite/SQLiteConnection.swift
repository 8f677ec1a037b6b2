import Foundation
import GRDB
import GRDBSQLite

final class SQLiteConnection: Connection {
  private let db: GRDB.Database
  /// Texts of statements whose rows are being handed out: a prepared one steps through one answer at a time.
  private var stepping: Set<String> = []
  /// The first statement that failed. SQLite would keep what others did before it, PostgreSQL nothing.
  private(set) var failure: (any Error)?

  init(db: GRDB.Database) { self.db = db }

  var dialect: Dialect { .sqlite }

  func run(_ sql: SQL) throws -> Int {
    let (text, bindings) = sql.rendered { _ in "?" }
    let arguments = try Self.arguments(bindings)
    let before = db.totalChangesCount
    try noting { try statement(text).execute(arguments: arguments) }
    return db.totalChangesCount - before
  }

  func runScript(_ text: String) throws { try noting { try db.execute(sql: text) } }

  func forEachRow(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws {
    let (text, bindings) = sql.rendered { _ in "?" }
    let arguments = try Self.arguments(bindings)
    let statement = try noting { try self.statement(text) }
    let isOutermost = stepping.insert(text).inserted
    defer { if isOutermost { stepping.remove(text) } }
    // Their names are asked for with the first row: only then has SQLite seen that a table has changed its shape.
    var columns: [String] = []
    let rows = try noting { try Row.fetchCursor(statement, arguments: arguments) }
    while try noting({ try rows.next() }) != nil {
      if columns.isEmpty { columns = Self.columns(statement.sqliteStatement) }
      try body(
        SQLRow(
          columns: columns, values: columns.indices.map { Self.value(statement.sqliteStatement, at: Int32($0)) }
        ))
    }
  }

  private func noting<T>(_ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch {
      failure = failure ?? error
      throw error
    }
  }

  private func statement(_ text: String) throws -> Statement {
    stepping.contains(text) ? try db.makeStatement(sql: text) : try db.cachedStatement(sql: text)
  }

  private static func columns(_ statement: SQLiteStatement) -> [String] {
    (0..<sqlite3_column_count(statement)).map {
      sqlite3_column_name(statement, $0).map(String.init(cString:)) ?? ""
    }
  }

  /// Straight from the statement: a series' bytes are copied once, where a `DatabaseValue` copies them twice.
  private static func value(_ statement: SQLiteStatement, at index: Int32) -> SQLValue {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, index))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, index))
    case SQLITE_TEXT:
      let bytes = UnsafeBufferPointer(
        start: sqlite3_column_text(statement, index), count: Int(sqlite3_column_bytes(statement, index)))
      return .text(String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB:
      let count = Int(sqlite3_column_bytes(statement, index))
      return .bytes(
        [UInt8](UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, index), count: count)))
    default: return .null
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
