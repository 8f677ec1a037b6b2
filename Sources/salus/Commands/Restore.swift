import ArgumentParser
import Foundation
import Server
import Store
import Vocabulary

struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the database anew from a backup, and check it.",
    discussion: """
      Into a folder or a PostgreSQL database that is new; the backup may come from the other kind, and from an earlier \
      version. It is first held against what it says of itself, then taken in as a whole or not at all, with the \
      site's key, and then looked at as “salus check” does. The status is 1 where anything is amiss.

      Examples:
        salus restore salus-2026-11-21.backup --data restored
        salus restore salus-2026-11-21.backup --database postgres://salus@db.example.org/salus
      """)

  @Argument(help: "A file that “salus backup” made.") var file: String
  @OptionGroup var data: DataOptions
  @OptionGroup var report: ReportOptions

  struct Outcome: Encodable {
    var backup: Backup
    var check: CheckReport
  }

  func run() async throws {
    try await reporting(report.format) {
      let restoring = try await RestoreBackup(URL(fileURLWithPath: file), migrations: Site.migrations)
      let configuration = try data.configuration()
      let key = configuration.keyFile
      if let text = restoring.siteKey { try key.refuseOther(than: text) }
      try await restoring.run(into: configuration.location())
      if let text = restoring.siteKey, key.kept == nil { try key.write(text) }
      let database = try await configuration.openDatabase()
      let found = try await database.check(Site.checks)
      try database.close()
      switch report.format {
      case .json: try Console.printJSON(Outcome(backup: restoring.backup, check: found))
      case .text:
        let backup = restoring.backup
        print(
          "Restored \(NumberFormat.withCommas(backup.rows)) rows of \(backup.source) as of \(backup.madeAt)"
            + (restoring.siteKey == nil ? ", without a site key: the backup has none" : ""))
        print(found.text)
      }
      if !found.isSound { throw ExitCode.failure }
    }
  }
}
