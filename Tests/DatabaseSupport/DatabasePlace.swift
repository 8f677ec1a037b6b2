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
  /// Where in `folder` SQLite's file is.
  private let home: URL
  /// Empty for SQLite.
  public let url: String

  /// - Parameters:
  ///   - folder: the test's, where it has one.
  ///   - name: a folder in the test's folder for SQLite's file; nil: the test's folder itself.
  public init(
    _ kind: DatabaseKind, in folder: TemporaryFolder? = nil, inside name: String? = nil
  ) async throws {
    self.kind = kind
    let folder = try folder ?? TemporaryFolder()
    self.folder = folder
    home = name.map(folder.url.appendingPathComponent) ?? folder.url
    switch kind {
    case .sqlite: url = ""
    case .postgresql:
      let server = try PostgresServer.shared()
      let schema = "t\(UUID().uuidString.replacing("-", with: "").lowercased())"
      try await SchemaMaker.shared.make(schema, on: server)
      url = server.url(schema: schema)
    }
  }

  /// SQLite's file.
  public var file: URL { home.appendingPathComponent(SQLiteDatabase.fileName) }

  /// - Parameter patience: how long a write waits for another, in seconds.
  public func open(_ migrations: [Migration], patience: Double = 60) async throws -> any Database {
    switch kind {
    case .sqlite: try await SQLiteDatabase(folder: home, migrations: migrations, patience: patience)
    case .postgresql:
      try await PostgresDatabase(url: url, migrations: migrations, connections: 4, patience: patience)
    }
  }
}

/// Makes the tests' schemas over one set of connections: to open another for each would have all of them wait for
/// one another.
private actor SchemaMaker {
  static let shared = SchemaMaker()
  private var opening: Task<PostgresDatabase, any Error>?

  func make(_ schema: String, on server: PostgresServer) async throws {
    let opening =
      opening
      ?? Task { try await PostgresDatabase(url: server.url(), migrations: [], connections: 4, patience: 60) }
    self.opening = opening
    try await opening.value.write { try $0.runScript("CREATE SCHEMA \(schema)") }
  }
}
