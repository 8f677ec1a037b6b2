import Foundation
import Vocabulary

/// Writes all that a database holds into one file, while others read and change it.
///
/// The file is one SQLite database, whichever driver it came from: every row of one state, read in one transaction, and
/// what the backup says of itself with a digest of each table. It is written beside its place, brought to the disk, and
/// only then given its name: a file of that name is a whole backup.
public struct MakeBackup: Sendable {
  private let source: any Database
  private let migrations: [Migration]
  private let madeWith: String
  private let siteKey: String?
  private let moment: Date

  /// - Parameters:
  ///   - migrations: those that the database was opened with.
  ///   - siteKey: what the site's key file holds; without it second steps of sign-in cannot be restored.
  public init(
    of source: any Database, migrations: [Migration], madeWith: String, siteKey: String?, at moment: Date
  ) {
    (self.source, self.migrations, self.madeWith) = (source, migrations, madeWith)
    (self.siteKey, self.moment) = (siteKey, moment)
  }

  public struct Outcome: Codable, Sendable {
    public var file: String
    public var bytes: Int
    /// Of the whole file, to be noted elsewhere.
    public var sha256: String
    public var backup: Backup
  }

  /// - Throws: `Backup.Refusal`, `StoreError`; then there is no file.
  public func run(to file: URL) async throws -> Outcome {
    let folder = file.deletingLastPathComponent()
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
      throw Backup.Refusal.noFolder(folder.path)
    }
    guard !FileManager.default.fileExists(atPath: file.path) else { throw Backup.Refusal.exists(file.path) }
    let part = folder.appendingPathComponent(".\(file.lastPathComponent).part")
    // What a backup that was cut short has left.
    try? FileManager.default.removeItem(at: part)
    defer { try? FileManager.default.removeItem(at: part) }
    do {
      try FileManager.default.createDirectory(
        at: part, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Backup.Refusal.cannotWrite(folder.path, reason: error.localizedDescription)
    }
    let backup = try await copy(into: part)
    let finished = part.appendingPathComponent(SQLiteDatabase.fileName)
    try BackupFile.seal(finished.path)
    // It holds what only the service may read.
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: finished.path)
    let size = try FileManager.default.attributesOfItem(atPath: finished.path)[.size] as? Int
    let sha256 = try DurableFile.sha256(finished)
    try DurableFile.move(finished, to: file)
    return Outcome(file: file.path, bytes: size ?? 0, sha256: sha256, backup: backup)
  }

  private func copy(into folder: URL) async throws -> Backup {
    let target = try await SQLiteDatabase(folder: folder, migrations: migrations)
    let tables = try await DatabaseCopy(from: source, to: target, migrations: migrations).run()
    let backup = Backup(
      madeAt: Timestamp.text(moment), madeWith: madeWith, source: source.name, tables: tables)
    try await target.write { try BackupLabel(backup: backup, siteKey: siteKey).write($0) }
    try await target.checkpoint()
    try target.close()
    return backup
  }
}
