import Content
import Evidence
import Hummingbird
import Pages
import Vocabulary

extension APIResource {
  static let search = APIResource(
    route: .apiSearch, item: "Hit", summary: "Search",
    doc: """
      Dashboards, their rows, indicators, areas, the board's own pages and its notices, and what stands in published papers: \
      resolutions, recommendations, actions, minutes, reports and paragraphs. Words in any of their forms, “phrases” in \
      quotation marks, beginnings with a star; the best first, \(Site.mostHits) at most.
      """,
    parameters: [
      APIParameter(
        name: "q", kind: .text(longest: SearchPage.longestQuery, mayBeEmpty: false), isRequired: true,
        doc: "The words.",
        example: "injuries"),
      APIParameter(
        name: "body", kind: .text(longest: 200, mayBeEmpty: false),
        doc: "Only papers of this board or committee."),
      APIParameter(
        name: "year", kind: .text(longest: 4, mayBeEmpty: false), doc: "Only papers of meetings in this year."),
      APIParameter(name: "kind", kind: .word(SearchEntry.Kind.allCases.map(\.rawValue)), doc: "Only this."),
    ] + APIParameter.paging(standard: 20) + [.format],
    shape: .list(HitColumns.all.map(\.heading)))
}

enum HitColumns {
  static let all: [ExportColumn<SearchHit>] = [
    .text(
      "kind", "Kind",
      "What it is: dashboard, row, indicator, page, notice, area, or of a paper resolution, recommendation, action, agendaItem, minute, report, paragraph or table."
    ) {
      $0.entry.kind.rawValue
    }
    .always,
    .text("id", "ID", "Its short name, number or code; of a paper its number and the line.") { $0.entry.id }
      .always,
    .text("title", "Title", "What it is called, or stands under.") { $0.entry.title },
    .text("text", "Text", "The part of its text that the words stand in.") { $0.excerpt },
    .text("place", "Place", "Of a paper: the meeting, the page and the paragraph.") { $0.entry.place },
    .text("page", "Page", "The address of its page.") { $0.entry.address },
    .text("data", "Data", "Where this interface has more of it.") { $0.entry.api },
    .integer("score", "Score", "How well it fits; of use only within one answer.") { $0.score }.always,
  ]
}

extension Site {
  static let mostHits = 200

  func found(_ request: APIRequest) async throws -> APIContent {
    let filter = SearchFilter(
      body: request.query["body"], year: request.query["year"],
      kind: request.query["kind"].flatMap { SearchEntry.Kind(rawValue: $0) })
    let answer = try await find(
      request.query["q"] ?? "", filter, in: try await searched(request.state), seesDrafts: false,
      limit: Self.mostHits)
    return .page(answer.hits, columns: HitColumns.all, query: request.query)
  }

  /// The page that answers the search box.
  func search(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (query, filter) = Self.asked(request)
    let holding = try await searched(try await state())
    let answer = try await find(
      query, filter, in: holding, seesDrafts: seesDrafts(context), limit: SearchPage.most)
    let papers = holding.visible(seesDrafts: seesDrafts(context))
    var surroundings = try await pageContext(context, current: Route.search.path)
    surroundings.frame?.search = query
    return .html(
      SearchPage(
        answer: answer, bodies: Set(papers.map(\.meeting.body)).sorted(),
        years: Set(papers.map { String($0.meeting.date.prefix(4)) }).sorted(by: >), context: surroundings
      ).html)
  }

  /// What fits a search of published papers, the newest first, for feed readers.
  func searchFeed(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (query, filter) = Self.asked(request)
    let state = try await state()
    let site = settings.address(of: "", on: request)
    let address = filter.address(SearchPage.feedPath, query)
    return try await Freshness([state.digest, madeWith, site, address], changed: state.changed).answer(
      request, context
    ) {
      let hits = try await newest(query, filter, in: try await searched(state), limit: 3 * Change.most)
      // A line of which two things were read is told once.
      var seen: Set<String> = []
      let changes = hits.compactMap(Change.init).filter { seen.insert($0.id).inserted }.prefix(Change.most)
      let feed = AtomFeed(
        site: site, title: "“\(query)” in the papers", madeWith: madeWith, changes: Array(changes),
        path: address,
        page: filter.address(Route.search.path, query))
      return .bytes(feed.xml, type: AtomFeed.contentType)
    }
  }

  /// What a search's address asks for; what it has no room for or does not know is left out.
  private static func asked(_ request: Request) -> (query: String, filter: SearchFilter) {
    let form = FormBody(Array((request.uri.query ?? "").utf8))
    func value(_ name: String) -> String? {
      (form?.text(name)).flatMap { $0.isEmpty ? nil : String($0.prefix(200)) }
    }
    // Signs that nobody sees find nothing, and a feed may not hold them.
    let words = (form?.text("q") ?? "").unicodeScalars.map {
      $0.properties.generalCategory == .control ? " " : $0
    }
    let filter = SearchFilter(
      body: value("body"), year: value("year"), kind: value("kind").flatMap { SearchEntry.Kind(rawValue: $0) })
    return (String(String(String.UnicodeScalarView(words)).prefix(SearchPage.longestQuery)), filter)
  }

  private func searched(_ state: StoreState) async throws -> SearchLibrary.Holding {
    try await searchLibrary.holding(state) {
      let loaded = try await allDashboards().map(\.loaded)
      let (areas, pages) = try await database.read { connection in
        let areas = try connection.rows("SELECT code, name, type FROM area ORDER BY id").map {
          Area(code: AreaCode(try $0.get(0, as: String.self)), name: try $0.get(1), type: try $0.get(2))
        }
        return (areas, try ContentPage.allCases.map { try ContentRepository(connection).current($0) })
      }
      return SearchEntries.all(
        loaded, indicators: IndicatorRow.all(try await catalogue.extents(state), loaded), areas: areas,
        pages: pages, notices: state.notices)
    }
  }
}
