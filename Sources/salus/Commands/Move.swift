import ArgumentParser
import Evidence
import Foundation
import Server
import Store

struct Move: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the database into another, new one, and prove both equal.",
    discussion: """
      From a file to a PostgreSQL server, or back. Every row is copied in one transaction; then the rows of each table \
      are counted and their SHA-256 compared. The database that is copied stays as it is.

      Example:
        salus move --to postgres://salus@db.example.org/salus
        salus move --database postgres://salus@db.example.org/salus --to copy-of-today
      """)

  @Option(help: ArgumentHelp("The folder or the PostgreSQL address of the new database.", valueName: "place"))
  var to: String

  @OptionGroup var data: DataOptions
  @OptionGroup var report: ReportOptions

  struct Outcome: Encodable {
    var from: String
    var to: String
    var tables: [TableDigest]
  }

  func run() async throws {
    try await reporting(report.format) {
      let source = try await data.open()
      let target = try await DataOptions.create(at: to)
      let tables = try await DatabaseCopy(
        from: source, to: target, migrations: Site.migrations
      ).run()
      try await target.checkpoint()
      let outcome = Outcome(from: source.name, to: target.name, tables: tables)
      try source.close()
      try target.close()
      switch report.format {
      case .json: try Console.printJSON(outcome)
      case .text:
        for table in tables { print("\(table.table)  \(table.rows) rows  \(table.sha256.prefix(16))") }
        print("\(outcome.to) now holds the same as \(outcome.from)")
      }
    }
  }
}
