import ArgumentParser
import Foundation
import Server
import Store
import Vocabulary

struct BackUp: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write all that is kept into one file, while the site is in use.",
    discussion: """
      The file holds one state that the database was in, whichever kind of database it is, and the site's key. It gets its \
      name when it is whole and on the disk; a file that is there is never replaced. It says by itself what it is, \
      with a digest of every table. Keep it where only the service can read it, and a copy on another machine.

      Examples:
        salus backup "/backup/salus-$(date +%F).backup"
        salus backup today.backup --database postgres://salus@db.example.org/salus --format json
      """)

  @Argument(help: "The file to write, which must not be there yet.") var file: String
  @OptionGroup var data: DataOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    try await reporting(report.format) {
      let configuration = try data.configuration()
      let database = try await configuration.openDatabase()
      let outcome = try await MakeBackup(
        of: database, migrations: Site.migrations, madeWith: "Salus \(Salus.version)",
        siteKey: configuration.keyFile.kept, at: Date()
      ).run(to: URL(fileURLWithPath: file))
      try database.close()
      switch report.format {
      case .json: try Console.printJSON(outcome)
      case .text:
        print(
          "\(outcome.file): \(NumberFormat.withCommas(outcome.backup.rows)) rows of \(outcome.backup.tables.count) tables of "
            + "\(outcome.backup.source), \(NumberFormat.withCommas(outcome.bytes)) bytes")
        print("SHA-256 \(outcome.sha256)")
      }
    }
  }
}
