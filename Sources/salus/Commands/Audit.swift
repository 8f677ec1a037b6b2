import ArgumentParser
import Store

struct Audit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove that the audit log is whole.",
    discussion: """
      Example:
        salus audit verify
      """,
    subcommands: [VerifyAudit.self])
}

struct VerifyAudit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compute every entry's hash again and name the first that does not fit.",
    discussion: """
      The count and the last hash that are printed can be noted somewhere else and given to a later check: then \
      even somebody who may write to the whole database cannot have changed what was there. The status is 1 where \
      an entry does not fit.

      Examples:
        salus audit verify
        salus audit verify --against 1204:9f86d081884c7d65…
      """)

  @Option(help: ArgumentHelp("A count and hash that an earlier check printed.", valueName: "count:hash"))
  var against: String?

  @OptionGroup var report: ReportOptions
  @OptionGroup var data: DataOptions

  func validate() throws { _ = try noted() }

  private func noted() throws -> AuditHead? {
    guard let against else { return nil }
    let parts = against.split(separator: ":")
    guard parts.count == 2, let count = Int(parts[0]), count >= 0 else {
      throw ValidationError(
        "“\(against)” is no count and hash. Write --against as an earlier check printed it.")
    }
    return AuditHead(count: count, hash: String(parts[1]))
  }

  func run() async throws {
    try await reporting(report.format) {
      let noted = try noted()
      let database = try await data.open()
      let found = try await database.read { try AuditLog($0).verify(against: noted) }
      try database.close()
      switch report.format {
      case .json: try Console.printJSON(found)
      case .text:
        if let fault = found.fault {
          print("Entry \(fault.number) does not fit (\(fault.kind.rawValue)): \(fault.description)")
        } else {
          print("The audit log is whole: \(found.intact.count):\(found.intact.hash)")
        }
      }
      if found.fault != nil { throw ExitCode.failure }
    }
  }
}
