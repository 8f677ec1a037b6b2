import ArgumentParser
import Foundation
import Records

struct CheckFigures: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "check-figures",
    abstract: "Find figures in a paper that do not agree with one another.",
    discussion: """
      Totals and their parts, shares and counts, changes, announced counts and their lists, days, years, periods, \
      words of comparison, the text and its tables, the agenda and the reports. Every finding has its rule, its \
      place, what was found, what was expected and how sure that is. It is a question to the author, not a verdict. \
      Several files are one meeting's papers; a draft may be checked alone, before it is published. Text, PDF (with \
      poppler's pdftotext), HTML and Word documents are read. No database is needed.

      The status is 0 where nothing was found, 2 where something was, 1 where the papers could not be read.

      Examples:
        salus check-figures draft-report.docx
        salus check-figures agenda.pdf minutes.pdf report.pdf --format csv --output findings.csv
        salus check-figures board-pack.txt --format json
      """)

  @Argument(help: "The papers: text, PDF, HTML or DOCX.") var files: [String]
  @Option(help: "What to give out: text for a person, json for a script, csv for a spreadsheet.")
  var format: Format = .text
  @Option(help: "The file to write; without it, standard output.") var output: String?

  func run() async throws {
    try await reporting(format == .json ? .json : .text) {
      let checked = try await Records.checkFigures(try sourceFiles(files))
      let bytes: [UInt8]
      switch format {
      case .text: bytes = Array((checked.text + "\n").utf8)
      case .csv: bytes = checked.csv
      case .json:
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        bytes = Array(
          try encoder.encode(Findings(files: checked.reading.files, findings: checked.findings))
            + Data("\n".utf8))
      }
      if let output {
        try OutputFile(output).write(bytes)
      } else {
        FileHandle.standardOutput.write(Data(bytes))
      }
      if !checked.findings.isEmpty { throw ExitCode(2) }
    }
  }

  private struct Findings: Encodable {
    var files: [PackReading.FileRead]
    var findings: [FigureFinding]
  }
}

/// The papers that a person named, in their order.
func sourceFiles(_ paths: [String]) throws -> [SourceFile] {
  try paths.map { path in
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure("\(path) cannot be read.", remedy: "Check its name and that you may read it.")
    }
    return SourceFile(name: URL(fileURLWithPath: path).lastPathComponent, bytes: [UInt8](bytes))
  }
}
