import ArgumentParser
import Evidence
import Foundation
import Pages
import Store
import Vocabulary

struct MakeDashboard: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard",
    abstract: "Make a dashboard from the stored figures.",
    discussion: """
      Without --format it is told in words on the terminal; html, pdf, csv, xlsx and json are the whole of it.

      Examples:
        salus dashboard leicestershire
        salus dashboard leicestershire --format pdf --output dashboard.pdf
        salus dashboard dashboard.yaml --area E10000018 --as-of 2023-10-31 --format csv
        salus dashboard leicestershire --freeze "October 2023"
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html, pdf, csv, xlsx, json
  }

  @Argument(help: "The id of an imported dashboard, or a definition's YAML file.")
  var dashboard: String

  @Option(help: ArgumentHelp("Another area than the definition's own.", valueName: "code"))
  var area: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Only files received by the end of this day (UTC), as 2023-10-31.", valueName: "date"))
  var asOf: String?

  @Option(help: "text, html, pdf, csv, xlsx or json.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("Keep it as an edition of this name, as it is now.", valueName: "name"))
  var freeze: String?

  @OptionGroup var data: DataOptions

  func validate() throws {
    if let asOf, !Self.isDate(asOf) {
      throw ValidationError("“\(asOf)” is not a date. Write --as-of as 2023-10-31.")
    }
    if let area, area.wholeMatch(of: /[A-Z0-9]{3,12}/) == nil {
      throw ValidationError("“\(area)” is not an area's code. Write --area as E10000018.")
    }
    if area != nil, freeze != nil {
      throw ValidationError("An edition is of the dashboard's own area: leave out --area or --freeze.")
    }
  }

  private static func isDate(_ text: String) -> Bool {
    guard text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil,
      let date = try? Date("\(text)T00:00:00Z", strategy: .iso8601)
    else { return false }
    return Timestamp.text(date).hasPrefix(text)
  }

  func run() async throws {
    try await reporting(format == .json ? .json : .text) {
      if [.pdf, .xlsx].contains(format), output == nil, isatty(STDOUT_FILENO) == 1 {
        throw Failure("A \(format.rawValue) file is not for a terminal.", remedy: "Name a file with --output.")
      }
      let database = try await data.open()
      let (made, previous) = try await make(database)
      if let freeze {
        let edition = try await database.write { connection in
          guard try DashboardRepository(connection).definition(made.id) != nil else {
            throw Failure(
              "The dashboard “\(made.id)” is not in the database, so that its edition would have no page.",
              remedy: "Import its definition first: salus import definition FILE.")
          }
          return try EditionRepository(connection).freeze(made, name: freeze, now: Date())
        }
        Console.note("Kept as the edition “\(edition.name)”, \(edition.dated).")
      }
      try database.close()
      try await write(made, previous)
    }
  }

  private func make(_ database: any Database) async throws -> (Dashboard, previous: Dashboard?) {
    let definition = try await definition(database)
    let (area, asOf) = (area.map { AreaCode($0) }, asOf)
    return try await database.read { connection in
      if let area {
        let known: Int? = try connection.value(
          """
          SELECT 1 FROM area WHERE code = \(area.rawValue)
          UNION SELECT 1 FROM area_code_change WHERE old_code = \(area.rawValue)
          """)
        guard known != nil else {
          throw Failure(
            "No area has the code \(area).", remedy: "Import areas, or figures that name it, or check the code."
          )
        }
      }
      let made = try DashboardBuilder(definition).build(area: area, asOf: asOf, connection)
      let previous =
        area == nil || area == definition.area
        ? try EditionRepository(connection)
          .latestFrozen(of: definition.id, until: asOf.map { $0 + "T99" })?.1 : nil
      return (made, previous)
    }
  }

  private func definition(_ database: any Database) async throws -> DashboardDefinition {
    let isFile = ["yaml", "yml"].contains(URL(fileURLWithPath: dashboard).pathExtension.lowercased())
    if isFile { return try DefinitionFile.read(dashboard) }
    let id = dashboard
    let (definition, known) = try await database.read { connection in
      let repository = DashboardRepository(connection)
      return (try repository.definition(id), try repository.all().map(\.id))
    }
    guard let definition else {
      throw Failure(
        "There is no dashboard “\(id)”.",
        remedy: known.isEmpty
          ? "Import its definition: salus import definition FILE."
          : "There is: \(known.joined(separator: ", ")).")
    }
    return definition
  }

  private func write(_ made: Dashboard, _ previous: Dashboard?) async throws {
    let summary = BoardSummary(made, since: previous)
    let themes = Dictionary(
      uniqueKeysWithValues: made.themes.map { ($0.id, ThemeSummary($0, benchmark: made.benchmark.name)) })
    let madeWith = "Salus \(Salus.version)"
    let bytes: [UInt8]
    switch format {
    case .text: bytes = Array(DashboardText(made, summary: summary, themes: themes).text.utf8)
    case .html:
      bytes =
        Self.page(made, summary, themes, .standalone(board: made.board, dataReceived: made.dataReceived)).bytes
    case .pdf:
      let html = Self.page(
        made, summary, themes, .paper(board: made.board, dataReceived: made.dataReceived))
      if Console.isTerminal { Console.note("Making the PDF; a large dashboard takes some seconds.") }
      bytes = try await printPDF(html: String(decoding: html.bytes, as: UTF8.self))
    case .csv: bytes = dashboardCSV(made)
    case .xlsx: bytes = try dashboardXLSX(made, board: summary, themes: themes, madeWith: madeWith)
    case .json: bytes = dashboardJSON(made, board: summary, themes: themes, madeWith: madeWith)
    }
    guard let output else {
      FileHandle.standardOutput.write(Data(bytes))
      return
    }
    try OutputFile(output).write(bytes)
  }

  private static func page(
    _ made: Dashboard, _ summary: BoardSummary, _ themes: [String: ThemeSummary], _ context: PageContext
  ) -> HTML {
    DashboardPage(
      dashboard: made, summary: summary, themeSummaries: themes,
      context: context
    ).html
  }
}
