import Content
import Evidence
import Hummingbird
import Pages
import Vocabulary

extension Site {
  /// What a resident sees first: what the board is, how the area is doing, what changed.
  func home(_ context: SiteContext) async throws -> Response {
    let (ids, about) = try await database.read { connection in
      (try DashboardRepository(connection).all().map(\.id), try ContentRepository(connection).current(.about))
    }
    let today = Day.inEngland(now())
    let notices = try await database.read { try Items<Notice>($0).published(by: today) }
    var dashboards: [HomePage.Dashboard] = []
    for id in ids {
      guard let loaded = try await library.load(id) else { continue }
      dashboards.append(
        HomePage.Dashboard(
          id: id, title: loaded.dashboard.title, themes: loaded.dashboard.themes,
          area: loaded.dashboard.area.name,
          benchmark: loaded.dashboard.benchmark.name, ratings: loaded.dashboard.comparisons.map(\.rating),
          summary: loaded.summary, rows: Set(loaded.dashboard.comparisons.map(\.id)),
          dataReceived: loaded.dashboard.dataReceived))
    }
    let name = try await identity().name
    return .html(
      HomePage(
        board: name, about: about.body, notices: notices.filter { !$0.wording.isOver(on: today) },
        dashboards: dashboards,
        context: try await pageContext(context, current: "/")
      ).html)
  }
}
