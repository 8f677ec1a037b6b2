import DatabaseSupport
import Foundation
import TestSupport

@testable import Store

/// A database of its own for one test, with a table of notes.
struct OpenDatabase {
  let place: DatabasePlace
  let database: any Database

  static let notes = Migration(
    "notes-1", "CREATE TABLE note (id {id}, text TEXT NOT NULL, bytes {bytes}, size DOUBLE PRECISION)")

  init(
    on kind: DatabaseKind, _ migrations: [Migration] = [notes], patience: Double = 0.2
  ) async throws {
    place = try await DatabasePlace(kind)
    database = try await place.open(migrations, patience: patience)
  }

  func texts() async throws -> [String] { try await Self.texts(database) }

  static func texts(_ database: any Database) async throws -> [String] {
    try await database.read { try $0.rows("SELECT text FROM note ORDER BY id").map { try $0.get(0) } }
  }
}
