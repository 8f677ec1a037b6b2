import ArgumentParser
import Evidence
import Foundation
import Server
import Store

/// Where the database is: an option of every command that touches it.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "The folder of the embedded database. Without it: SALUS_DATA, else “salus-data” here.",
      valueName: "dir"))
  var folder: String?

  @Option(
    name: .customLong("database"),
    help: ArgumentHelp(
      "The address of a PostgreSQL database instead: postgres://user@host/name. Without it: SALUS_DATABASE. A password is better kept in ~/.pgpass, for others on the machine see what a command is told.",
      valueName: "url"))
  var address: String?

  /// The folder of the embedded database, and in any case of the rows that imports reject.
  var url: URL {
    let environment = ProcessInfo.processInfo.environment["SALUS_DATA"]
    return URL(fileURLWithPath: folder ?? environment ?? "salus-data", isDirectory: true)
  }

  /// nil where the embedded database is used: what the command is told comes before the environment.
  private var server: String? {
    if let address { return address }
    if folder != nil { return nil }
    return ProcessInfo.processInfo.environment["SALUS_DATABASE"].flatMap { $0.isEmpty ? nil : $0 }
  }

  func exists() async throws -> Bool {
    if let server { return try await PostgresDatabase.isThere(url: server) }
    return FileManager.default.fileExists(atPath: url.appendingPathComponent(SQLiteDatabase.fileName).path)
  }

  /// Opens the database, and makes it where there is none.
  func create() async throws -> any Database {
    if let server { return try await PostgresDatabase(url: server, migrations: Site.migrations) }
    return try await SQLiteDatabase(folder: url, migrations: Site.migrations)
  }

  /// - Parameter place: a folder, or the address of a server's database.
  static func create(at place: String) async throws -> any Database {
    if place.contains("://") {
      return try await PostgresDatabase(url: place, migrations: Site.migrations)
    }
    return try await SQLiteDatabase(
      folder: URL(fileURLWithPath: place, isDirectory: true), migrations: Site.migrations)
  }

  /// Opens the database that is there.
  func open() async throws -> any Database {
    guard try await exists() else {
      throw Failure(
        "There is no Salus database in \(server == nil ? url.path : "the PostgreSQL database named").",
        remedy: "Make one with “salus init”, or name another with --data or --database.")
    }
    return try await create()
  }
}

/// How a command reports: for a person or for a script.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

struct ReportOptions: ParsableArguments {
  @Option(help: "How to report: text for a person, json for a script.")
  var format: ReportFormat = .text
}
