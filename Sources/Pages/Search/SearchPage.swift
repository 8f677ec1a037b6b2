import Vocabulary

/// What was found by its words, or what to do where nothing was.
public struct SearchPage: Sendable {
  public var query: String
  public var hits: [SearchHit]
  /// Where nothing has all the words: how much each word finds by itself.
  public var alone: [(word: String, count: Int)]
  public var context: PageContext

  public static let most = 50

  public init(query: String, hits: [SearchHit], alone: [(word: String, count: Int)], context: PageContext) {
    (self.query, self.hits, self.alone, self.context) = (query, hits, alone, context)
  }

  public var html: HTML {
    let words = SearchWords(query)
    let layout = Layout(
      title: words.isEmpty ? "Search" : "“\(query)”: \(count(hits.count, "result"))", heading: "Search",
      context: context)
    return layout.html(
      """
      <p><label for="search">Dashboards, indicators, areas, pages and notices</label></p>
      <form class="search" action="/search" method="get">
      <input type="search" id="search" name="q" value="\(query)" maxlength="200" autocomplete="off">\
      <button type="submit">Search</button>
      </form>
      \(words.isEmpty ? nil : hits.isEmpty ? nothing : results(words))
      """)
  }

  private func results(_ words: SearchWords) -> HTML {
    let items = hits.prefix(Self.most).map { hit -> HTML in
      let entry = hit.entry
      let title: HTML = link(entry.address, words.marked(entry.title))
      let text: HTML? = hit.excerpt.isEmpty ? nil : "<br>\(words.marked(hit.excerpt))"
      return "<li>\(title) <span class=\"small\">\(entry.kind.words)</span>\(text)</li>\n"
    }
    let rest: HTML? =
      hits.count > Self.most
      ? "<p>The first \(Self.most) are shown. Add a word to find fewer.</p>\n" : nil
    return """
      <h2>\(count(hits.count, "result").capitalisedFirst) for “\(query)”</h2>
      <ol class="entries">
      \(items)</ol>
      \(rest)
      """
  }

  private var nothing: HTML {
    let found = alone.filter { $0.count > 0 }
    let unknown = alone.filter { $0.count == 0 }.map { "“\($0.word)”" }
    var advice: [HTML] = []
    if !unknown.isEmpty { advice.append("\(list(unknown)) is nowhere on this site: check the spelling.") }
    for word in found where alone.count > 1 {
      let address = "/search?q=" + PathStyle.percentEncoded(word.word)
      advice.append("Search for \(link(address, "“\(word.word)”")) alone: \(count(word.count, "result")).")
    }
    advice.append("Use another word for the same, or only its beginning: “injur” finds injury and injuries.")
    advice.append("Start from \(link("/", "the list of dashboards")).")
    return "<h2>Nothing was found for “\(query)”</h2>\n\(bullets(advice))"
  }
}
