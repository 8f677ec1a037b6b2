import DatabaseSupport
import Testing

@testable import Server

@Suite struct SearchPageTests {
  @Test(arguments: DatabaseKind.allCases) func showsWhatWasFoundWithItsWordsMarked(on kind: DatabaseKind)
    async throws
  {
    let site = try await APISite(on: kind)
    let page = try await site.ask("/search?q=injur").text
    #expect(page.contains("<h2>4 results for “injur”</h2>"))
    #expect(page.contains("<mark>Injury</mark> admissions, Persons"))
    #expect(page.contains(#"<a href="/dashboards/leicestershire/indicators/90284-persons-under-15-yrs">"#))
    #expect(page.contains(#"value="injur""#))
  }

  @Test(arguments: DatabaseKind.allCases) func tellsWhatToDoWhereNothingIsFound(on kind: DatabaseKind)
    async throws
  {
    let page = try await APISite(on: kind).ask("/search?q=injur+xyzzy").text
    #expect(page.contains("Nothing was found for “injur xyzzy”"))
    #expect(page.contains("“xyzzy” is nowhere on this site"))
    #expect(page.contains("/search?q=injur"))
  }

  @Test(
    arguments: ["/search", "/search?q=", "/search?q=%20", "/search?q=%FF", "/search?x=1"], DatabaseKind.allCases
  )
  func asksForWordsWhereThereAreNone(path: String, on kind: DatabaseKind) async throws {
    let answer = try await APISite(on: kind).ask(path)
    #expect(answer.status == 200)
    #expect(answer.text.contains(#"name="q""#))
    #expect(!answer.text.contains("Nothing was found"))
  }

  @Test(arguments: DatabaseKind.allCases) func aQueryCannotBecomeMarkup(on kind: DatabaseKind) async throws {
    let page = try await APISite(on: kind).ask("/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22onx=").text
    #expect(!page.contains("<script"))
    #expect(!page.contains("\"onx"))
  }

  @Test(arguments: DatabaseKind.allCases) func thePageForProgramsNamesEveryResourceAndProblem(
    on kind: DatabaseKind
  ) async throws {
    let page = try await APISite(on: kind).ask("/api").text
    for resource in APIResource.all where resource.isData { #expect(page.contains(resource.route.path)) }
    for kind in APIProblem.Kind.allCases { #expect(page.contains("id=\"\(kind.rawValue)\"")) }
  }
}
