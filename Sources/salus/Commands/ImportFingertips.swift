import ArgumentParser
import Evidence
import Foundation
import Vocabulary

struct ImportFingertips: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fingertips",
    abstract: "Import indicator data as Fingertips exports it.",
    discussion: """
      Every row is accepted, unchanged, revised, a duplicate or rejected, and the counts say how many of each. \
      Rejected rows go to a CSV with their row number, column, reason and text. Importing a file again changes \
      nothing; a later file that revises a figure keeps the earlier one with its date.

      Example:
        salus import fingertips injuries-0-14.csv smoking.csv
      """)

  @Argument(help: "CSV files.", completion: .file(extensions: ["csv"]))
  var files: [String]

  @Option(help: "The folder for the CSV of rejected rows. Without it: “rejects” in the data folder.")
  var rejects: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    try await reporting(report.format) {
      let database = try await data.create()
      let folder = try rejects.map { URL(fileURLWithPath: $0) } ?? data.url.appendingPathComponent("rejects")
      var nothingTaken = false
      var outcomes: [ImportReport] = []
      for file in files {
        let line = ProgressLine()
        let importing = ObservationImport(
          database: database, rejectsFolder: folder,
          progress: { progress in
            line.show(
              Double(progress.bytesRead) / Double(max(progress.bytes, 1)),
              "\(NumberFormat.withCommas(progress.rows)) rows of \(file)")
          })
        let outcome: ImportReport
        do {
          outcome = try await importing.run(URL(fileURLWithPath: file))
        } catch {
          line.finish()
          throw error
        }
        line.finish()
        outcomes.append(outcome)
        if report.format == .text { print(Self.text(outcome)) }
        if outcome.rejected > 0, outcome.rejected == outcome.rows { nothingTaken = true }
      }
      try await database.checkpoint()
      try database.close()
      if report.format == .json { try Console.printJSON(files: outcomes) }
      if nothingTaken { throw ExitCode.failure }
    }
  }

  private static func text(_ report: ImportReport) -> String {
    func number(_ count: Int) -> String { NumberFormat.withCommas(count) }
    var lines = [
      "\(report.file): \(number(report.rows)) \(report.rows == 1 ? "row" : "rows")",
      "  accepted   \(number(report.accepted))",
      "  unchanged  \(number(report.unchanged))",
      "  revised    \(number(report.revised))",
      "  duplicate  \(number(report.duplicate))",
      "  rejected   \(number(report.rejected))",
    ]
    func add(_ count: Int, _ text: String) { if count > 0 { lines.append("\(number(count)) \(text)") } }
    add(report.relabelled, "of the unchanged have other labels than before; both are kept")
    add(report.limitsDoNotBracket, "have limits that do not hold their value between them: kept, not compared")
    add(report.limitsReadAsMissing, "have -1 for limits beside a missing value: read as missing")
    add(report.halfIntervals, "have one limit without the other")
    if !report.unknownColumns.isEmpty {
      lines.append("Passed over: the columns \(report.unknownColumns.joined(separator: ", "))")
    }
    if !report.learnedAreas.isEmpty {
      let names = report.learnedAreas.prefix(8).map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
      let rest = report.learnedAreas.count - 8
      lines.append(
        "Learned \(number(report.learnedAreas.count)) \(report.learnedAreas.count == 1 ? "area" : "areas"): \(names)\(rest > 0 ? " and \(rest) more" : "")"
      )
    }
    for reject in report.firstRejects { lines.append("Rejected: \(reject)") }
    if let rejects = report.rejects { lines.append("All rejected rows: \(rejects)") }
    if let earlier = report.alreadyImported {
      lines.append("This file was imported before, on \(longDate(earlier)); what later files revised stays.")
    }
    if !report.changedAnything, report.rejected < report.rows || report.rows == 0 {
      lines.append("Nothing in it was new.")
    }
    return lines.joined(separator: "\n")
  }
}
