import Content
import Vocabulary

/// The notices in force, on the home page; nil where there are none.
func noticesSection(_ notices: [Item<Notice>]) -> HTML? {
  articles("Notices", notices).map { "\($0)<p>\(link("/notices", "All notices"))</p>\n" }
}

/// Every notice that residents may have seen: those in force, then those that are over.
public func noticesPage(_ notices: [Item<Notice>], on today: String, _ context: PageContext) -> HTML {
  let now = articles("Now", notices.filter { !$0.wording.isOver(on: today) })
  let none: HTML = "<p>The board has no notice at present. The next will be here and on the home page.</p>\n"
  let earlier = articles("Earlier", notices.filter { $0.wording.isOver(on: today) })
  return Layout(title: "Notices", heading: "Notices", context: context).html("\(now ?? none)\(earlier)")
}

private func articles(_ title: String, _ notices: [Item<Notice>]) -> HTML? {
  let articles = notices.map { notice -> HTML in
    """
    <article id="notice-\(notice.id)" class="notice">
    <h3>\(notice.title)</h3>
    <p class="small">\(longDate(notice.wording.from))</p>
    <div class="words">
    \(markdown(notice.wording.body, headingsFrom: 4))</div>
    </article>

    """
  }
  return notices.isEmpty ? nil : "<h2>\(title)</h2>\n\(articles)"
}
