import DatabaseSupport
import Foundation
import Store
import Testing
import Vocabulary

@testable import Evidence

/// A store with a file of figures and a table to take some from.
private struct AdoptionBench {
  let database: any Database
  private let place: DatabasePlace
  private let moment = Date(timeIntervalSince1970: 1_700_000_000)
  private let analyst = Actor(account: nil, name: "Ana", authority: "test")

  init(on kind: DatabaseKind) async throws {
    place = try await DatabasePlace(kind)
    database = try await place.open(EvidenceMigrations.all + AuditMigrations.all)
    let file = place.folder.url.appendingPathComponent("figures.csv")
    let rows = [("E92000001", 2021, "12.34"), ("E10000018", 2021, "9")].map {
      Export.row(area: $0.0, period: $0.1, value: $0.2)
    }
    try Data(Export.text(rows).utf8).write(to: file)
    let moment = moment
    _ = try await ObservationImport(database: database, rejectsFolder: place.folder.url, now: { moment }).run(
      file)
  }

  /// Agrees with what is stored for England in 2021/22, differs for Leicestershire, adds 2022/23.
  static let table = PrintedTable(
    header: ["Area", "2021/22", "2022/23"], rows: [["E92000001", "12.3", "13.0"], ["E10000018", "10", "<5"]])

  func source(version: Int = 1) -> SourceTable {
    SourceTable(
      paper: 3, version: version, item: 7, file: "pack.pdf", sha256: String(repeating: "a", count: 64),
      bytes: 9,
      caption: "Falls", page: 12, firstLine: 30, lastLine: 44, table: Self.table)
  }

  var answers: AdoptionAnswers {
    get async throws {
      let series = try await database.read {
        try $0.row("SELECT indicator_id, sex, age FROM series ORDER BY id LIMIT 1")
      }
      let row = try #require(series)
      return AdoptionAnswers(
        indicator: try row.get(0), sex: try row.get(1), age: try row.get(2), roles: [.area, .value, .value])
    }
  }

  func preview(version: Int = 1) async throws -> AdoptionPreview {
    let answers = try await answers
    return try await database.read { try AdoptionPreview(source(version: version), answers, $0) }
  }

  func adopt(_ digest: String, version: Int = 1, replacing: Set<Int> = []) async throws -> AdoptTable.Outcome {
    let adopting = AdoptTable(
      source(version: version), try await answers, confirmed: digest, replacing: replacing)
    return try await database.write { try adopting.run($0, by: analyst, at: moment + 86_400) }
  }

  func withdraw(_ id: Int) async throws -> WithdrawAdoption.Outcome {
    try await database.write { try WithdrawAdoption(id).run($0, by: analyst, at: moment + 2 * 86_400) }
  }

  /// "E10000018 2021/22 9 figures.csv:3"
  func stored() async throws -> [String] {
    let indicator = try #require(try await answers.indicator)
    return try await database.read {
      try ObservationRepository($0).page(ObservationQuery(indicator: indicator, limit: 100)).observations.map {
        "\($0.area.code) \($0.period.label) \($0.value.text ?? $0.note ?? "") \($0.dataset.file):\($0.row)"
      }.sorted()
    }
  }

  /// As of a day after the adoption and one after its withdrawal.
  func figures(asOf day: String) async throws -> [String] {
    let answers = try await answers
    return try await database.read { connection in
      let series = try #require(
        try ObservationReading.series(
          indicator: answers.indicator ?? 0, sex: answers.sex, age: answers.age, connection))
      let imports = try ObservationReading.imports(asOf: day, connection)
      return try ObservationReading.observations(series: series, areas: nil, imports: imports, connection)
        .map { $0.numbers.value.text ?? "missing" }.sorted()
    }
  }
}

@Suite struct AdoptTableTests {
  private static let place = "pack.pdf, p. 12, lines 30 to 44"

