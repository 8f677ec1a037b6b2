import ArgumentParser
import Foundation
import Records
import Store

struct Reread: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read papers that are kept anew, by today's rules.",
    discussion: """
      Reads the originals again, those that were handed over together as one pack, and puts what is read now in place of \
      what was read before. Items that are the same keep their numbers and links, and officers' corrections go with \
      them; a correction whose item is no longer read stays as an item of its own, and is counted. Papers that were taken \
      in before figures were checked get their findings. Each change is in the audit log; who sees a paper stays as it is.

      Examples:
        salus reread
        salus reread 3 7 --format json
      """)

  @Argument(help: "The papers' numbers; without any, all of them.") var papers: [Int] = []
  @OptionGroup var data: DataOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    try await reporting(report.format) {
      let database = try await data.open()
      let groups = try await database.read { try LibraryRepository($0).together(papers.isEmpty ? nil : papers) }
      let missing = Set(papers).subtracting(groups.joined().map(\.id)).sorted()
      guard missing.isEmpty else {
        throw Failure(
          "There is no paper \(missing.map(String.init).joined(separator: ", ")).",
          remedy: "A paper's number is in its address: /papers/3.")
      }
      var outcomes: [ReadAgain.Outcome] = []
      for group in groups {
        let originals = try await database.read { try LibraryRepository($0).originals(of: group) }
        let reading = try await ReadAgain(group, originals: originals)
        let read = try await database.write {
          try reading.run($0, by: .commandLine(user: NSUserName()), at: Date())
        }
        if report.format == .text { for outcome in read { print(outcome.sentence) } }
        outcomes += read
      }
      switch report.format {
      case .json: try Console.printJSON(outcomes)
      case .text: if outcomes.isEmpty { print("No papers are kept.") }
      }
      try database.close()
    }
  }
}

extension ReadAgain.Outcome {
  /// "paper 3, “Agenda”: 41 items (39 before), 0 lines not understood (2), 3 findings (0); 2 corrections carried over"
  fileprivate var sentence: String {
    let corrections =
      (carried == 0 ? "" : "; \(carried) corrected items carried over")
      + (stray == 0
        ? "" : "; \(stray) corrections no longer match what was read: look at them in the workspace")
    guard isChanged else { return "paper \(paper), “\(title)”: read as before\(corrections)" }
    return """
      paper \(paper), “\(title)”: \(items) items (\(itemsBefore) before), \(notUnderstood) lines not understood \
      (\(notUnderstoodBefore)), \(findings) findings (\(findingsBefore))\(corrections)
      """
  }
}
