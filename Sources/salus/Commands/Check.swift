import ArgumentParser
import Server
import Store

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look whether everything that is kept is whole and fits together.",
    discussion: """
      Reads the whole database, while it is in use if you like, and changes nothing: its pages and indexes, foreign keys, \
      references from one part of Salus to another, every hash of the audit log, the figures against their checksums, and \
      papers against their hashes. Each finding names its place and what to do. The status is 1 where there is one.

      Examples:
        salus check
        salus check --database postgres://salus@db.example.org/salus --format json
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    try await reporting(report.format) {
      let found = try await look()
      switch report.format {
      case .json: try Console.printJSON(found)
      case .text: print(found.text)
      }
      if !found.isSound { throw ExitCode.failure }
    }
  }

  private func look() async throws -> CheckReport {
    do {
      let database = try await data.open()
      let found = try await database.check(Site.checks)
      try database.close()
      return found
    } catch let error as StoreError {
      guard case .damaged(let problem) = error else { throw error }
      // So much so that it does not even open.
      let name = "storage"
      let finding = Finding(check: name, place: "database", problem: problem)
      return CheckReport(
        database: try data.configuration().databaseName, checks: [CheckOutcome(name: name, findings: [finding])]
      )
    }
  }
}

extension CheckReport {
  var text: String {
    var lines: [String] = []
    for check in checks {
      if let reason = check.leftOut {
        lines.append("\(check.name): not looked at. \(reason)")
      } else {
        lines.append(
          "\(check.name): \(check.findings.isEmpty ? "sound" : "\(check.findings.count + check.unlisted) found")"
        )
      }
      for finding in check.findings {
        lines.append("  \(finding.place): \(finding.problem)")
        lines.append("    \(finding.remedy)")
      }
      if check.unlisted > 0 { lines.append("  and \(check.unlisted) more") }
    }
    lines.append(isSound ? "\(database) is sound" : "\(database) is not sound")
    return lines.joined(separator: "\n")
  }
}
