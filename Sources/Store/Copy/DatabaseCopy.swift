import Foundation
import Synchronization

/// Copies all that one database holds into another of the same migrations, in one transaction, and proves both equal.
public struct DatabaseCopy: Sendable {
  /// Why a database was not copied.
  public enum Refusal: Error, Hashable, CustomStringConvertible {
    case notEmpty(String)
    case differs(table: String)

    public var description: String {
      switch self {
      case .notEmpty(let name): "\(name) holds something already. Nothing was changed. Name one that is new."
      case .differs(let table):
        "The copy's table \(table) differs from its original's. The original is as it was; use it, not the copy."
      }
    }
  }

  /// Rows that go from one thread to the other at a time, at most, and the bytes beyond which fewer do.
  private static let batch = (rows: 64, bytes: 4 << 20)

  private let source: any Database
  private let target: any Database
  private let tables: [String]
  /// Tables that a new database has rows in.
  private let filled: Set<String>

  /// - Parameter migrations: those that both databases were opened with.
  public init(from source: any Database, to target: any Database, migrations: [Migration]) {
    (self.source, self.target) = (source, target)
    let text = migrations.map(\.text).joined(separator: "\n")
    // A table is made after those that it refers to.
    tables = text.matches(of: /CREATE TABLE (\w+)/).map { String($0.1) }
    filled = Set(text.matches(of: /INSERT INTO (\w+)/).map { String($0.1) })
  }

  /// The tables of both, which are equal. What is written to the source after it has begun is not copied.
  public func run() async throws -> [TableDigest] {
    let queue = BatchQueue<(table: String, rows: [SQLRow])>(capacity: 4)
    async let original = reading(into: queue)
    do {
      try await writing(from: queue)
    } catch {
      queue.abandon()
      _ = try? await original
      throw error
    }
    let digests = try await original
    let copied = try await target.read { [tables] in try $0.digests(of: tables + ["migration"]) }
    for (table, copy) in zip(digests, copied) where table != copy { throw Refusal.differs(table: table.table) }
    return digests
  }

  private func reading(into queue: BatchQueue<(table: String, rows: [SQLRow])>) async throws -> [TableDigest] {
    let runs = Once()
    do {
      return try await source.read { [tables, source] connection in
        // What was put into the queue cannot be put there again.
        guard runs.begin() else { throw StoreError.connectionLost(source.name) }
        for table in tables {
          var rows: [SQLRow] = []
          var bytes = 0
          try connection.forEachRow(SQL(stringLiteral: "SELECT * FROM \(table)")) { row in
            rows.append(row)
            bytes += row.values.map(\.length).reduce(0, +)
            guard rows.count == Self.batch.rows || bytes >= Self.batch.bytes else { return }
            guard queue.put((table, rows)) else { throw CancellationError() }
            (rows, bytes) = ([], 0)
          }
          if !rows.isEmpty { _ = queue.put((table, rows)) }
        }
        let digests = try connection.digests(of: tables + ["migration"])
        queue.finish()
        return digests
      }
    } catch {
      queue.finish(error)
      throw error
    }
  }

  private func writing(from queue: BatchQueue<(table: String, rows: [SQLRow])>) async throws {
    let runs = Once()
    try await target.write { [tables, filled, target] connection in
      // What was taken from the queue cannot be taken again.
      guard runs.begin() else { throw StoreError.connectionLost(target.name) }
      for table in tables where !filled.contains(table) {
        let found = try connection.row(SQL(stringLiteral: "SELECT 1 FROM \(table) LIMIT 1"))
        if found != nil { throw Refusal.notEmpty(target.name) }
      }
      for table in tables.reversed() { try connection.run(SQL(stringLiteral: "DELETE FROM \(table)")) }
      while let (table, rows) = try queue.take() { try connection.insert(rows, into: table) }
      try connection.continueNumbers(of: tables)
    }
  }

  private final class Once: Sendable {
    private let hasBegun = Atomic(false)
    func begin() -> Bool { !hasBegun.exchange(true, ordering: .relaxed) }
  }
}

extension Connection {
  fileprivate func insert(_ rows: [SQLRow], into table: String) throws {
    guard let columns = rows.first?.columns else { return }
    var sql = SQL(stringLiteral: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES ")
    for (index, row) in rows.enumerated() {
      sql = "\(sql: sql)\(sql: index == 0 ? "" : ", ")\(list: row.values)"
    }
    try run(sql)
  }

  /// SQLite numbers a new row after the last one; PostgreSQL has to be told which that is.
  fileprivate func continueNumbers(of tables: [String]) throws {
    guard dialect == .postgresql else { return }
    let numbered = try rows(
      """
      SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = current_schema() AND is_identity = 'YES'
      """)
    for row in numbered {
      let (table, column): (String, String) = (try row.get(0), try row.get(1))
      guard tables.contains(table) else { continue }
      _ = try rows(
        SQL(
          stringLiteral: """
            SELECT setval(pg_get_serial_sequence('\(table)', '\(column)'), max(\(column))) FROM \(table)
            HAVING max(\(column)) IS NOT NULL
            """))
    }
  }
}

extension SQLValue {
  /// What makes a row long.
  fileprivate var length: Int {
    switch self {
    case .null, .integer, .real: 8
    case .text(let text): text.utf8.count
    case .bytes(let bytes): bytes.count
    }
  }
}
