import Evidence
import Pages
import Vocabulary

extension Site {
  func bodies(_ request: APIRequest) async throws -> APIContent {
    let loaded = try await allDashboards().map(\.loaded)
    let codes = loaded.map(\.definition.board.area.rawValue)
    let names = try await database.read { connection in
      var names: [AreaCode: String] = [:]
      try connection.forEachRow("SELECT code, name FROM area WHERE code IN \(list: codes)") { row in
        names[AreaCode(try row.get(0, as: String.self))] = try row.get(1)
      }
      return names
    }
    return .page(BodyRow.all(loaded, names: names), columns: BodyRow.columns, query: request.query)
  }

  func indicators(_ request: APIRequest) async throws -> APIContent {
    let since = request.query.modifiedSince
    let rows = try await allIndicators(request).filter { row in since.map { row.received ?? "" >= $0 } ?? true }
    return .page(rows, columns: IndicatorRow.columns, query: request.query) { $1.id }
  }

  func indicator(_ request: APIRequest) async throws -> APIContent {
    guard let id = Int(try request.item("indicator")),
      let row = try await allIndicators(request).first(where: { $0.id == id })
    else { throw APIProblem.notFound("such indicator", remedy: "Find its number in /api/v1/indicators.") }
    return APIContent(
      head: ExportTable("", columns: IndicatorRow.columns, rows: [row]),
      list: ExportTable("", columns: SeriesRow.columns, rows: row.extents))
  }

  private func allIndicators(_ request: APIRequest) async throws -> [IndicatorRow] {
    IndicatorRow.all(
      try await catalogue.extents(request.state), try await allDashboards().map(\.loaded))
  }

  func observations(_ request: APIRequest) async throws -> APIContent {
    let query = ObservationQuery(request.query)
    let page = try await database.read { connection in
      let repository = ObservationRepository(connection)
      try Self.check(query, repository)
      return try repository.page(query)
    }
    return APIContent(
      list: ExportTable("", columns: ObservationColumns.all, rows: page.observations),
      next: page.hasMore ? page.observations.last.map { APICursor($0.position) } : nil)
  }

  /// Nothing of that name is another answer than no figures.
  private static func check(_ query: ObservationQuery, _ repository: ObservationRepository) throws {
    let series = try repository.series(of: query.indicator)
    if series.isEmpty {
      throw APIProblem.notFound(
        "figure of indicator \(query.indicator)", remedy: "Find its number in /api/v1/indicators.")
    }
    let asked: [(String, String?, KeyPath<PublishedSeries, String>)] = [
      ("sex", query.sex, \.sex), ("age", query.age, \.age),
      ("category_type", query.categoryType, \.categoryType),
    ]
    for (name, value, path) in asked {
      let known = Set(series.map { $0[keyPath: path] }).sorted()
      guard let value, !known.contains(value) else { continue }
      let words = known.prefix(20).map { "“\($0)”" }.joined(separator: ", ")
      throw APIProblem.notFound("\(name) “\(value)” of this indicator", remedy: "There is: \(words).")
    }
    let unknown = try repository.unknownAreas(among: query.areas)
    if !unknown.isEmpty {
      throw APIProblem.notFound(
        "area \(unknown.map(\.rawValue).joined(separator: ", "))", remedy: "Check the code, or leave area out.")
    }
  }

  func dashboards(_ request: APIRequest) async throws -> APIContent {
    let since = request.query.modifiedSince
    let rows = try await allDashboards().map { DashboardRow(loaded: $0.loaded, changed: $0.entry.changed) }
      .filter { row in since.map { row.modified >= $0 } ?? true }
      .sorted { $0.loaded.dashboard.id < $1.loaded.dashboard.id }
    return .page(rows, columns: DashboardRow.columns, query: request.query)
  }

  func dashboard(_ request: APIRequest) async throws -> APIContent {
    let loaded = try await dashboard(named: try request.item("dashboard"))
    let id = loaded.dashboard.id
    let entry = try await database.read { try DashboardRepository($0).all().first { $0.id == id } }
    return APIContent(
      head: ExportTable(
        "", columns: DashboardRow.columns, rows: [DashboardRow(loaded: loaded, changed: entry?.changed ?? "")]),
      list: ExportTable("", columns: DashboardItem.columns, rows: DashboardItem.all(loaded.dashboard)))
  }

  func comparisons(_ request: APIRequest) async throws -> APIContent {
    var dashboard = try await dashboard(named: request.query["dashboard"] ?? "").dashboard
    if let theme = request.query["theme"] {
      let known = dashboard.themes.map(\.id)
      guard known.contains(theme) else {
        throw APIProblem.notFound(
          "theme “\(theme)” of this dashboard", remedy: "There is: \(known.joined(separator: ", ")).")
      }
      dashboard.themes.removeAll { $0.id != theme }
    }
    return .page(of: DashboardTable.table(dashboard), query: request.query)
  }

  private func dashboard(named id: String) async throws -> LoadedDashboard {
    guard APIParameter.isIdentifier(id), let loaded = try await library.load(id) else {
      throw APIProblem.notFound("such dashboard", remedy: "Find its short name in /api/v1/dashboards.")
    }
    return loaded
  }
}
