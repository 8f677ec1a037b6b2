import ArgumentParser
import Foundation
import Records

struct Read: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  static let configuration = CommandConfiguration(
    abstract: "Read a committee's papers: agenda, minutes, resolutions, reports, action log, tables.",
    discussion: """
      Several files are one meeting's papers. Text, PDF (with poppler's pdftotext), HTML and Word documents are \
      read. Everything found has its page, lines, the rule that found it and how sure that is; what was not \
      understood is counted and listed. No database is needed.

      Examples:
        salus read board-pack.pdf
        salus read agenda.pdf minutes.docx report.html --format json
        salus read board-pack.txt --format html --output reading.html
      """)

  @Argument(help: "The papers: text, PDF, HTML or DOCX.") var files: [String]
  @Option(help: "What to give out: text for a person, json for a script, html for checking against the papers.")
  var format: Format = .text
  @Option(help: "The file to write; without it, standard output.") var output: String?

  func run() async throws {
    try await reporting(format == .json ? .json : .text) {
      let reading = try await readPack(try sourceFiles(files))
      let bytes: [UInt8]
      switch format {
      case .text: bytes = Array((reading.text + "\n").utf8)
      case .html: bytes = Array(reading.html.utf8)
      case .json:
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        bytes = Array(try encoder.encode(reading) + Data("\n".utf8))
      }
      if let output {
        try OutputFile(output).write(bytes)
      } else {
        FileHandle.standardOutput.write(Data(bytes))
      }
    }
  }
}
