import Foundation
import Store
import TestSupport

/// Every test of what is kept runs on each of these.
public enum DatabaseKind: String, CaseIterable, Sendable {
  case sqlite, postgresql
}

/// Where one test's database is: a folder, or a schema of its own on the tests' server.
public struct DatabasePlace: Sendable {
  public let kind: DatabaseKind
  public let folder: TemporaryFolder
  /// Empty for SQLite.
  public let url: String

  public init(_ kind: DatabaseKind, folder: TemporaryFolder? = nil) async throws {
    self.kind = kind
    self.folder = try folder ?? TemporaryFolder()
    switch kind {
    case .sqlite: url = ""
    case .postgresql:
      let server = try PostgresServer.shared()
      let schema = "t\(UUID().uuidString.replacing("-", with: "").lowercased())"
      let database = try await PostgresDatabase(url: server.url(), migrations: [], connections: 1)
      try await database.write { try $0.runScript("CREATE SCHEMA \(schema)") }
      database.close()
      url = server.url(schema: schema)
    }
  }

  /// SQLite's file.
  public var file: URL { folder.url.appendingPathComponent(SQLiteDatabase.fileName) }

  /// - Parameter patience: how long a write waits for another, in seconds.
  public func open(_ migrations: [Migration], patience: Double = 10) async throws -> any Database {
    switch kind {
    case .sqlite: try await SQLiteDatabase(folder: folder.url, migrations: migrations, patience: patience)
    case .postgresql:
      try await PostgresDatabase(url: url, migrations: migrations, connections: 4, patience: patience)
    }
  }
}
