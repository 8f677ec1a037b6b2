/// A database as the rest of Salus sees it: read, or change in one transaction.
///
/// Two drivers meet it, SQLite embedded and PostgreSQL; nothing above this protocol knows which is in use. SQL that
/// both understand names its columns' types in a migration as BIGINT, TEXT and DOUBLE PRECISION, asks for no order
/// among nulls, and compares a column with a value of its own type. Text is in the order of its bytes in both.
public protocol Database: Sendable {
  /// What messages call it.
  var name: String { get }

  /// Reads from one consistent state.
  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

  /// Changes in one transaction: all of it when `body` returns, nothing when it throws or the process ends.
  ///
  /// A statement that fails undoes the transaction, also where `body` catches the failure. `body` may run again
  /// where others were in its way: it changes nothing but the database.
  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

  /// A text that differs whenever a read would see something else than before, whoever changed it; nil where the database
  /// does not tell.
  func version() async throws -> String?

  /// The same without waiting; nil where a server would have to be asked, or did not answer.
  func versionAtOnce() -> String?

  /// Leaves the database's files such that a copy of them is whole; a server sees to that itself.
  func checkpoint() async throws

  func close() throws

  /// Of a server that hands out connections; nil for an embedded database.
  var pool: PoolState? { get }
}

/// How many connections to a server there are.
public struct PoolState: Hashable, Sendable {
  public var most: Int
  public var open: Int
  public var idle: Int
  /// Transactions that wait for one.
  public var waiting: Int
}

extension Database {
  public var pool: PoolState? { nil }
  public func version() async throws -> String? { nil }
  public func versionAtOnce() -> String? { nil }
  public func checkpoint() async throws {}
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

extension Connection {
  /// The names of the database's tables, in order.
  public func tables() throws -> [String] {
    let query: SQL =
      switch dialect {
      case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
      case .postgresql:
        "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename COLLATE \"C\""
      }
    return try rows(query).map { try $0.get(0) }
  }
}

public enum Dialect: String, Sendable {
  case sqlite, postgresql
}
