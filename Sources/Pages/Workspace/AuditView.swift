import Vocabulary

/// Who changed what, when, and on whose authority; the newest first.
public struct AuditView: Sendable {
  public struct Entry: Sendable, Hashable {
    public var number: Int
    /// ISO 8601, UTC.
    public var at: String
    public var name: String
    public var authority: String
    public var action: String
    public var item: String
    public var field: String?
    public var old: String?
    public var new: String?

    public init(
      number: Int, at: String, name: String, authority: String, action: String, item: String, field: String?,
      old: String?, new: String?
    ) {
      self.number = number
      self.at = at
      self.name = name
      self.authority = authority
      self.action = action
      self.item = item
      self.field = field
      self.old = old
      self.new = new
    }
  }

  /// What was asked for, as typed.
  public struct Filter: Sendable, Hashable {
    public var text: String
    public var from: String
    public var until: String

    public init(text: String, from: String, until: String) {
      self.text = text
      self.from = from
      self.until = until
    }
  }

  public var entries: [Entry]
  public var filter: Filter
  /// The address of the older ones.
  public var older: String?
  public var context: PageContext

  public init(entries: [Entry], filter: Filter, older: String?, context: PageContext) {
    self.entries = entries
    self.filter = filter
    self.older = older
    self.context = context
  }

  public var html: HTML {
    let layout = Layout(
      title: "Audit log", heading: "Audit log",
      lead: "<p class=\"lead\">Every change, who made it and by what right. Times are UTC.</p>\n",
      crumbs: [.init(title: "Workspace", address: "/workspace")], context: context)
    return layout.html("\(filterForm)\(entries.isEmpty ? none : table)\(olderLink)")
  }

  private var none: HTML { "<p>No change fits what you asked for.</p>\n" }
  private var olderLink: HTML? { older.map { "<p>\(link($0, "Older changes"))</p>\n" } }

  private var table: HTML {
    Table(
      caption: "Changes, the newest first",
      columns: [
        .init("Number", isNumber: true), .init("When"), .init("Who"), .init("What"), .init("From"), .init("To"),
      ]
    ).html(entries.map(row))
  }

  private func row(_ entry: Entry) -> [HTML] {
    let field: HTML? = entry.field.map { ", \($0)" }
    return [
      "\(entry.number)", "<time datetime=\"\(entry.at)\">\(Self.moment(entry.at))</time>",
      "\(entry.name)<br><span class=\"small\">\(entry.authority)</span>",
      "\(AuditWords.action(entry.action))<br><span class=\"small\">\(entry.item)\(field)</span>",
      Self.value(entry.old),
      Self.value(entry.new),
    ]
  }

  private static func moment(_ text: String) -> String {
    "\(longDate(text)), \(text.dropFirst(11).prefix(8))"
  }

  private static let longestShown = 200

  private static func value(_ text: String?) -> HTML {
    guard let text else { return "–" }
    guard text.count > longestShown else { return HTML(text: text) }
    return """
      <details><summary>\(String(text.prefix(80)))…</summary><pre class="wording">\(text)</pre></details>
      """
  }

  private var filterForm: HTML {
    """
    <form class="filter" method="get" action="/workspace/audit">
    \(field("text", "Words", filter.text))\(field("from", "From (2026-01-31)", filter.from))\
    \(field("until", "Until (2026-12-31)", filter.until))\
    <div class="actions"><button type="submit">Show</button> <a href="/workspace/audit">Show all</a></div>
    </form>

    """
  }

  private func field(_ name: String, _ label: String, _ value: String) -> HTML {
    """
    <div class="field"><label for="\(name)">\(label)</label>
    <input type="text" id="\(name)" name="\(name)" value="\(value)"></div>

    """
  }
}
