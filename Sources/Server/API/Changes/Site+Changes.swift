import Content
import Evidence
import Hummingbird
import Pages
import Records
import Vocabulary

extension Site {
  /// What changed on the site, for feed readers.
  func feed(_ request: Request, _ context: SiteContext) async throws -> Response {
    let state = try await state()
    let site = settings.address(of: "", on: request)
    return try await Freshness([state.digest, madeWith, site], changed: state.changed).answer(request, context)
    {
      let dashboards = try await allDashboards()
      let boards = Set(dashboards.map(\.loaded.dashboard.board)).sorted()
      let feed = AtomFeed(
        site: site, title: boards.isEmpty ? "Changes" : "Changes: \(boards.joined(separator: ", "))",
        madeWith: madeWith, changes: Array(try await changes(state, dashboards).prefix(Change.most)))
      return .bytes(feed.xml, type: AtomFeed.contentType)
    }
  }

  /// The same for people.
  func timeline(_ context: SiteContext) async throws -> Response {
    let changes = try await changes(try await state(), try await allDashboards())
    return .html(
      TimelinePage(
        entries: changes.prefix(Change.most).map {
          .init(day: $0.day, title: $0.title, summary: $0.summary, address: $0.page)
        }, isCut: changes.count > Change.most,
        context: try await pageContext(context, current: Route.timeline.path)
      ).html)
  }

  /// What was published or changed, the newest first: at least the newest `Change.most`.
  private func changes(
    _ state: StoreState, _ dashboards: [(entry: DashboardRepository.Entry, loaded: LoadedDashboard)]
  ) async throws -> [Change] {
    let about = dashboards.first.flatMap { PathStyle.served(dashboard: $0.entry.id).aboutData } ?? "/"
    let entries = dashboards.map(\.entry)
    let changes = try await database.read { connection in
      let editions = try entries.flatMap { entry in
        try EditionRepository(connection).all(of: entry.id).map { Change($0, of: entry.title) }
      }
      let files = try ImportedFile.newest(Change.most + 1, connection).map { Change($0, page: about) }
      let pages = try ContentRepository(connection).newest(Change.most + 1).compactMap { Change($0) }
      let papers = try LibraryRepository(connection).all().compactMap { Change($0) }
      return editions + files + pages + papers + entries.map { Change($0) }
    }
    let notices = state.notices.map(\.change)
    return (changes + notices).sorted { ($1.at, $1.id) < ($0.at, $0.id) }
  }
}
