import Foundation
import GRDB

/// The embedded database: one file in a folder, many readers beside one writer.
public struct SQLiteDatabase: Database {
  public static let fileName = "salus.sqlite"

  private let pool: DatabasePool
  private let watch: SQLiteVersionWatch
  private let folder: String
  public var name: String { folder }

  /// Opens, or creates, the database in `folder` and brings it to the last of `migrations`.
  ///
  /// - Throws: `StoreError`.
  public init(folder: URL, migrations: [Migration]) async throws {
    try await self.init(folder: folder, migrations: migrations, patience: 10)
  }

  /// - Parameter patience: how long a write waits for that of another process, in seconds.
  package init(folder: URL, migrations: [Migration], patience: Double) async throws {
    self.folder = folder.path
    let path = folder.appendingPathComponent(Self.fileName).path
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw SQLiteFailure.isFull(folder.deletingLastPathComponent().path)
        ? StoreError.diskFull(folder: folder.path) : StoreError.readOnly(folder.path)
    }
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      // Pages that are mapped count as the process's memory, however many there are.
      try db.execute(sql: "PRAGMA mmap_size = 134217728")
      try db.execute(sql: "PRAGMA cache_size = -32768")
    }
    do {
      try Self.refuseStranger(path: path, patience: patience)
      pool = try Self.openPool(path: path, configuration: configuration)
      watch = try SQLiteVersionWatch(path: path, patience: patience)
      // The pool sets NORMAL as it opens, whatever the configuration says. A change that was acknowledged is on
      // the disk: what a public record needs.
      try await pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    } catch {
      throw SQLiteFailure.storeError(error, folder: folder.path, path: path)
    }
    // Asked first, for a write would wait for that of another process.
    if try await read({ try $0.lacks(migrations) }) { try await write { try $0.migrate(migrations) } }
  }

  /// Another program's database is left as it is.
  private static func refuseStranger(path: String, patience: Double) throws {
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    guard let size, size > 0 else { return }
    var configuration = Configuration()
    configuration.readonly = true
    // Whoever opens it first, or closes it last, has it to itself for a moment.
    configuration.busyMode = .timeout(patience)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    let isStranger = try queue.read { db in
      let tables = try String.fetchSet(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
      return !tables.isEmpty && !tables.contains("migration")
    }
    if isStranger { throw StoreError.notADatabase(path) }
  }

  private static func openPool(path: String, configuration: Configuration) throws -> DatabasePool {
    if !FileManager.default.fileExists(atPath: path) {
      // Observations are kept as long rows: larger pages mean fewer steps along each.
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA page_size = 16384")
        try db.execute(sql: "VACUUM")
      }
      try queue.close()
    }
    return try DatabasePool(path: path, configuration: configuration)
  }

  public func read<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    do {
      return try await pool.read { try Self.transaction($0, body) }
    } catch let error as DatabaseError {
      throw SQLiteFailure.storeError(error, folder: folder, path: pool.path)
    }
  }

  public func write<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    do {
      return try await pool.write { try Self.transaction($0, body) }
    } catch let error as DatabaseError {
      throw SQLiteFailure.storeError(error, folder: folder, path: pool.path)
    }
  }

  private static func transaction<T>(
    _ db: GRDB.Database, _ body: (any Connection) throws -> T
  ) throws -> T {
    let connection = SQLiteConnection(db: db)
    let value = try body(connection)
    if let failure = connection.failure { throw failure }
    return value
  }

  /// Moves what the write-ahead log holds into the database file and empties the log.
  public func checkpoint() async throws {
    do {
      _ = try await pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    } catch {
      throw SQLiteFailure.storeError(error, folder: folder, path: pool.path)
    }
  }

  public func version() async throws -> String? {
    do {
      return "\(try watch.version())"
    } catch {
      throw SQLiteFailure.storeError(error, folder: folder, path: pool.path)
    }
  }

  /// On the thread that asks: handing the question to another would take longer.
  public func versionAtOnce() -> String? { (try? watch.version()).map { "\($0)" } }

  public func close() throws {
    watch.close()
    try pool.close()
  }
}
