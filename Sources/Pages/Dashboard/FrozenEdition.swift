import Evidence
import Vocabulary

/// A kept edition of a dashboard, shown as it was.
public struct FrozenEdition: Sendable {
  public var name: String
  /// When it was kept, ISO 8601.
  public var date: String
  /// The dashboard with the figures of today, to stand beside it; nil shows the edition alone.
  public var today: Dashboard?

  public init(name: String, date: String, today: Dashboard? = nil) {
    self.name = name
    self.date = date
    self.today = today
  }

  func banner(links: PathStyle) -> HTML {
    let live: HTML? = links.liveDashboard.map {
      "<p>\(link($0, "See the dashboard with today’s figures"))</p>\n"
    }
    let beside: HTML? =
      today == nil
      ? nil : "<p>The last column of each table has the figure of the same row today.</p>\n"
    return notice(
      "\(name): as it was on \(longDate(date))",
      """
      <p>Figures, ratings and sentences are those of that day. Later data do not change them.</p>
      \(beside)\(live)
      """)
  }
}
