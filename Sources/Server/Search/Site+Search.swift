import Content
import Evidence
import Hummingbird
import Pages
import Vocabulary

extension APIResource {
  static let search = APIResource(
    route: .apiSearch, item: "Hit", summary: "Search",
    doc: """
      Dashboards, their rows, indicators, areas, the board's own pages and its notices that have every word, or its beginning, in their name or text; the best \
      first.
      """,
    parameters: [
      APIParameter(
        name: "q", kind: .text(longest: 200, mayBeEmpty: false), isRequired: true, doc: "The words.",
        example: "injuries")
    ] + APIParameter.paging(standard: 20) + [.format],
    shape: .list(HitColumns.all.map(\.heading)))
}

enum HitColumns {
  static let all: [ExportColumn<SearchHit>] = [
    .text("kind", "Kind", "What it is: dashboard, row, indicator, page, notice or area.") {
      $0.entry.kind.rawValue
    }
    .always,
    .text("id", "ID", "Its short name, number or code.") { $0.entry.id }.always,
    .text("title", "Title", "What it is called.") { $0.entry.title },
    .text("text", "Text", "The part of its text that the words stand in.") { $0.excerpt },
    .text("page", "Page", "The address of its page.") { $0.entry.address },
    .text("data", "Data", "Where this interface has more of it.") { $0.entry.api },
    .integer("score", "Score", "How well it fits; of use only within one answer.") { $0.score }.always,
  ]
}

extension Site {
  func found(_ request: APIRequest) async throws -> APIContent {
    let hits = try await searchIndex(request.state).hits(request.query["q"] ?? "")
    return .page(hits, columns: HitColumns.all, query: request.query)
  }

  /// The page that answers the search box.
  func search(_ request: Request, _ context: SiteContext) async throws -> Response {
    let form = FormBody(Array((request.uri.query ?? "").utf8))
    let query = String((form?.text("q") ?? "").prefix(200))
    let index = try await searchIndex(try await state())
    let hits = index.hits(query)
    let words = hits.isEmpty ? SearchWords(query).words : []
    var surroundings = try await pageContext(context, current: Route.search.path)
    surroundings.frame?.search = query
    return .html(
      SearchPage(
        query: query, hits: hits, alone: words.map { ($0, index.hits($0).count) }, context: surroundings
      ).html)
  }

  private func searchIndex(_ state: StoreState) async throws -> SearchIndex {
    try await catalogue.index(state) {
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
