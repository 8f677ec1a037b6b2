import ArgumentParser
import Foundation
import Pages
import Records

struct Tables: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write every table of a committee's papers as CSV and XLSX, each with its source.",
    discussion: """
      The folder gets table-1.csv, table-1.xlsx and so on, in the order of the papers, and tables.csv, which lists \
      them with file, page, lines and how sure their reading is. Each CSV's last column, “source”, says where its \
      rows stand; each workbook says it on a sheet of its own. Several files are one meeting's papers.

      Examples:
        salus tables board-pack.pdf --output tables
        salus tables report.docx appendix.pdf --output tables --format csv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case both, csv, xlsx }

  @Argument(help: "The papers: text, PDF, HTML or DOCX.") var files: [String]
  @Option(help: "The folder to write; it is made where it is not there.") var output: String
  @Option(help: "Which files to write.") var format: Format = .both

  func run() async throws {
    try await reporting(.text) {
      let reading = try await readPack(try sourceFiles(files))
      let folder = URL(fileURLWithPath: output, isDirectory: true)
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      } catch {
        throw Failure(
          "\(output) cannot be made a folder: \(error.localizedDescription)",
          remedy: "Name another with --output.")
      }
      for (index, table) in reading.tables.enumerated() {
        let name = folder.appendingPathComponent("table-\(index + 1)").path
        if format != .xlsx { try OutputFile(name + ".csv").write(table.csv) }
        if format != .csv {
          let bytes = try tableXLSX(table, title: "Table \(index + 1)", madeWith: "Salus \(Salus.version)")
          try OutputFile(name + ".xlsx").write(bytes)
        }
      }
      try OutputFile(folder.appendingPathComponent("tables.csv").path).write(reading.tableList)
      let count = reading.tables.count
      Console.note(
        count == 0 ? "No tables were found." : "\(count) table\(count == 1 ? "" : "s") in \(output).")
    }
  }
}
