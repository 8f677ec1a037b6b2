import Foundation
import TestSupport

@testable import Store

/// A database of its own for one test, with a table of notes.
struct OpenDatabase {
  let folder: TemporaryFolder
  let database: SQLiteDatabase

  static let notes = Migration(
    "notes-1", "CREATE TABLE note (id {id}, text TEXT NOT NULL, bytes {bytes}, size REAL)")

  init(_ migrations: [Migration] = [notes], patience: Double = 0.2) async throws {
    folder = try TemporaryFolder()
    database = try await SQLiteDatabase(folder: folder.url, migrations: migrations, patience: patience)
  }

  var file: URL { folder.url.appendingPathComponent(SQLiteDatabase.fileName) }

  func texts() async throws -> [String] {
    try await database.read { try $0.rows("SELECT text FROM note ORDER BY id").map { try $0.get(0) } }
  }
}
