import Foundation
import GRDB

struct SQLiteConnection: Connection {
  let db: GRDB.Database

  var dialect: Dialect { .sqlite }

  func run(_ sql: SQL) throws -> Int {
    let (text, bindings) = sql.rendered { _ in "?" }
    let statement = try db.cachedStatement(sql: text)
    try statement.execute(arguments: Self.arguments(bindings))
    return db.changesCount
  }

  func runScript(_ text: String) throws { try db.execute(sql: text) }

  func forEachRow(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws {
    let (text, bindings) = sql.rendered { _ in "?" }
    let statement = try db.cachedStatement(sql: text)
    let columns = statement.columnNames
    let rows = try Row.fetchCursor(statement, arguments: Self.arguments(bindings))
    while let row = try rows.next() {
      try body(SQLRow(columns: columns, values: columns.indices.map { Self.value(row, at: $0) }))
    }
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

  private static func arguments(_ bindings: [SQLValue]) -> StatementArguments {
    StatementArguments(
      bindings.map { binding -> (any DatabaseValueConvertible)? in
        switch binding {
        case .null: nil
        case .integer(let n): n
        case .real(let x): x
        case .text(let text): text
        case .bytes(let bytes): Data(bytes)
        }
      })
  }
}
