import ArgumentParser
import Records
import Store

struct MattersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matters",
    abstract: "List what came up at more than one meeting, with why it is taken to be one matter.",
    discussion: """
      What the published papers of the database say of one matter at different meetings is joined by titles, references \
      and wording. Each link says how sure it is and what it rests on; what is doubtful is listed apart.

      Examples:
        salus matters
        salus matters --drafts --format json
      """)

  @Flag(help: "Look at drafts as well, as those do who edit meetings.") var drafts = false
  @OptionGroup var data: DataOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    try await reporting(report.format) {
      let database = try await data.open()
      let matters = try await database.read { try LibraryRepository($0).matters(includingDrafts: drafts) }
      try database.close()
      switch report.format {
      case .json: try Console.printJSON(MattersAccount(matters))
      case .text: print(MattersAccount(matters).text)
      }
    }
  }
}
