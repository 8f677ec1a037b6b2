import Charts
import Evidence
import IndicatorMethods
import Vocabulary

/// A board's dashboard: the summary, then each theme in words and tables.
public struct DashboardPage: Sendable {
  public var dashboard: Dashboard
  public var summary: BoardSummary
  /// By the theme's id.
  public var themeSummaries: [String: ThemeSummary]
  public var view: DashboardView
  /// What could not be understood of the view asked for.
  public var notices: [String]
  /// Set where a kept edition is shown.
  public var edition: FrozenEdition?
  public var context: PageContext

  public init(
    dashboard: Dashboard, summary: BoardSummary, themeSummaries: [String: ThemeSummary],
    view: DashboardView = DashboardView(), notices: [String] = [], edition: FrozenEdition? = nil,
    context: PageContext
  ) {
    self.dashboard = dashboard
    self.summary = summary
    self.themeSummaries = themeSummaries
    self.view = view
    self.notices = notices
    self.edition = edition
    self.context = context
  }

  public var html: HTML {
    layout.html(
      """
      \(edition.map { $0.banner(links: links) })\(ignored)\(boardSummary)\
      \(contradictions(in: dashboard.comparisons, links: links))\(contents)\(filter)\
      \(sections)\(nothing)\(Legend(
        benchmark: dashboard.benchmark.name, neighbourModel: dashboard.neighbourModel).html)\
      \(downloads)\(details)
      """)
  }

  private var links: PathStyle { context.links }

  private var layout: Layout {
    Layout(
      title: edition.map { "\(dashboard.title), \($0.name)" } ?? dashboard.title, heading: dashboard.title,
      lead: lead, crumbs: crumbs, current: edition == nil ? .dashboard : .editions,
      source: dashboard.sources, context: context)
  }

  private var crumbs: [Layout.Crumb] {
    guard links.isServed else { return [] }
    var crumbs = [Layout.Crumb(title: "All dashboards", address: links.home)]
    if edition != nil { crumbs.append(.init(title: "Editions", address: links.editions)) }
    return crumbs
  }

  private var lead: HTML {
    let time =
      dashboard.asOf.map { ", as of \(longDate($0))" }
      ?? dashboard.dataReceived.map { ", with data received up to \(longDate($0))" } ?? ""
    return """
      <p class="lead">\(dashboard.area.name) compared with \(dashboard.benchmark.name) and ranked among \
      similar areas (\(dashboard.neighbourModel))\(time). \
      \(count(dashboard.comparisons.count, "row").capitalisedFirst) in \
      \(count(dashboard.themes.count, "theme")).</p>

      """
  }

  private var ignored: HTML? {
    if notices.isEmpty { return nil }
    return notice(
      "Part of what you asked for was not understood",
      notices.map { "<p>\($0)</p>\n" as HTML }.joined())
  }

  private var boardSummary: HTML {
    BoardSummarySection(
      summary: summary, benchmark: dashboard.benchmark.name, rows: Set(dashboard.comparisons.map(\.id)),
      links: links
    ).html
  }

  private var shownThemes: [Dashboard.Theme] { dashboard.themes.filter(view.shows) }

  private var contents: HTML {
    let items = shownThemes.map { theme -> HTML in
      let rows = theme.comparisons.isEmpty ? "no rows yet" : count(theme.comparisons.count, "row")
      return "<li><a href=\"#\(ThemeSection.anchor(theme.id))\">\(theme.title)</a> (\(rows))</li>\n"
    }
    return """
      <nav class="themes" aria-label="Themes on this page"><ul>
      \(items)<li><a href="#legend">How to read the tables</a></li>
      </ul></nav>

      """
  }

  private var filter: HTML? {
    links.dashboard.map { FilterForm(dashboard: dashboard, view: view, address: $0).html }
  }

  private var sections: [HTML] {
    let table = ComparisonTable(
      links: links, view: view, benchmark: dashboard.benchmark.name, sortAddress: links.dashboard,
      today: edition?.today.map { today in
        Dictionary(today.comparisons.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      })
    return shownThemes.map {
      ThemeSection(theme: $0, summary: themeSummaries[$0.id], view: view, table: table, links: links).html
    }
  }

  private var nothing: HTML? {
    let shown = shownThemes.contains { !view.groups(of: $0).isEmpty }
    return shown || !view.isFiltered
      ? nil
      : notice(
        "No row has what you chose",
        "<p>Choose more themes or ratings, or \(link(links.dashboard ?? "#main", "show all rows")).</p>\n")
  }

  private var downloads: HTML? {
    guard links.isServed else { return nil }
    let items = [ExportFormat.pdf, .xlsx, .csv, .json, .html].compactMap { format in
      links.download(format).map { link($0, "This dashboard as \(format.words)") }
    }
    return """
      <section class="screen-only" aria-labelledby="downloads">
      <h2 id="downloads">Download</h2>
      \(bullets(items))</section>

      """
  }

  /// In a file of its own, what the indicator pages hold; each row once.
  private var details: HTML? {
    guard links == .standalone else { return nil }
    var seen: Set<String> = []
    let palette = Palette(accent: context.accent.css)
    let rows = dashboard.themes.flatMap { theme in
      theme.sections.flatMap(\.comparisons).compactMap { row -> HTML? in
        guard seen.insert(row.id).inserted else { return nil }
        return IndicatorDetail(dashboard: dashboard, comparison: row, links: links, palette: palette)
          .section(of: theme)
      }
    }
    if rows.isEmpty { return nil }
    return """
      <section class="rows-in-detail" aria-labelledby="rows-in-detail">
      <h2 id="rows-in-detail">Each row in detail</h2>
      \(rows)</section>
      <p class="printed">The details of each row are in the file and on the site; they are not printed.</p>

      """
  }
}

extension Dashboard {
  /// Who publishes the figures and in which files they came, for the foot of a page.
  var sources: HTML {
    var titles: [String] = []
    for comparison in comparisons where !titles.contains(comparison.indicator.source.title) {
      titles.append(comparison.indicator.source.title)
    }
    let files = datasets.map { "\($0.file), received \(longDate($0.received))" }
    if titles.isEmpty, files.isEmpty { return "<p>Source: no data have been imported yet.</p>\n" }
    let given: HTML? = files.isEmpty ? nil : "<p>Files: \(files.joined(separator: "; ")).</p>\n"
    return "<p>Source: \(titles.joined(separator: "; ")).</p>\n\(given)"
  }
}
