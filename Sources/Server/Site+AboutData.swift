import Evidence
import Hummingbird
import Pages
import Store
import Vocabulary

extension Site {
  func aboutData(_ context: SiteContext) async throws -> Response {
    let loaded = try await load(context)
    let datasets = try await database.read { try ImportedDataset.all($0) }
    return .html(
      AboutDataPage(
        dashboard: loaded.dashboard, datasets: datasets.map(Self.dataset), models: [Self.model(loaded)],
        context: try await pageContext(context, loaded)
      ).html)
  }

  private static func dataset(_ dataset: ImportedDataset) -> AboutDataPage.Dataset {
    .init(
      file: dataset.file, sha256: dataset.sha256, rows: dataset.rows, rejected: dataset.rejected,
      received: dataset.received, address: dataset.table?.address)
  }

  private static func model(_ loaded: LoadedDashboard) -> AboutDataPage.NeighbourModel {
    .init(
      name: loaded.dashboard.neighbourModel, area: loaded.dashboard.area.name,
      neighbours: loaded.dashboard.neighbours.map(\.name), source: loaded.definition.neighbours.source)
  }
}
