import Testing

@testable import Server

@Suite struct SearchPageTests {
  @Test func showsWhatWasFoundWithItsWordsMarked() async throws {
    let site = try await APISite()
    let page = try await site.ask("/search?q=injur").text
    #expect(page.contains("<h2>4 results for “injur”</h2>"))
    #expect(page.contains("<mark>Injury</mark> admissions, Persons"))
    #expect(page.contains(#"<a href="/dashboards/leicestershire/indicators/90284-persons-under-15-yrs">"#))
    #expect(page.contains(#"value="injur""#))
  }

  @Test func tellsWhatToDoWhereNothingIsFound() async throws {
    let page = try await APISite().ask("/search?q=injur+xyzzy").text
    #expect(page.contains("Nothing was found for “injur xyzzy”"))
    #expect(page.contains("“xyzzy” is nowhere on this site"))
    #expect(page.contains("/search?q=injur"))
  }

  @Test(arguments: ["/search", "/search?q=", "/search?q=%20", "/search?q=%FF", "/search?x=1"])
  func asksForWordsWhereThereAreNone(path: String) async throws {
    let answer = try await APISite().ask(path)
    #expect(answer.status == 200)
    #expect(answer.text.contains(#"name="q""#))
    #expect(!answer.text.contains("Nothing was found"))
  }

  @Test func aQueryCannotBecomeMarkup() async throws {
    let page = try await APISite().ask("/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22onx=").text
    #expect(!page.contains("<script"))
    #expect(!page.contains("\"onx"))
  }

  @Test func thePageForProgramsNamesEveryResourceAndProblem() async throws {
    let page = try await APISite().ask("/api").text
    for resource in APIResource.all where resource.isData { #expect(page.contains(resource.route.path)) }
    for kind in APIProblem.Kind.allCases { #expect(page.contains("id=\"\(kind.rawValue)\"")) }
  }
}
