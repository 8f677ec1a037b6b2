import Foundation
import GRDB

/// The embedded database: one file in a folder, many readers beside one writer.
public struct SQLiteDatabase: Database {
  public static let fileName = "salus.sqlite"

  private let pool: DatabasePool
  private let folder: String

  /// Opens, or creates, the database in `folder` and brings it to the last of `migrations`.
  ///
  /// - Throws: `StoreError`.
  public init(folder: URL, migrations: [Migration]) async throws {
    self.folder = folder.path
    let path = folder.appendingPathComponent(Self.fileName).path
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw StoreError.readOnly(folder.path)
    }
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      // A change that was acknowledged is on the disk: what the public record needs.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "PRAGMA mmap_size = 1073741824")
      try db.execute(sql: "PRAGMA cache_size = -32768")
    }
    do {
      pool = try Self.openPool(path: path, configuration: configuration)
    } catch {
      throw SQLiteFailure.storeError(error, folder: folder.path, path: path)
    }
    try await write { try $0.migrate(migrations) }
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
      return try await pool.read { try body(SQLiteConnection(db: $0)) }
    } catch let error as DatabaseError {
      throw SQLiteFailure.storeError(error, folder: folder, path: pool.path)
    }
  }

  public func write<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    do {
      return try await pool.write { try body(SQLiteConnection(db: $0)) }
    } catch let error as DatabaseError {
      throw SQLiteFailure.storeError(error, folder: folder, path: pool.path)
    }
  }

  /// Moves what the write-ahead log holds into the database file and empties the log.
  public func checkpoint() async throws {
    _ = try await pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
  }

  public func close() throws { try pool.close() }
}
