/// A whole page: what every page has round its own matter.
struct Layout {
  struct Crumb {
    var title: String
    /// Nil where there is no page to lead to.
    var address: String?
  }

  /// For the browser's tab and for search engines.
  var title: String
  /// The `<h1>`.
  var heading: String
  /// What the page shows and as of when, under the heading.
  var lead: HTML?
  /// The way here, without the page itself.
  var crumbs: [Crumb] = []
  var current: PageContext.SitePage?
  /// What the figures of the page come from, for the foot; nil for a page without figures.
  var source: HTML?
  var context: PageContext

  func html(_ body: HTML) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title) – \(siteName)</title>
    \(style)\(feed)</head>
    <body>
    <a class="skip" href="#main">Skip to the main part</a>
    \(header)
    \(breadcrumbs)<main id="main" tabindex="-1">
    <h1>\(heading)</h1>
    \(lead)\(body)</main>
    \(footer)
    </body>
    </html>

    """
  }

  private var siteName: String { context.frame?.board ?? "Salus" }

  private var feed: HTML? {
    guard context.frame != nil else { return nil }
    return "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Changes\" href=\"/changes.atom\">\n"
  }

  private var style: HTML {
    switch context.stylesheet {
    case .linked(let address): "<link rel=\"stylesheet\" href=\"\(address)\">\n"
    case .embedded:
      "<style>\n\(HTML(styleSheet: Stylesheet(accent: context.accent).withoutColourVariables))</style>\n"
    }
  }

  private var header: HTML {
    guard let frame = context.frame else { return plainHeader }
    return "\(frame.header)\n\(navigation)"
  }

  private var plainHeader: HTML {
    let board: HTML? = context.board.map { #"<span class="board">\#($0)</span>"# }
    let name: HTML =
      context.links.home.map { #"<a class="product" href="\#($0)">Salus</a>"# }
      ?? #"<span class="product">Salus</span>"#
    return """
      <header class="site">
      <p class="name">\(name) \(board)</p>
      \(navigation)</header>
      """
  }

  private var navigation: HTML? {
    let items = PageContext.SitePage.allCases.compactMap { page -> HTML? in
      guard let address = context.address(page) else { return nil }
      let isCurrent: HTML? = page == current ? #" aria-current="page""# : nil
      return "<li><a href=\"\(address)\"\(isCurrent)>\(page.title)</a></li>\n"
    }
    return items.isEmpty ? nil : "<nav class=\"pages\" aria-label=\"Pages\"><ul>\n\(items)</ul></nav>\n"
  }

  private var breadcrumbs: HTML? {
    if crumbs.isEmpty { return nil }
    let items = crumbs.map { crumb -> HTML in
      "<li>\(crumb.address.map { link($0, crumb.title) } ?? HTML(text: crumb.title))</li>\n"
    }
    return """
      <nav class="crumbs" aria-label="You are here"><ol>
      \(items)<li aria-current="page">\(heading)</li>
      </ol></nav>

      """
  }
}
