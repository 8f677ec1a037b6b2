import Vocabulary

/// What was found by its words, or what to do where nothing was.
public struct SearchPage: Sendable {
  /// What was asked and what came of it.
  public struct Answer: Sendable {
    public var query: String
    public var filter: SearchFilter
    public var hits: [SearchHit]
    /// More than `hits` where those were cut.
    public var total: Int
    public var marking: SearchMarking
    /// Words that stand nowhere, with those that were looked for instead.
    public var instead: [String: String]
    /// Nothing has all of the words; the hits have half of them.
    public var lacksSome: Bool
    /// Where nothing has all the words: how much each word finds by itself.
    public var alone: [(word: String, count: Int)]

    public init(
      query: String, filter: SearchFilter = SearchFilter(), hits: [SearchHit], total: Int,
      marking: SearchMarking,
      instead: [String: String] = [:], lacksSome: Bool = false, alone: [(word: String, count: Int)] = []
    ) {
      (self.query, self.filter, self.hits, self.total) = (query, filter, hits, total)
      (self.marking, self.instead, self.lacksSome, self.alone) = (marking, instead, lacksSome, alone)
    }
  }

  public var answer: Answer
  /// What papers there are to choose among.
  public var bodies: [String]
  public var years: [String]
  public var context: PageContext

  public static let most = 50
  public static let longestQuery = 200
  private static let path = "/search"
  public static let feedPath = "/search.atom"

  public init(answer: Answer, bodies: [String], years: [String], context: PageContext) {
    (self.answer, self.bodies, self.years, self.context) = (answer, bodies, years, context)
  }

  private var query: String { answer.query }
  private var isEmpty: Bool { query.allSatisfy { !$0.isLetter && !$0.isNumber } }

  public var html: HTML {
    let layout = Layout(
      title: isEmpty ? "Search" : "“\(query)”: \(count(answer.total, "result"))", heading: "Search",
      context: context)
    let things = years.isEmpty ? "" : ", papers and what was decided"
    return layout.html(
      """
      <form class="filter" action="\(Self.path)" method="get" role="search">
      <div class="field wide"><label for="search">Dashboards, indicators, areas, pages\(things)</label>
      <input type="text" id="search" name="q" value="\(query)" maxlength="\(Self.longestQuery)" autocomplete="off"></div>
      \(choices)<div class="actions"><button type="submit">Search</button></div>
      </form>
      \(isEmpty ? nil : answer.hits.isEmpty ? nothing : results)
      """)
  }

  private var choices: HTML? {
    guard !years.isEmpty else { return nil }
    let kinds = SearchEntry.Kind.allCases.map { ($0.rawValue, $0.words) }
    return """
      \(choice("kind", "What", "Everything", kinds, answer.filter.kind?.rawValue))\
      \(choice("body", "Board or committee", "All", bodies.map { ($0, $0) }, answer.filter.body))\
      \(choice("year", "Year of the meeting", "All", years.map { ($0, $0) }, answer.filter.year))
      """
  }

  private func choice(
    _ name: String, _ label: String, _ all: String, _ options: [(value: String, label: String)],
    _ chosen: String?
  ) -> HTML {
    let items = ([("", all)] + options).map { value, label -> HTML in
      let selected: HTML? = value == chosen ?? "" ? " selected" : nil
      return "<option value=\"\(value)\"\(selected)>\(label)</option>\n"
    }
    return """
      <div class="field"><label for="\(name)">\(label)</label>
      <select id="\(name)" name="\(name)">
      \(items)</select></div>

      """
  }

  private var results: HTML {
    let items = answer.hits.prefix(Self.most).map { hit -> HTML in
      let entry = hit.entry
      let title: HTML = link(entry.address, answer.marking.marked(entry.title))
      let place: HTML? = entry.place.map { "<br><span class=\"small muted\">\($0)</span>" }
      let text: HTML? = hit.excerpt.isEmpty ? nil : "<br>\(answer.marking.marked(hit.excerpt))"
      return "<li>\(title) <span class=\"small\">\(entry.kind.words)</span>\(place)\(text)</li>\n"
    }
    let rest: HTML? =
      answer.total > Self.most
      ? "<p>The first \(Self.most) are shown. Add a word to find fewer.</p>\n" : nil
    let feed: HTML? =
      years.isEmpty
      ? nil
      : "<p>\(link(answer.filter.address(Self.feedPath, query), "Follow this search")): papers that fit it, as an Atom feed.</p>\n"
    return """
      <h2>\(count(answer.total, "result").capitalisedFirst) for “\(query)”</h2>
      \(corrections)\(lacking)<ol class="entries">
      \(items)</ol>
      \(rest)\(feed)
      """
  }

  private var corrections: HTML? {
    answer.instead.isEmpty
      ? nil
      : answer.instead.sorted { $0.key < $1.key }.map { word, other -> HTML in
        "<p>“\(word)” is nowhere on this site; this is for “\(other)”.</p>\n"
      }.joined()
  }

  private var lacking: HTML? {
    answer.lacksSome ? "<p>Nothing has all of these words. These have at least half of them.</p>\n" : nil
  }

  private var nothing: HTML {
    let found = answer.alone.filter { $0.count > 0 }
    let unknown = answer.alone.filter { $0.count == 0 }.map { "“\($0.word)”" }
    var advice: [HTML] = []
    if answer.filter != SearchFilter() {
      advice.append("Search \(link(SearchFilter().address(Self.path, query), "everything")) for it.")
    }
    if !unknown.isEmpty { advice.append("\(list(unknown)) is nowhere on this site: check the spelling.") }
    for word in found {
      let address = SearchFilter().address(Self.path, word.word)
      advice.append("Search for \(link(address, "“\(word.word)”")) alone: \(count(word.count, "result")).")
    }
    advice.append("Use another word for the same, or only its beginning: “injur” finds injury and injuries.")
    advice.append("Start from \(link("/", "the list of dashboards")).")
    return "<h2>Nothing was found for “\(query)”</h2>\n\(bullets(advice))"
  }
}
