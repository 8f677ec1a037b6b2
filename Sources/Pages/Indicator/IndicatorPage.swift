import Evidence
import Vocabulary

/// One row of a dashboard with everything that is known of it.
public struct IndicatorPage: Sendable {
  public var dashboard: Dashboard
  public var comparison: Comparison
  /// Areas with boundaries; empty draws no map.
  public var map: [MapFigure]
  /// Newest first; nil where it is not known what was revised.
  public var revisions: [Revision]?
  public var edition: FrozenEdition?
  public var context: PageContext

  public init(
    dashboard: Dashboard, comparison: Comparison, map: [MapFigure] = [], revisions: [Revision]? = nil,
    edition: FrozenEdition? = nil, context: PageContext
  ) {
    self.dashboard = dashboard
    self.comparison = comparison
    self.map = map
    self.revisions = revisions
    self.edition = edition
    self.context = context
  }

  public var html: HTML {
    let links = context.links
    let time = comparison.period.map { ", \($0.displayLabel)" } ?? ""
    let dashboardTitle = edition.map { "\(dashboard.title), \($0.name)" } ?? dashboard.title
    let layout = Layout(
      title: "\(comparison.name) – \(dashboardTitle)", heading: comparison.name,
      lead: """
        <p class="lead">\(comparison.area.name)\(time). \(theme)\
        \(comparison.indicator.unit.capitalisedFirst).</p>

        """,
      crumbs: [
        .init(title: "All dashboards", address: links.home),
        .init(title: dashboardTitle, address: links.dashboard),
      ],
      source: source, context: context)
    let detail = IndicatorDetail(
      dashboard: dashboard, comparison: comparison, map: map, revisions: revisions, links: links)
    return layout.html("\(edition.map { $0.banner(links: links) })\(detail.html)")
  }

  private var theme: String {
    let titles = dashboard.themes.filter { theme in theme.comparisons.contains { $0.id == comparison.id } }
      .map(\.title)
    return titles.isEmpty ? "" : "\(list(titles)). "
  }

  private var source: HTML {
    let files = Set([comparison.figure, comparison.benchmarkFigure].compactMap { $0?.source.importID })
    let datasets = dashboard.datasets.filter { files.contains($0.id) }
    let given = datasets.map { "\($0.file), received \(longDate($0.received))" }.joined(separator: "; ")
    let file: HTML? = given.isEmpty ? nil : " File: \(given)."
    return "<p>Source: \(citation(comparison.indicator.source))\(file)</p>\n"
  }
}
