import Content
import Evidence
import Vocabulary

/// What a resident sees first: what the board is, how the area is doing, what changed lately.
public struct HomePage: Sendable {
  /// What the home page tells of one dashboard.
  public struct Dashboard: Sendable {
    public var id: String
    public var title: String
    /// Those of the board's strategy, in its order.
    public var themes: [Evidence.Dashboard.Theme]
    public var area: String
    /// What it is compared with.
    public var benchmark: String
    /// One for each row.
    public var ratings: [Rating]
    public var summary: BoardSummary
    /// The ids of its rows.
    public var rows: Set<String>
    /// When its newest data were received, ISO 8601; nil where it has none.
    public var dataReceived: String?

    public init(
      id: String, title: String, themes: [Evidence.Dashboard.Theme], area: String, benchmark: String,
      ratings: [Rating], summary: BoardSummary, rows: Set<String>, dataReceived: String?
    ) {
      self.id = id
      self.title = title
      self.themes = themes
      self.area = area
      self.benchmark = benchmark
      self.ratings = ratings
      self.summary = summary
      self.rows = rows
      self.dataReceived = dataReceived
    }
  }

  public var board: String
  /// Markdown: the board's own page about itself, of which the beginning is shown.
  public var about: String
  /// Those in force, the newest first.
  public var notices: [Item<Notice>]
  public var dashboards: [Dashboard]
  public var context: PageContext

  public init(
    board: String, about: String, notices: [Item<Notice>] = [], dashboards: [Dashboard], context: PageContext
  ) {
    self.board = board
    self.about = about
    self.notices = notices
    self.dashboards = dashboards
    self.context = context
  }

  public var html: HTML {
    let layout = Layout(title: "Home", heading: board, context: context)
    return layout.html(
      """
      \(introduction)\(noticesSection(notices))\(work)\
      \(dashboards.isEmpty ? none : HTML())\(dashboards.map(section))\(news)
      """
    )
  }

  /// The words before the first heading of the page about the board.
  private var introduction: HTML {
    let beginning = about.split(separator: "\n##", maxSplits: 1, omittingEmptySubsequences: false)[0]
    return """
      <div class="words">
      \(markdown(String(beginning)))</div>
      <p>\(link("/about/about", "More about the board"))</p>

      """
  }

  /// What the board is working on, by the themes of its strategy.
  private var work: HTML? {
    let themes = dashboards.flatMap { dashboard in
      let links = PathStyle.served(dashboard: dashboard.id)
      return dashboard.themes.map { theme in
        link(
          links.dashboard.map { $0 + "#" + ThemeSection.anchor(theme.id) }, HTML(text: theme.title))
      }
    }
    guard !themes.isEmpty else { return nil }
    return """
      \(heading(2, "What the board is working on"))\
      <p>The themes of its strategy, each with its measures:</p>
      <ul>
      \(themes.map { "<li>\($0)</li>\n" as HTML })</ul>

      """
  }

  private var none: HTML {
    """
    \(heading(2, "How the area is doing"))\
    <p>The board’s figures have not been published here yet. They appear once its dashboard is.</p>

    """
  }

  private var news: HTML {
    """
    \(heading(2, "What is new"))\
    <p>\(link("/changes", "What was published or changed on this site")), also as \
    \(link("/changes.atom", "a feed")).</p>

    """
  }

  private func section(_ dashboard: Dashboard) -> HTML {
    let links = PathStyle.served(dashboard: dashboard.id)
    let received: HTML? = dashboard.dataReceived.map {
      "<p class=\"small\">The newest figures were received on \(longDate($0)).</p>\n"
    }
    let summary = dashboard.summary
    return """
      <section aria-labelledby="doing-\(PathStyle.identifier(dashboard.id))">
      <h2 id="doing-\(PathStyle.identifier(dashboard.id))">How \(dashboard.area) is doing</h2>
      <p class="finding">\(Self.counts(dashboard))</p>
      \(shortList("Needs attention", summary.needsAttention, dashboard))\
      \(shortList("Going well", summary.goingWell, dashboard))\
      \(shortList("What changed lately", summary.changed ?? [], dashboard))\
      <p>\(link(links.dashboard, HTML(text: "All \(count(dashboard.ratings.count, "measure")): \(dashboard.title)")))</p>
      \(received)</section>

      """
  }

  /// "Of 108 measures, 20 are better than England, 40 similar and 12 worse; 36 have no judgement."
  static func counts(_ dashboard: Dashboard) -> String {
    let measures = count(dashboard.ratings.count, "measure")
    let judged = [(Rating.better, "better than"), (.similar, "similar to"), (.worse, "worse than")].map {
      rating, words in (number: dashboard.ratings.count { $0 == rating }, words: words)
    }.filter { $0.number > 0 }
    guard let first = judged.first else {
      return "None of \(measures) can be compared with \(dashboard.benchmark) yet."
    }
    let rest = dashboard.ratings.count - judged.map(\.number).reduce(0, +)
    let without = rest == 0 ? "" : "; \(rest) \(rest == 1 ? "has" : "have") no judgement"
    // Those after the first leave out what it said: "4 are better than England, 1 similar and 3 worse".
    let parts =
      ["\(first.number) \(first.number == 1 ? "is" : "are") \(first.words) \(dashboard.benchmark)"]
      + judged.dropFirst().map { "\($0.number) \($0.words.prefix { $0 != " " })" }
    return "Of \(measures), \(list(parts))\(without)."
  }

  private static let mostShown = 3

  private func shortList(_ title: HTML, _ entries: [BoardSummary.Entry], _ dashboard: Dashboard) -> HTML? {
    guard !entries.isEmpty else { return nil }
    let links = PathStyle.served(dashboard: dashboard.id)
    let rest = entries.count - Self.mostShown
    let more: HTML? =
      rest > 0 ? "<p>\(link(links.dashboard, HTML(text: "and \(count(rest, "more"))")))</p>\n" : nil
    return """
      \(heading(3, title))\(summaryEntries(Array(entries.prefix(Self.mostShown)), rows: dashboard.rows, links))\(more)
      """
  }
}
