import ArgumentParser
import Evidence
import Foundation
import Store

/// Where the database is: an option of every command that touches it.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "The folder of the embedded database. Without it: SALUS_DATA, else “salus-data” here.",
      valueName: "dir"))
  var folder: String?

  var url: URL {
    let environment = ProcessInfo.processInfo.environment["SALUS_DATA"]
    return URL(fileURLWithPath: folder ?? environment ?? "salus-data", isDirectory: true)
  }

  var exists: Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(SQLiteDatabase.fileName).path)
  }

  /// Opens the database, and makes it where there is none.
  func create() async throws -> SQLiteDatabase {
    try await SQLiteDatabase(folder: url, migrations: EvidenceMigrations.all)
  }

  /// Opens the database that is there.
  func open() async throws -> SQLiteDatabase {
    guard exists else {
      throw Failure(
        "There is no Salus database in \(url.path).",
        remedy: "Make one with “salus init”, or name its folder with --data.")
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