  @Test(arguments: DatabaseKind.allCases) func figuresAreTakenAndTakenBack(on kind: DatabaseKind) async throws {
    let bench = try await AdoptionBench(on: kind)
    let before = try await bench.stored()
    let preview = try await bench.preview()
    #expect(preview.issues.isEmpty)
    #expect(preview.new == 2 && preview.same == 1 && preview.differing == 1)
    guard case .adopted(let id) = try await bench.adopt(preview.digest, replacing: [2]) else {
      Issue.record("nothing was taken")
      return
    }
    let after = try await bench.stored()
    #expect(after.count == 4)
    #expect(after.contains("E92000001 2021/22 12.34 figures.csv:2"))
    #expect(after.contains("E92000001 2022/23 13.0 \(Self.place):2"))
    #expect(after.contains("E10000018 2021/22 10 \(Self.place):3"))
    #expect(after.contains { $0.hasPrefix("E10000018 2022/23 Not given in the paper") })
    #expect(try await bench.figures(asOf: "2023-11-15") == ["10", "12.34", "13.0", "missing"])
    #expect(try await bench.withdraw(id) == .withdrawn)
    #expect(try await bench.withdraw(id) == .already)
    #expect(try await bench.withdraw(999) == .noSuchAdoption)
    #expect(try await bench.stored() == before)
    #expect(try await bench.figures(asOf: "2023-11-14") == ["12.34", "9"])
    #expect(try await bench.figures(asOf: "2023-11-15") == ["10", "12.34", "13.0", "missing"])
    #expect(try await bench.figures(asOf: "2023-11-16") == ["12.34", "9"])
    let log = try await bench.database.read { try AuditLog($0).entries(matching: AuditFilter(), limit: 9) }
    #expect(log.map(\.action) == ["adoption.withdrawn", "adoption.made"])
    #expect(try await bench.database.check(EvidenceChecks.all).isSound)
  }

  @Test(arguments: DatabaseKind.allCases) func aStoredFigureStaysUnlessSomebodyAsks(on kind: DatabaseKind)
    async throws
  {
    let bench = try await AdoptionBench(on: kind)
    guard case .adopted(let id) = try await bench.adopt(try await bench.preview().digest) else {
      Issue.record("nothing was taken")
      return
    }
    let stored = try await bench.stored()
    #expect(stored.contains("E10000018 2021/22 9 figures.csv:3") && stored.count == 4)
    let adoption = try #require(try await bench.database.read { try AdoptionRepository($0).find(id) })
    #expect(adoption.report.accepted == 2 && adoption.report.rejected == 1 && adoption.report.unchanged == 1)
    #expect(adoption.report.isBalanced && adoption.place == Self.place && adoption.withdrawn == nil)
    // The same table again adds nothing.
    let again = try await bench.preview()
    #expect(again.new == 0 && again.same == 3 && again.differing == 1)
    guard case .nothing = try await bench.adopt(again.digest) else {
      Issue.record("figures were taken twice")
      return
    }
  }

  @Test(arguments: DatabaseKind.allCases) func onlyWhatWasShownIsStored(on kind: DatabaseKind) async throws {
    let bench = try await AdoptionBench(on: kind)
    let (preview, before) = (try await bench.preview(), try await bench.stored())
    for outcome in [
      try await bench.adopt(""), try await bench.adopt(preview.digest, version: 2),
    ] {
      guard case .changed = outcome else {
        Issue.record("what nobody saw was stored")
        return
      }
    }
    #expect(try await bench.stored() == before)
    // What is stored changes under the preview.
    _ = try await bench.adopt(preview.digest)
    guard case .changed = try await bench.adopt(preview.digest) else {
      Issue.record("an old preview was stored")
      return
    }
  }

  @Test func aNewIndicatorIsNumberedBeyondThePublishers() async throws {
    let bench = try await AdoptionBench(on: .sqlite)
    var answers = try await bench.answers
    answers.indicator = nil
    let asked = try await bench.database.read { [answers] in try AdoptionPreview(bench.source(), answers, $0) }
    #expect(Set(asked.issues.compactMap(\.field)) == ["name", "unit", "definition", "value-type", "polarity"])
    answers.words = LocalIndicator(
      name: "Falls: “ours”", unit: "per 100,000", valueType: "crude rate", polarity: "low",
      definition: "Falls \"all\"")
    let preview = try await bench.database.read { [answers] in try AdoptionPreview(bench.source(), answers, $0)
    }
    #expect(preview.issues.isEmpty && preview.indicator.id == LocalIndicator.firstNumber && preview.new == 4)
    let lines = answers.words.definitionLines(number: preview.indicator.id, source: "pack.pdf")
    #expect(lines.contains("multiplier: 100000\n"))
    let definition = """
      id: ours
      title: Ours
      board: {name: Board}
      area: E10000018
      neighbours: {name: Some, areas: [E92000001]}
      indicators:
      \(lines)
      themes:
        - id: all
          title: All
          kind: life stage
          sections: [{title: All, rows: [{indicator: \(preview.indicator.id), sex: Persons, age: All ages}]}]
      """
    let read = try DashboardDefinition(yaml: definition, file: "ours.yaml")
    #expect(
      read.indicators.first?.name == "Falls: “ours”" && read.indicators.first?.definition == "Falls \"all\"")
  }
}
