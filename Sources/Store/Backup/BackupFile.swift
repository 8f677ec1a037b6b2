import Foundation
import GRDB

/// A backup, opened to be read only.
struct BackupFile: Database {
  let name: String
  private let queue: DatabaseQueue

  init(_ file: URL) throws {
    name = file.path
    guard FileManager.default.isReadableFile(atPath: name) else { throw Backup.Refusal.notABackup(name) }
    var configuration = Configuration()
    configuration.readonly = true
    do {
      queue = try DatabaseQueue(path: name, configuration: configuration)
    } catch {
      throw Self.refusal(error, name)
    }
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    do {
      return try await queue.read { try body(SQLiteConnection(db: $0)) }
    } catch {
      throw Self.refusal(error, name)
    }
  }

  private static func refusal(_ error: any Error, _ name: String) -> any Error {
    guard let failure = error as? DatabaseError else { return error }
    return switch failure.resultCode {
    case .SQLITE_NOTADB: Backup.Refusal.notABackup(name)
    case .SQLITE_CORRUPT, .SQLITE_ERROR:
      Backup.Refusal.damaged(name, detail: failure.message ?? "\(failure.resultCode)")
    default: SQLiteFailure.storeError(failure, folder: name, path: name)
    }
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    throw StoreError.readOnly(name)
  }

  func close() throws { try queue.close() }

  /// Leaves a database of one file without a log beside it, which may be moved.
  static func seal(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try queue.close()
  }
}
