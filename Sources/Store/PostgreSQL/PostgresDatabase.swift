import Foundation

/// A database on a PostgreSQL server, by libpq.
///
/// A read sees one state, a write is serialisable: as if it were alone. Where writes are in each other's way one
/// is undone and done again, and so is a transaction whose connection ended before it was to be committed. The
/// closure therefore may run several times; it is to change nothing but the database.
public struct PostgresDatabase: Database {
  /// How often a transaction is begun anew at least before its failure is told; more often while there is patience.
  private static let attempts = 12
  /// "salus": the lock under which a database is brought to its shape.
  private static let migrationLock: Int32 = 0x7361_6c75
  /// The lock of writes that are done again.
  private static let turnLock: Int32 = 0x7361_6c76

  private let connections: PostgresPool
  private let versions = SharedQuestion<String?>()
  /// How long a write waits for what another holds.
  private let patience: Duration
  public var name: String { connections.address.name }
  public var pool: PoolState? { connections.figures }

  /// Opens the database, which the server must have, and brings it to the last of `migrations`.
  ///
  /// - Parameters:
  ///   - url: as libpq takes it: `postgres://user@host:5432/name?sslmode=verify-full`. What it leaves out comes
  ///     from libpq's environment, such as PGPASSFILE.
  ///   - connections: the most that are open at a time.
  /// - Throws: `StoreError`.
  public init(url: String, migrations: [Migration], connections: Int = 8) async throws {
    try await self.init(url: url, migrations: migrations, connections: connections, patience: 10)
  }

  /// - Parameter patience: how long a write waits for what another holds, in seconds.
  package init(url: String, migrations: [Migration], connections: Int, patience: Double) async throws {
    self.init(
      PostgresPool(try PostgresAddress(url), size: connections, patience: patience),
      patience: .seconds(patience))
    let name = name
    let lacks = try await read { connection in
      let tables = try connection.tables()
      if !tables.isEmpty, !tables.contains("migration") { throw StoreError.otherProgramsDatabase(name) }
      return try connection.lacks(migrations)
    }
    if lacks {
      try await transaction { session, _ in
        session.transaction(holding: Self.migrationLock, .write) { try $0.migrate(migrations) }
      }
    }
  }

  /// Whether the database at an address is one that Salus has made.
  public static func isThere(url: String) async throws -> Bool {
    let database = PostgresDatabase(
      PostgresPool(try PostgresAddress(url), size: 1, patience: PostgresHandshake.patience))
    defer { database.close() }
    return try await database.read { try $0.tables().contains("migration") }
  }

  /// What is wrong with the text of an address; it repeats nothing of it. nil for one that will do.
  public static func fault(inURL url: String) -> String? {
    do { _ = try PostgresAddress(url) } catch {
      if case .badAddress(let detail) = error {
        return "is not the address of a PostgreSQL database: \(detail)"
      }
    }
    return nil
  }

  private init(_ connections: PostgresPool, patience: Duration = .seconds(PostgresHandshake.patience)) {
    (self.connections, self.patience) = (connections, patience)
  }

  public func read<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await transaction { session, _ in session.transaction(.read, body) }
  }

  public func write<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await transaction { session, attempt in
      // Those that were in others' way twice go one after another.
      attempt > 2
        ? session.transaction(holding: Self.turnLock, .write, body) : session.transaction(.write, body)
    }
  }

  /// What is visible: the transactions that ended, by their numbers. Those of the server's other databases count too.
  public func version() async throws -> String? {
    try await versions.answer {
      try await read { try $0.value("SELECT CAST(pg_current_snapshot() AS TEXT)", as: String.self) }
    }
  }

  public func close() { connections.close() }

  private func transaction<T: Sendable>(
    _ work: @escaping @Sendable (PostgresSession, _ attempt: Int) -> PostgresSession.Outcome<T>
  ) async throws -> T {
    var attempt = 0
    let deadline = ContinuousClock.now + patience
    while true {
      attempt += 1
      let session = try await connections.take()
      let outcome: PostgresSession.Outcome<T>
      do {
        defer { connections.giveBack(session) }
        outcome = try await withTaskCancellationHandler {
          try await onOwnThread { [attempt] in work(session, attempt) }
        } onCancel: {
          session.cancel()
        }
      }
      switch outcome {
      case .done(let value): return value
      case .failed(let error): throw error
      case .uncertain(let value, let transaction):
        if try await isCommitted(transaction) { return value }
      case .failedForNow(let error):
        if attempt >= Self.attempts, ContinuousClock.now > deadline { throw error }
      }
      // Those who met wait unequally long, so that they do not meet again.
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...(10 << min(attempt, 6)))))
    }
  }

  /// Whether a transaction took effect whose answer was lost.
  private func isCommitted(_ transaction: String) async throws -> Bool {
    do {
      for _ in 0..<50 {
        let status: String?? = try await read {
          try $0.value("SELECT pg_xact_status(\(transaction)::xid8)", as: String?.self)
        }
        switch status {
        case "committed": return true
        case "aborted": return false
        default: try await Task.sleep(for: .milliseconds(100))
        }
      }
    } catch is StoreError {}
    throw StoreError.outcomeUnknown(name)
  }
}
