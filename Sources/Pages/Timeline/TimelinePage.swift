import Vocabulary

/// What was published or changed on the site, day by day; who did it is in the audit log, which is not public.
public struct TimelinePage: Sendable {
  public struct Entry: Sendable, Hashable {
    /// "2026-01-31"
    public var day: String
    public var title: String
    public var summary: String
    /// Where it is shown.
    public var address: String

    public init(day: String, title: String, summary: String, address: String) {
      self.day = day
      self.title = title
      self.summary = summary
      self.address = address
    }
  }

  /// The newest first.
  public var entries: [Entry]
  /// Whether there are older ones.
  public var isCut: Bool
  public var context: PageContext

  public init(entries: [Entry], isCut: Bool, context: PageContext) {
    self.entries = entries
    self.isCut = isCut
    self.context = context
  }

  public var html: HTML {
    Layout(
      title: "What is new", heading: "What is new",
      lead: """
        <p class="lead">What was published or changed on this site, the newest first; also as \
        \(link("/changes.atom", "a feed (Atom)")).</p>

        """, context: context
    ).html("\(entries.isEmpty ? none : HTML())\(days)\(isCut ? cut : nil)")
  }

  private var none: HTML {
    "<p>Nothing has been published yet. Figures, editions, papers, pages and notices will be listed here.</p>\n"
  }

  private var cut: HTML { "<p class=\"small\">These are the newest \(entries.count).</p>\n" }

  private var days: [HTML] {
    var days: [(day: String, entries: [Entry])] = []
    for entry in entries {
      if days.last?.day == entry.day {
        days[days.count - 1].entries.append(entry)
      } else {
        days.append((entry.day, [entry]))
      }
    }
    return days.map { day in
      let items = day.entries.map { entry -> HTML in
        "<li>\(link(entry.address, entry.title))<br>\(entry.summary.shortened(to: 200))</li>\n"
      }
      return "\(heading(2, "\(longDate(day.day))"))<ul class=\"entries\">\n\(items)</ul>\n"
    }
  }
}
