/// The items of one kind, for those who edit them.
public struct ItemListView: Sendable {
  public struct Entry: Sendable, Hashable {
    public var title: String
    public var address: String
    /// Where it stands, and who changed it last.
    public var words: String

    public init(_ title: String, _ address: String, _ words: String) {
      self.title = title
      self.address = address
      self.words = words
    }
  }

  public var title: String
  public var entries: [Entry]
  /// Where another one is added, and what the link says; nil where there is a fixed number of them.
  public var add: SiteFrame.Item?
  public var context: PageContext

  public init(title: String, entries: [Entry], add: SiteFrame.Item? = nil, context: PageContext) {
    self.title = title
    self.entries = entries
    self.add = add
    self.context = context
  }

  public var html: HTML {
    let items = entries.map {
      "<li>\(link($0.address, $0.title))<br>\($0.words.capitalisedFirst)</li>\n" as HTML
    }
    let none: HTML = "<p>There are none yet: the first that is written will be listed here.</p>\n"
    let list: HTML = items.isEmpty ? none : "<ul class=\"entries\">\n\(items)</ul>\n"
    let add: HTML? = add.map { "<p><a class=\"button\" href=\"\($0.address)\">\($0.title)</a></p>\n" }
    return Layout(
      title: title, heading: title, crumbs: [.init(title: "Workspace", address: "/workspace")], context: context
    ).html("\(add)\(list)")
  }
}
