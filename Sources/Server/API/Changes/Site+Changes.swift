import Evidence
import Hummingbird
import Pages
import Vocabulary

extension Site {
  /// What changed on the site, for feed readers.
  func changes(_ request: Request, _ context: SiteContext) async throws -> Response {
    let state = try await state()
    let site = settings.address(of: "", on: request)
    return try await Freshness([state.digest, madeWith, site], changed: state.changed).answer(request, context)
    {
      let dashboards = try await allDashboards()
      let about = dashboards.first.flatMap { PathStyle.served(dashboard: $0.entry.id).aboutData } ?? "/"
      let changes = try await database.read { connection in
        let editions = try dashboards.flatMap { entry, _ in
          try EditionRepository(connection).all(of: entry.id).map { Change($0, of: entry.title) }
        }
        let files = try ImportedFile.newest(Change.most, connection).map { Change($0, page: about) }
        return editions + files + dashboards.map { Change($0.entry) }
      }
      let notices = state.notices.map(\.change)
      let boards = Set(dashboards.map(\.loaded.dashboard.board)).sorted()
      let feed = AtomFeed(
        site: site, title: boards.isEmpty ? "Changes" : "Changes: \(boards.joined(separator: ", "))",
        madeWith: madeWith,
        changes: Array((changes + notices).sorted { ($1.at, $1.id) < ($0.at, $0.id) }.prefix(Change.most)))
      return .bytes(feed.xml, type: AtomFeed.contentType)
    }
  }
}
