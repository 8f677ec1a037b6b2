import ArgumentParser
import Evidence
import Foundation
import Vocabulary

struct ImportAreas: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "areas",
    abstract: "Import areas with their types and parents, or changes of their codes.",
    discussion: """
      Columns of a list of areas: area_code, area_name, area_type, parent_codes (separated by spaces). An ONS \
      lookup from districts to upper-tier authorities is read as it is. Columns of changes: old_code, new_code, \
      effective_from, and old_name if you like.

      Example:
        salus import areas areas.csv code-changes.csv
      """)

  @Argument(help: "CSV files.") var files: [String]
  @OptionGroup var data: DataOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    try await reporting(report.format) {
      let database = try await data.create()
      var outcomes: [GeographyReport] = []
      for file in files {
        outcomes.append(try await GeographyImport(database: database).areas(URL(fileURLWithPath: file)))
      }
      try report.show(outcomes, of: "areas")
      try database.close()
    }
  }
}

struct ImportNeighbours: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neighbours",
    abstract: "Import a model of similar areas.",
    discussion: """
      Columns: area_code, neighbour_code; one pair a row. A model that is imported again replaces itself. Every \
      rank names its model.

      Example:
        salus import neighbours neighbours-cipfa-2024.csv --model cipfa-2024 \\
          --title "CIPFA nearest neighbours 2024"
      """)

  @Argument(help: "CSV files.") var files: [String]
  @Option(help: "What definitions call the model. Without it: the file's name.") var model: String?
  @Option(help: "What pages call the model. Without it: the model's name in words.") var title: String?
  @OptionGroup var data: DataOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if let model, model.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) == nil {
      throw ValidationError("“\(model)” cannot be a model's name: write it as cipfa-2024.")
    }
    if model != nil, files.count > 1 { throw ValidationError("--model names one file's model: give one file.") }
  }

  func run() async throws {
    try await reporting(report.format) {
      let database = try await data.create()
      var outcomes: [GeographyReport] = []
      for file in files {
        let url = URL(fileURLWithPath: file)
        let name = url.deletingPathExtension().lastPathComponent
        let id = model ?? (name.hasPrefix("neighbours-") ? String(name.dropFirst(11)) : name)
        let words = id.split(separator: "-").map { $0 == "cipfa" ? "CIPFA nearest neighbours" : String($0) }
        outcomes.append(
          try await GeographyImport(database: database)
            .neighbours(url, model: id, title: title ?? words.joined(separator: " ")))
      }
      try report.show(outcomes, of: "pairs")
      try database.close()
    }
  }
}

struct ImportBoundaries: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boundaries",
    abstract: "Import outlines of areas for maps.",
    discussion: """
      GeoJSON in degrees (WGS 84), as the ONS Open Geography portal gives it. Generalised outlines are enough.

      Example:
        salus import boundaries counties-and-unitary-authorities-2023.geojson
      """)

  @Argument(help: "GeoJSON files.") var files: [String]
  @OptionGroup var data: DataOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    try await reporting(report.format) {
      let database = try await data.create()
      var outcomes: [GeographyReport] = []
      for file in files {
        outcomes.append(try await GeographyImport(database: database).boundaries(URL(fileURLWithPath: file)))
      }
      try report.show(outcomes, of: "outlines")
      try database.close()
    }
  }
}

extension ReportOptions {
  func show(_ outcomes: [GeographyReport], of what: String) throws {
    if format == .json { return try Console.printJSON(files: outcomes) }
    func number(_ count: Int) -> String { NumberFormat.withCommas(count) }
    for outcome in outcomes {
      print(
        "\(outcome.file): \(number(outcome.rows)) \(what); \(number(outcome.added)) added, "
          + "\(number(outcome.changed)) changed, \(number(outcome.unchanged)) unchanged")
      for note in outcome.notes { print(note) }
    }
  }
}
