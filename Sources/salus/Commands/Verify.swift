import ArgumentParser
import Evidence
import Foundation
import Vocabulary

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold what a published file states against its own values.",
    discussion: """
      Example:
        salus verify fingertips indicator-90284.csv
      """,
    subcommands: [VerifyFingertips.self])
}

struct VerifyFingertips: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fingertips",
    abstract: "Recompute “Compared to England” and “Recent Trend” from a file's own values.",
    discussion: """
      Every disagreement is listed with its row and reason. The status is 0 whether or not there are any: the \
      counts tell. No database is needed.

      Example:
        salus verify fingertips indicator-90284.csv --format json
      """)

  @Argument(help: "A CSV file as Fingertips exports it.") var file: String
  @OptionGroup var report: ReportOptions

  func run() async throws {
    try await reporting(report.format) {
      let line = ProgressLine()
      defer { line.finish() }
      let outcome = try VerifyFile().run(URL(fileURLWithPath: file)) { line.show($0, "of \(file) read") }
      line.finish()
      switch report.format {
      case .json: try Console.printJSON(outcome)
      case .text: print(Self.text(outcome))
      }
    }
  }

  private static func text(_ report: VerificationReport) -> String {
    func number(_ count: Int) -> String { NumberFormat.withCommas(count) }
    func line(_ name: String, _ count: VerificationReport.Count) -> String {
      "  \(name): \(number(count.checked)) checked, \(number(count.agree)) agree, "
        + "\(number(count.disagree)) disagree"
    }
    var lines = ["\(report.file): \(number(report.rows)) rows"]
    if report.rejected > 0 {
      lines.append("  \(number(report.rejected)) of them cannot be read; importing the file lists them")
    }
    for rule in report.rules {
      lines.append("  \(rule.indicator) \(rule.name)")
      lines.append("    by the \(rule.method), polarity \(rule.polarity); \(rule.basis)")
    }
    lines.append(line("Compared to England", report.comparison))
    if report.comparedWithThemselves > 0 {
      lines.append("    and \(number(report.comparedWithThemselves)) rows of England compared with itself")
    }
    lines.append(line("Recent Trend", report.trend))
    if report.categoryTrend.checked > 0 {
      lines.append(line("Recent Trend of categories", report.categoryTrend))
    }
    if report.agreeAcrossAGap > 0 {
      lines.append(
        "    \(number(report.agreeAcrossAGap)) of those that agree do so only when a missing year is passed over"
      )
    }
    for item in report.disagreements + report.categoryDisagreements {
      let place = "\(item.areaName), \(item.sex), \(item.age)\(item.category.map { ", \($0)" } ?? "")"
      lines.append("row \(item.row): \(place), \(item.period)")
      lines.append("  published “\(item.published)”, computed “\(item.computed)”. \(item.reason)")
    }
    return lines.joined(separator: "\n")
  }
}
