import Vocabulary

/// The editions of a dashboard: those kept, those published elsewhere, and the live one.
public struct EditionsPage: Sendable {
  public struct Edition: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
      /// With the newest data.
      case live
      /// Computed here and kept as it was.
      case kept
      /// A report that was published elsewhere, transcribed.
      case published

      var words: String {
        switch self {
        case .live: "Live: changes as data arrive"
        case .kept: "Kept as it was on its date"
        case .published: "As published in a report"
        }
      }
    }

    public var id: String
    public var name: String
    /// ISO 8601; of the live edition when its newest data were received; nil where it has none.
    public var date: String?
    public var kind: Kind

    public init(id: String, name: String, date: String?, kind: Kind) {
      self.id = id
      self.name = name
      self.date = date
      self.kind = kind
    }
  }

  public var dashboardTitle: String
  /// Newest first.
  public var editions: [Edition]
  public var context: PageContext

  public init(dashboardTitle: String, editions: [Edition], context: PageContext) {
    self.dashboardTitle = dashboardTitle
    self.editions = editions
    self.context = context
  }

  public var html: HTML {
    let layout = Layout(
      title: "Editions of \(dashboardTitle)", heading: "Editions",
      lead: """
        <p class="lead">\(dashboardTitle) as it is today and as it was. A kept edition never changes, so \
        that what a meeting saw can be seen again.</p>

        """,
      crumbs: [
        .init(title: "All dashboards", address: context.links.home),
        .init(title: dashboardTitle, address: context.links.liveDashboard),
      ],
      current: .editions, context: context)
    return layout.html(editions.isEmpty ? none : table)
  }

  private var none: HTML {
    """
    <p>No edition has been kept yet. An edition is made when the dashboard is published, for a meeting for \
    example, and is listed here from then on.</p>

    """
  }

  private var table: HTML {
    let table = Table(
      caption: "Editions, newest first", columns: [.init("Edition"), .init("Date"), .init("Kind")])
    return table.html(
      editions.map { edition in
        let address = edition.kind == .live ? context.links.liveDashboard : context.links.edition(edition.id)
        return [
          address.map { link($0, edition.name) } ?? "\(edition.name)",
          "\(edition.date.map(longDate) ?? "No data yet")", "\(edition.kind.words)",
        ]
      })
  }
}
