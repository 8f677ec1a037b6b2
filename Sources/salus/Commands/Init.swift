import ArgumentParser
import Evidence
import Foundation
import Store
import Vocabulary
import WorkedExample

struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the database.",
    discussion: """
      Example:
        salus init --example leicestershire
        salus init --database postgres://salus@db.example.org/salus
      """)

  @Option(help: "Fill it with a worked example: \(WorkedExample.names.joined(separator: ", ")).")
  var example: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var report: ReportOptions

  struct Outcome: Encodable {
    var database: String
    var made: Bool
    var example: String?
    var rows: Int?
  }

  func run() async throws {
    try await reporting(report.format) {
      let existed = try await data.exists()
      let database = try await data.create()
      var outcome = Outcome(database: database.name, made: !existed)
      if let example {
        guard let folder = WorkedExample.folder(example) else {
          throw Failure(
            "There is no worked example “\(example)”.",
            remedy: "There is: \(WorkedExample.names.joined(separator: ", ")).")
        }
        outcome.example = example
        outcome.rows = try await ExampleImport(database: database, folder: folder, data: try data.url).run()
      }
      try await database.checkpoint()
      try database.close()
      switch report.format {
      case .json: try Console.printJSON(outcome)
      case .text:
        print("\(existed ? "There already was" : "Made") a database in \(database.name)")
        if let example { print("It holds the worked example \(example). See it: salus serve") }
      }
    }
  }
}

/// Takes a worked example's files in, in the order in which they need each other. Doing it again changes nothing.
struct ExampleImport {
  let database: any Database
  let folder: URL
  let data: URL

  /// How many rows of figures it holds.
  func run() async throws -> Int {
    let definition = try DefinitionFile.read(file("dashboard.yaml").path)
    try await places(definition.neighbours)
    let rows = try await figures()
    try await keep(definition)
    return rows
  }

  private func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  private func places(_ neighbours: DashboardDefinition.Neighbours) async throws {
    let geography = GeographyImport(database: database)
    _ = try await geography.areas(file("areas.csv"))
    _ = try await geography.areas(file("code-changes.csv"))
    guard case .model(let model) = neighbours.choice else { return }
    // A model that the board has imported itself, for all areas, is not replaced by the example's few.
    let isKnown = try await database.read { connection in
      try connection.value("SELECT id FROM neighbour_model WHERE id = \(model)", as: String.self) != nil
    }
    if isKnown { return }
    _ = try await geography.neighbours(file("neighbours.csv"), model: model, title: neighbours.name)
  }

  private func figures() async throws -> Int {
    let importing = ObservationImport(
      database: database, rejectsFolder: data.appendingPathComponent("rejects"))
    var rows = 0
    for url in try files(in: folder, prefix: "fingertips-", suffix: ".csv") {
      let report = try await importing.run(url)
      rows += report.rows
    }
    return rows
  }

  private func keep(_ definition: DashboardDefinition) async throws {
    let editions = try files(in: file("editions"), prefix: "", suffix: ".yaml")
      .map { ($0.deletingPathExtension().lastPathComponent, try DefinitionFile.text($0.path)) }
    try await database.write { connection in
      let dashboards = DashboardRepository(connection)
      // A board's own definition of the same name is not replaced by the example's.
      if try dashboards.definition(definition.id) == nil {
        try dashboards.keep(definition, file: "dashboard.yaml", now: Date())
      }
      let repository = EditionRepository(connection)
      for (name, yaml) in editions {
        if try repository.find(name, of: definition.id) != nil { continue }
        let published = try PublishedEdition(yaml: yaml, file: name)
        _ = try repository.add(published, yaml: yaml, name: name, to: definition.id)
      }
    }
  }

  private func files(in folder: URL, prefix: String, suffix: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix(prefix) && $0.lastPathComponent.hasSuffix(suffix) }
      .sorted { $0.path < $1.path }
  }
}
