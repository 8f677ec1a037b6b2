import Evidence
import Hummingbird
import Pages
import Store
import Vocabulary

extension Site {
  func home() async throws -> Response {
    let ids = try await database.read { try DashboardRepository($0).all().map(\.id) }
    var entries: [HomePage.Entry] = []
    for id in ids {
      guard let loaded = try await library.load(id) else { continue }
      entries.append(
        HomePage.Entry(
          id: id, title: loaded.dashboard.title, board: loaded.dashboard.board,
          rows: loaded.dashboard.comparisons.count, themes: loaded.dashboard.themes.count,
          dataReceived: loaded.dashboard.dataReceived))
    }
    return .html(HomePage(dashboards: entries, context: pageContext(nil)).html)
  }

  func aboutData(_ context: SiteContext) async throws -> Response {
    let loaded = try await load(context)
    let datasets = try await database.read { try ImportedDataset.all($0) }
    return .html(
      AboutDataPage(
        dashboard: loaded.dashboard, datasets: datasets.map(Self.dataset), models: [Self.model(loaded)],
        context: pageContext(loaded)
      ).html)
  }

  private static func dataset(_ dataset: ImportedDataset) -> AboutDataPage.Dataset {
    .init(
      file: dataset.file, sha256: dataset.sha256, rows: dataset.rows, rejected: dataset.rejected,
      received: dataset.received)
  }

  private static func model(_ loaded: LoadedDashboard) -> AboutDataPage.NeighbourModel {
    .init(
      name: loaded.dashboard.neighbourModel, area: loaded.dashboard.area.name,
      neighbours: loaded.dashboard.neighbours.map(\.name), source: loaded.definition.neighbours.source)
  }
}
