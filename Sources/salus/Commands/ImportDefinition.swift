import ArgumentParser
import Evidence
import Foundation
import Store
import Vocabulary

struct ImportDefinition: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "definition",
    abstract: "Import the definition of a dashboard.",
    discussion: """
      A definition is a YAML file; “salus schema” prints a JSON Schema for your editor. Everything that is wrong \
      with one is told at once, each with its line.

      Example:
        salus import definition dashboard.yaml
      """)

  struct Outcome: Encodable {
    var file: String
    var dashboard: String
    var title: String
    var rows: Int
    var changed: Bool
  }

  @Argument(help: "YAML files.") var files: [String]
  @OptionGroup var data: DataOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    try await reporting(report.format) {
      let database = try await data.create()
      var outcomes: [Outcome] = []
      for file in files {
        let outcome = try await keep(file, in: database)
        outcomes.append(outcome)
        if report.format == .text {
          print(
            "\(file): \(outcome.title) (\(outcome.dashboard)), \(outcome.rows) rows; "
              + (outcome.changed ? "kept" : "unchanged"))
        }
      }
      if report.format == .json { try Console.printJSON(files: outcomes) }
      try database.close()
    }
  }

  private func keep(_ file: String, in database: any Database) async throws -> Outcome {
    let definition = try DefinitionFile.read(file)
    let changed = try await database.write {
      try DashboardRepository($0).keep(
        definition, file: URL(fileURLWithPath: file).lastPathComponent, now: Date())
    }
    return Outcome(
      file: file, dashboard: definition.id, title: definition.title, rows: definition.rows.count,
      changed: changed)
  }
}

enum DefinitionFile {
  static func read(_ path: String) throws -> DashboardDefinition {
    try DashboardDefinition(yaml: text(path), file: path)
  }

  static func text(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Issues(Issue(file: path, problem: "the file cannot be read", remedy: "Check the path."))
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Issues(Issue(file: path, problem: "the file is not text in UTF-8", remedy: "Save it as UTF-8."))
    }
    return text
  }
}

struct ImportEdition: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edition",
    abstract: "Import an edition of a dashboard as a report published it.",
    discussion: """
      Example:
        salus import edition 2023-10-31.yaml --dashboard leicestershire
      """)

  struct Outcome: Encodable {
    var file: String
    var dashboard: String
    var edition: String
    var rows: Int
  }

  @Argument(help: "YAML files.") var files: [String]
  @Option(help: "The dashboard that it is an edition of.") var dashboard: String
  @OptionGroup var data: DataOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    try await reporting(report.format) {
      let database = try await data.open()
      var outcomes: [Outcome] = []
      for file in files {
        let outcome = try await keep(file, in: database)
        outcomes.append(outcome)
        if report.format == .text {
          print("\(file): edition \(outcome.edition), \(outcome.rows) rows as published; kept")
        }
      }
      if report.format == .json { try Console.printJSON(files: outcomes) }
      try database.close()
    }
  }
  private func keep(_ file: String, in database: any Database) async throws -> Outcome {
    let yaml = try DefinitionFile.text(file)
    let published = try PublishedEdition(yaml: yaml, file: file)
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let dashboard = dashboard
    try await database.write { connection in
      guard try DashboardRepository(connection).definition(dashboard) != nil else {
        throw Failure("There is no dashboard “\(dashboard)”.", remedy: "Import its definition first.")
      }
      _ = try EditionRepository(connection).add(published, yaml: yaml, name: name, to: dashboard)
    }
    return Outcome(file: file, dashboard: dashboard, edition: name, rows: published.rows.count)
  }
}
