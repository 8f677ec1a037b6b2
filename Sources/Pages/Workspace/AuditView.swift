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
    AuditTable(caption: "Changes, the newest first", entries: entries).html
  }

  private var filterForm: HTML {
    """
    <form class="filter" method="get" action="/workspace/audit">
    \(field("text", "Words", filter.text))\(field("from", "From", filter.from, type: "date"))\
    \(field("until", "Until", filter.until, type: "date"))\
    <div class="actions"><button type="submit">Show</button> <a href="/workspace/audit">Show all</a></div>
    </form>

    """
  }

  private func field(_ name: String, _ label: String, _ value: String, type: String = "text") -> HTML {
    """
    <div class="field"><label for="\(name)">\(label)</label>
    <input type="\(type)" id="\(name)" name="\(name)" value="\(value)"></div>

    """
  }
}
