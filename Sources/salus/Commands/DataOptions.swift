import ArgumentParser
import Evidence
import Foundation
import Server
import Store
import Vocabulary

/// Where the database is: an option of every command that touches it.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp("The file of settings. Without it: SALUS_CONFIG, else none.", valueName: "file"))
  var file: String?

  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "The folder of the embedded database. Without it: SALUS_DATA, the file, else “salus-data” here.",
      valueName: "dir"))
  var folder: String?

  @Option(
    name: .customLong("database"),
    help: ArgumentHelp(
      "The address of a PostgreSQL database instead: postgres://user@host/name. Without it: SALUS_DATABASE, the file. A password is better kept in ~/.pgpass, for others on the machine see what a command is told.",
      valueName: "url"))
  var address: String?

  @Option(
    name: .customLong("database-password-file"),
    help: ArgumentHelp("A file that holds the password for that database, and nothing else.", valueName: "file")
  )
  var passwordFile: String?

  @Option(
    name: .customLong("key-file"),
    help: ArgumentHelp(
      "The site's own key. Without it: SALUS_KEY_FILE, the file, else site.key in the data folder.",
      valueName: "file"))
  var keyFile: String?

  /// - Parameter more: what the command itself is told.
  func configuration(_ more: [Setting: String?] = [:]) throws(Issues) -> Configuration {
    let own: [Setting: String?] = [
      .data: folder, .database: address, .databasePasswordFile: passwordFile, .keyFile: keyFile,
    ]
    return try Configuration(
      commandLine: own.merging(more) { own, _ in own }.compactMapValues(\.self), file: file)
  }

  /// The folder of the embedded database, and in any case of the rows that imports reject.
  var url: URL { get throws { try configuration().folder } }

  func exists() async throws -> Bool { try await configuration().databaseExists() }

  /// Opens the database, and makes it where there is none.
  func create() async throws -> any Database { try await configuration().createDatabase() }

  /// Opens the database that is there.
  func open() async throws -> any Database { try await configuration().openDatabase() }

  /// - Parameter place: a folder, or the address of a server's database.
  static func create(at place: String) async throws -> any Database {
    if place.contains("://") {
      return try await PostgresDatabase(url: place, migrations: Site.migrations)
    }
    return try await SQLiteDatabase(
      folder: URL(fileURLWithPath: place, isDirectory: true), migrations: Site.migrations)
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
