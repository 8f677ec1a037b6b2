/// A database as the rest of Salus sees it: read, or change in one transaction.
///
/// Two drivers meet it, SQLite embedded and PostgreSQL; nothing above this protocol knows which is in use.
public protocol Database: Sendable {
  /// Reads from one consistent state.
  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

  /// Changes in one transaction: all of it when `body` returns, nothing when it throws or the process ends.
  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

  func close() throws
}

/// What a statement runs on, inside `Database.read` or `Database.write`. Never kept beyond the closure.
public protocol Connection {
  var dialect: Dialect { get }

  /// Runs a statement that returns nothing; the number of rows that it changed.
  @discardableResult
  func run(_ sql: SQL) throws -> Int

  /// Runs several statements of fixed text, separated by semicolons.
  func runScript(_ text: String) throws

  /// Hands every row to `body` as it arrives.
  func forEachRow(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws
}

extension Connection {
  public func rows(_ sql: SQL) throws -> [SQLRow] {
    var rows: [SQLRow] = []
    try forEachRow(sql) { rows.append($0) }
    return rows
  }

  public func row(_ sql: SQL) throws -> SQLRow? { try rows(sql).first }

  /// The first column of the first row; nil where there is no row.
  public func value<T: SQLValueConvertible>(_ sql: SQL, as type: T.Type = T.self) throws -> T? {
    try row(sql)?.get(0)
  }
}

public enum Dialect: String, Sendable {
  case sqlite, postgresql
}
