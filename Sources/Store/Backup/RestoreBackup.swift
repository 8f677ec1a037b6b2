import Foundation

/// Where a database is, whether or not there is one.
public enum DatabaseLocation: Sendable {
  case folder(URL)
  /// As `PostgresDatabase` takes it.
  case server(String)

  /// Opens the database, and makes it where there is none.
  public func open(_ migrations: [Migration]) async throws -> any Database {
    switch self {
    case .folder(let folder): try await SQLiteDatabase(folder: folder, migrations: migrations)
    case .server(let url): try await PostgresDatabase(url: url, migrations: migrations)
    }
  }
}

/// Makes a database from a backup, which need not be of the same kind.
public struct RestoreBackup: Sendable {
  public let backup: Backup
  /// What the site's key file held.
  public let siteKey: String?
  private let file: BackupFile
  /// Those that the backup's database had; opening the restored one adds what has come since.
  private let migrations: [Migration]

  /// Reads the whole backup and holds it against what it says of itself.
  ///
  /// - Parameter migrations: all that this program knows.
  /// - Throws: `Backup.Refusal`, `StoreError`.
  public init(_ url: URL, migrations: [Migration]) async throws {
    let file = try BackupFile(url)
    let (label, applied) = try await file.read { connection in
      let label = try BackupLabel.read(connection, file: file.name)
      _ = try connection.lacks(migrations)
      let applied = try connection.rows("SELECT id FROM migration").map { try $0.get(0, as: String.self) }
      return (label, Set(applied))
    }
    let digests = try await file.read { try $0.digests(of: label.backup.tables.map(\.table)) }
    for (stated, found) in zip(label.backup.tables, digests) where stated != found {
      throw Backup.Refusal.damaged(file.name, detail: "the table \(stated.table) is not as it was written")
    }
    (self.file, backup, siteKey) = (file, label.backup, label.siteKey)
    self.migrations = migrations.filter { applied.contains($0.id) }
  }

  /// All of it, or nothing.
  public func run(into location: DatabaseLocation) async throws {
    defer { try? file.close() }
    switch location {
    case .folder(let folder): try await restore(into: folder)
    case .server(let url): try await restore(into: url)
    }
  }

  /// Beside its place first: what is cut short leaves no database behind.
  private func restore(into folder: URL) async throws {
    let final = folder.appendingPathComponent(SQLiteDatabase.fileName)
    guard !FileManager.default.fileExists(atPath: final.path) else {
      throw Backup.Refusal.notEmpty(folder.path)
    }
    let part = folder.appendingPathComponent(".restoring")
    try? FileManager.default.removeItem(at: part)
    defer { try? FileManager.default.removeItem(at: part) }
    let target = try await SQLiteDatabase(folder: part, migrations: migrations)
    _ = try await DatabaseCopy(from: file, to: target, migrations: migrations).run()
    try await target.checkpoint()
    try target.close()
    try DurableFile.move(part.appendingPathComponent(SQLiteDatabase.fileName), to: final)
  }

  private func restore(into url: String) async throws {
    let target: PostgresDatabase
    do {
      target = try await PostgresDatabase(url: url, migrations: migrations)
    } catch StoreError.newerThanThisProgram, StoreError.alteredMigration {
      throw Backup.Refusal.notEmpty("the database that is named")
    }
    defer { target.close() }
    do {
      _ = try await DatabaseCopy(from: file, to: target, migrations: migrations).run()
    } catch DatabaseCopy.Refusal.notEmpty(let name) {
      throw Backup.Refusal.notEmpty(name)
    }
  }
}
