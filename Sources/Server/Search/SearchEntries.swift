import Content
import Evidence
import Pages
import Store
import Vocabulary

/// What a search looks through.
enum SearchEntries {
  static func all(
    _ loaded: [LoadedDashboard], indicators: [IndicatorRow], areas: [Area], pages: [ContentRevision],
    notices: [Item<Notice>]
  ) -> [SearchEntry] {
    let dashboards = loaded.map(\.dashboard)
    return dashboards.map(dashboard) + dashboards.flatMap(rows)
      + indicators.map { indicator($0, in: dashboards) } + areas.map { area($0, in: dashboards) }
      + pages.map(page) + notices.map(\.searchEntry)
  }

  private static func dashboard(_ dashboard: Dashboard) -> SearchEntry {
    let themes = dashboard.themes.map(\.title).joined(separator: ", ")
    return SearchEntry(
      kind: .dashboard, id: dashboard.id, title: dashboard.title,
      text: "\(dashboard.board), \(dashboard.area.name). \(themes)", address: PathStyle.dashboard(dashboard.id),
      api: "/api/v1/dashboards/\(dashboard.id)")
  }

  /// A row that stands in two themes is found once.
  private static func rows(_ dashboard: Dashboard) -> [SearchEntry] {
    var seen: Set<String> = []
    return DashboardItem.all(dashboard).filter { seen.insert($0.comparison.id).inserted }.map { item in
      let row = item.comparison
      let label = row.label == row.indicator.name ? "" : "\(row.indicator.name). "
      return SearchEntry(
        kind: .row, id: row.id, title: "\(row.label), \(row.population)",
        text: "\(label)\(dashboard.title), \(item.theme.title). \(row.indicator.definition)",
        address: PathStyle.served(dashboard: dashboard.id).row(row.id),
        api: "/api/v1/comparisons?dashboard=\(dashboard.id)&theme=\(item.theme.id)")
    }
  }

  /// It leads to the first dashboard that has it; to its figures where none does.
  private static func indicator(_ indicator: IndicatorRow, in dashboards: [Dashboard]) -> SearchEntry {
    let pages = dashboards.lazy.compactMap { dashboard in
      dashboard.comparisons.first { $0.indicator.id == indicator.id }.flatMap {
        PathStyle.served(dashboard: dashboard.id).row($0.id)
      }
    }
    let words = [indicator.definition?.shortName, indicator.definition?.definition].compactMap(\.self)
    return SearchEntry(
      kind: .indicator, id: "\(indicator.id)", title: indicator.name,
      text: "\(indicator.id). \(words.joined(separator: ". "))",
      address: pages.first
        ?? (indicator.extents.isEmpty ? nil : "/api/v1/observations.csv?indicator=\(indicator.id)"),
      api: "/api/v1/indicators/\(indicator.id)")
  }

  private static func page(_ page: ContentRevision) -> SearchEntry {
    SearchEntry(
      kind: .page, id: page.page.rawValue, title: page.title, text: plainText(ofMarkdown: page.body),
      address: page.page.address)
  }

  /// It leads to the first dashboard that is about it.
  private static func area(_ area: Area, in dashboards: [Dashboard]) -> SearchEntry {
    let own = dashboards.first { $0.area.code == area.code }
    return SearchEntry(
      kind: .area, id: area.code.rawValue, title: area.name, text: "\(area.code), \(area.type)",
      address: own.map { PathStyle.dashboard($0.id) })
  }
}
