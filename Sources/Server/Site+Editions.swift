import Evidence
import Hummingbird
import Pages
import Vocabulary

extension Site {
  func editions(_ context: SiteContext) async throws -> Response {
    let loaded = try await load(context)
    let id = loaded.dashboard.id
    let editions = try await database.read { try EditionRepository($0).all(of: id) }
    let live = EditionsPage.Edition(id: id, name: "Today", date: loaded.dashboard.dataReceived, kind: .live)
    return .html(
      EditionsPage(
        dashboardTitle: loaded.dashboard.title,
        editions: [live]
          + editions.map {
            .init(id: $0.name, name: $0.name, date: $0.dated, kind: $0.kind == .computed ? .kept : .published)
          },
        context: try await pageContext(context, loaded)
      ).html)
  }

  func edition(_ request: Request, _ context: SiteContext) async throws -> Response {
    let loaded = try await load(context)
    let edition = try await edition(context, of: loaded)
    if edition.kind == .published { return try await published(edition, of: loaded, context) }
    let kept = try await kept(edition)
    let (view, notices) = DashboardView.reading(Self.query(request), dashboard: kept.dashboard)
    return .html(
      DashboardPage(
        dashboard: kept.dashboard, summary: kept.summary, themeSummaries: kept.themes, view: view,
        notices: notices,
        edition: FrozenEdition(name: edition.name, date: edition.dated, today: loaded.dashboard),
        context: try await pageContext(context, loaded, edition: edition.name)
      ).html)
  }

  func editionFigures(_ context: SiteContext) async throws -> Response {
    let edition = try await edition(context, of: try await load(context))
    return try await figures(context, of: try await kept(edition))
  }

  func editionIndicator(_ context: SiteContext) async throws -> Response {
    let loaded = try await load(context)
    let edition = try await edition(context, of: loaded)
    let kept = try await kept(edition)
    if let metadata = try rowMetadata(context, kept) { return metadata }
    let (row, format) = try Self.row(context, of: kept.dashboard)
    if let format { return try Self.download(format, row, of: kept, madeWith: madeWith) }
    return .html(
      IndicatorPage(
        dashboard: kept.dashboard, comparison: row,
        edition: FrozenEdition(name: edition.name, date: edition.dated, today: loaded.dashboard),
        context: try await pageContext(context, loaded, edition: edition.name)
      ).html)
  }

  private func edition(_ context: SiteContext, of loaded: LoadedDashboard) async throws -> Edition {
    let name = try context.parameters.require("edition").removingPercentEncoding ?? ""
    let id = loaded.dashboard.id
    guard let edition = try await database.read({ try EditionRepository($0).find(name, of: id) }) else {
      throw PageFailure.noSuchPage("edition of this dashboard")
    }
    return edition
  }

  /// A kept edition, loaded as it was.
  private func kept(_ edition: Edition) async throws -> LoadedDashboard {
    guard edition.kind == .computed else { throw PageFailure.noSuchPage("page of this edition") }
    return try await database.read { connection in
      let dashboard = try EditionRepository(connection).dashboard(edition)
      let previous = try EditionRepository(connection).latestFrozen(of: edition.dashboard, before: edition)
      guard let definition = try DashboardRepository(connection).definition(edition.dashboard) else {
        throw PageFailure.noSuchPage("dashboard")
      }
      return LoadedDashboard(
        definition: definition, dashboard: dashboard,
        themes: Dictionary(
          uniqueKeysWithValues: dashboard.themes.map {
            ($0.id, ThemeSummary($0, benchmark: dashboard.benchmark.name))
          }),
        summary: BoardSummary(dashboard, since: previous?.1), previous: previous?.0)
    }
  }

  private func published(
    _ edition: Edition, of loaded: LoadedDashboard, _ context: SiteContext
  ) async throws -> Response {
    let content = try await database.read { try EditionRepository($0).published(edition) }
    return .html(
      PublishedEditionPage(
        edition: content, computed: PublishedEditionPage.computed(content, in: loaded.dashboard),
        context: try await pageContext(context, loaded)
      ).html)
  }
}
