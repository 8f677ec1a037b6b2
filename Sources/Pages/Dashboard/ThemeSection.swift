import Evidence
import IndicatorMethods
import Vocabulary

/// A theme: its summary in words, then its tables.
struct ThemeSection {
  var theme: Dashboard.Theme
  var summary: ThemeSummary?
  var view: DashboardView
  var table: ComparisonTable
  var links: PathStyle

  static func anchor(_ id: String) -> String { "theme-" + PathStyle.identifier(id) }

  var html: HTML {
    let anchor = Self.anchor(theme.id)
    let kind: HTML? = theme.comparisons.isEmpty ? " without-rows" : nil
    return """
      <section class="theme\(kind)" aria-labelledby="\(anchor)">
      \(heading(2, id: anchor, "\(theme.title)"))\(theme.comparisons.isEmpty ? empty : filled)</section>

      """
  }

  private var empty: HTML {
    """
    <p>This theme has no rows yet. They are named in the dashboard’s definition; a row appears here with \
    its figures once it is named there and its data have been imported.</p>

    """
  }

  private var filled: HTML {
    let groups = view.groups(of: theme)
    let shown = groups.reduce(0) { $0 + $1.rows.count }
    let all = theme.comparisons.count
    let partial: HTML? =
      shown == all
      ? nil
      : """
      <p class="notice-title">\(count(shown, "row").capitalisedFirst) of \(all) shown here. The summary \
      counts them all.</p>

      """
    let tables = groups.map { table.html($0, caption: caption($0)) }
    return "\(summary.map(words))\(partial)\(tables)"
  }

  private func caption(_ group: DashboardView.Group) -> HTML {
    if let title = group.title { return "\(title)\(unseen(", \(theme.title)"))" }
    return "\(theme.title): \(view.sort.words.lowercasedFirst)"
  }

  private func words(_ summary: ThemeSummary) -> HTML {
    let lists: [(String, [RowReference])] = [
      ("Ranked first", summary.rankedFirst), ("In the top three", summary.topThree),
      ("In the bottom three", summary.bottomThree), ("Worse than \(table.benchmark)", summary.ratedWorse),
      ("Getting worse", summary.gettingWorse), ("Getting better", summary.gettingBetter),
    ]
    let named = lists.filter { !$0.1.isEmpty }
    let which: HTML? =
      named.isEmpty
      ? nil
      : """
      <details class="screen-only"><summary>Go to the rows of \(theme.title) that are counted \
      above</summary>
      \(descriptions(named.map { ($0.0, rowLinks($0.1, links)) }))</details>

      """
    return "\(bullets(summary.sentences.map { HTML(text: $0) }))\(which)"
  }
}
