import Evidence
import Foundation
import Hummingbird
import HummingbirdTesting
import People
import Store
import TestSupport
import Testing

@testable import Server

/// The site on a real database in a folder of its own.
struct TestSite {
  let folder = try! TemporaryFolder()
  let database: SQLiteDatabase
  let site: Site

  static let definition = """
    id: made-up
    title: A made-up dashboard
    board: {name: Made-up Board, area: E10000001}
    area: E10000001
    neighbours: {name: Two others, areas: [E10000002, E10000003]}
    indicators:
      - id: 1
        name: Made-up <indicator> & more
        unit: per 10,000
        valueType: crude rate
        multiplier: 10000
        polarity: {direction: low, source: {title: Made up}}
        method: 95% interval
        definition: Made up.
        source: {title: Made up}
    themes:
      - id: all
        title: All of it
        kind: life stage
        sections:
          - title: One
            rows:
              - {indicator: 1, sex: Persons, age: All ages}
    """

  init() async throws {
    database = try await SQLiteDatabase(folder: folder.url, migrations: Site.migrations)
    let definition = try DashboardDefinition(yaml: Self.definition, file: "made-up.yaml")
    _ = try await database.write {
      try DashboardRepository($0).keep(definition, file: "made-up.yaml", now: Date())
    }
    site = Site(
      database: database, madeWith: "Salus test",
      settings: SiteSettings(key: SiteKey(Array(repeating: 7, count: 32))!))
  }

  func importFigures(_ value: Int, named name: String) async throws {
    var text =
      "Indicator ID,Indicator Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,"
      + "Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator,Value note,Time period Sortable\n"
    for (code, level) in [("E92000001", 50), ("E10000001", value), ("E10000002", 45), ("E10000003", 60)] {
      text +=
        "1,Made up,\(code),Area \(code),Counties,Persons,All ages,,,2023,\(level),\(level - 3),"
        + "\(level + 3),\(level * 10),100000,,20230000\n"
    }
    let file = try folder.file(name, containing: text)
    _ = try await ObservationImport(database: database, rejectsFolder: folder.url).run(file)
  }

  func get(_ path: String) async throws -> (status: Int, text: String, headers: [String: String]) {
    let application = Application(router: site.router())
    return try await application.test(.router) { client in
      try await client.execute(uri: path, method: .get) { response in
        let headers = response.headers.map { ($0.name.canonicalName, $0.value) }
        return (
          response.status.code, String(buffer: response.body),
          Dictionary(headers, uniquingKeysWith: { first, _ in first })
        )
      }
    }
  }
}

@Suite struct SiteTests {
  @Test func everyPageAnswers() async throws {
    let site = try await TestSite()
    try await site.importFigures(40, named: "a.csv")
    let row = "1-persons-all-ages"
    for path in [
      "/", "/dashboards/made-up", "/dashboards/made-up?rating=better&sort=rank", "/dashboards/made-up/data",
      "/dashboards/made-up/editions", "/dashboards/made-up/indicators/\(row)",
      "/dashboards/made-up/indicators/\(row).csv", "/dashboards/made-up/indicators/\(row).json",
      "/dashboards/made-up/indicators/\(row).xlsx", "/dashboards/made-up/figures.csv",
      "/dashboards/made-up/figures.json", "/dashboards/made-up/figures.xlsx",
      "/dashboards/made-up/figures.html", "/style.css", "/health",
    ] {
      let answer = try await site.get(path)
      #expect(answer.status == 200, "\(path)")
      #expect(!answer.text.isEmpty, "\(path)")
    }
  }

  @Test func headIsAnsweredLikeGetWithoutABody() async throws {
    let site = try await TestSite()
    let application = Application(router: site.site.router())
    let answer = try await application.test(.router) { client in
      try await client.execute(uri: "/", method: .head) { ($0.status.code, $0.body.readableBytes) }
    }
    #expect(answer == (200, 0))
  }

  @Test(arguments: [
    "/nowhere", "/dashboards/none", "/dashboards/made-up/indicators/none", "/dashboards/made-up/editions/none",
    "/dashboards/made-up/figures.exe", "/dashboards/../etc/passwd",
    "/dashboards/made-up/editions/%00", "/dashboards/%F0%28%8C%28",
  ])
  func aWrongAddressIsNotFoundInWords(path: String) async throws {
    let answer = try await TestSite().get(path)
    #expect(answer.status == 404)
    #expect(answer.text.contains("<h1"))
    #expect(!answer.text.contains("SQLite"))
  }

  @Test func everyAnswerForbidsWhatIsInline() async throws {
    let site = try await TestSite()
    for path in ["/", "/dashboards/made-up", "/nowhere"] {
      let policy = try await site.get(path).headers["content-security-policy"]
      #expect(policy?.contains("default-src 'none'") == true, "\(path)")
      #expect(policy?.contains("unsafe") == false, "\(path)")
    }
  }

  @Test func textFromADefinitionCannotBecomeMarkup() async throws {
    let site = try await TestSite()
    try await site.importFigures(40, named: "a.csv")
    let text = try await site.get("/dashboards/made-up").text
    #expect(text.contains("Made-up &lt;indicator&gt; &amp; more"))
    #expect(!text.contains("<indicator>"))
  }

  @Test func aNewImportIsSeenAtOnceAndTheOldFigureStaysInTheHistory() async throws {
    let site = try await TestSite()
    try await site.importFigures(40, named: "a.csv")
    #expect(try await site.get("/dashboards/made-up").text.contains("40.0"))
    try await site.importFigures(41, named: "b.csv")
    let page = try await site.get("/dashboards/made-up").text
    #expect(page.contains("41.0"))
    let row = try await site.get("/dashboards/made-up/indicators/1-persons-all-ages").text
    #expect(row.contains("Revisions"))
    #expect(row.contains("40.0"))
  }

  @Test func aKeptEditionShowsWhatWasSeenBesideToday() async throws {
    let site = try await TestSite()
    try await site.importFigures(40, named: "a.csv")
    let definition = try DashboardDefinition(yaml: TestSite.definition, file: "made-up.yaml")
    _ = try await site.database.write { connection in
      try EditionRepository(connection).freeze(
        DashboardBuilder(definition).build(connection), name: "Autumn 2023", now: Date())
    }
    try await site.importFigures(70, named: "b.csv")
    let kept = try await site.get("/dashboards/made-up/editions/Autumn%202023").text
    #expect(kept.contains("as it was on"))
    #expect(kept.contains("40.0"))
    #expect(try await site.get("/dashboards/made-up/editions/Autumn%202023/figures.csv").text.contains(",40,"))
    // What changed since then is told on the live page.
    #expect(try await site.get("/dashboards/made-up").text.contains("70.0"))
  }
}
