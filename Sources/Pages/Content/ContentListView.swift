import Vocabulary

/// The pages that a board writes itself, for those who edit them.
public struct ContentListView: Sendable {
  public struct Entry: Sendable, Hashable {
    public var title: String
    public var address: String
    /// ISO 8601, UTC; nil for a page as it came with Salus.
    public var changed: String?
    public var by: String?

    public init(title: String, address: String, changed: String?, by: String?) {
      self.title = title
      self.address = address
      self.changed = changed
      self.by = by
    }
  }

  public var pages: [Entry]
  public var context: PageContext

  public init(pages: [Entry], context: PageContext) {
    self.pages = pages
    self.context = context
  }

  public var html: HTML {
    let items = pages.map { entry -> HTML in
      let changed: HTML =
        entry.changed.map { "last changed on \(longDate($0)) by \(entry.by ?? "somebody")" }
        ?? "as it came with Salus: read it, and make it yours"
      return "<li>\(link(entry.address, entry.title))<br>\(changed)</li>\n"
    }
    return Layout(
      title: "Pages", heading: "Pages", crumbs: [.init(title: "Workspace", address: "/workspace")],
      context: context
    ).html("<ul class=\"entries\">\n\(items)</ul>\n")
  }
}
