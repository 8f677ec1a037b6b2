import Vocabulary

/// Which dashboards there are.
public struct HomePage: Sendable {
  public struct Entry: Sendable, Hashable {
    public var id: String
    public var title: String
    public var board: String
    public var rows: Int
    public var themes: Int
    /// When its newest data were received, ISO 8601; nil where it has none.
    public var dataReceived: String?

    public init(id: String, title: String, board: String, rows: Int, themes: Int, dataReceived: String?) {
      self.id = id
      self.title = title
      self.board = board
      self.rows = rows
      self.themes = themes
      self.dataReceived = dataReceived
    }
  }

  public var dashboards: [Entry]
  public var context: PageContext

  public init(dashboards: [Entry], context: PageContext) {
    self.dashboards = dashboards
    self.context = context
  }

  public var html: HTML {
    let layout = Layout(
      title: "Dashboards", heading: "Dashboards of Health and Wellbeing Boards",
      lead: """
        <p class="lead">How healthy people are in an area, compared with England and with similar areas, \
        with the source of every figure.</p>

        """, context: context)
    return layout.html(dashboards.isEmpty ? none : entries)
  }

  private var none: HTML {
    "<p>No dashboard has been published yet. Each is listed here once its definition has been imported.</p>\n"
  }

  private var entries: HTML {
    let items = dashboards.map { entry -> HTML in
      let received =
        entry.dataReceived.map { "data received up to \(longDate($0))" }
        ?? "its data have not been imported yet"
      return """
        <li>\(link(PathStyle.dashboard(entry.id), entry.title))<br>\(entry.board): \
        \(count(entry.rows, "row")) in \(count(entry.themes, "theme")), \(received)</li>

        """
    }
    return "<ul class=\"entries\">\n\(items)</ul>\n"
  }
}
