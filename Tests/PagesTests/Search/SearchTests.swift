import Testing
import TextSearch

@testable import Pages

@Suite struct SearchTests {
  private static let entries = [
    entry(.row, "1-persons", "Injury admissions, Persons", "Children in Leicestershire. Falls and burns."),
    entry(.indicator, "90284", "Hospital admissions caused by injuries in children", "Unintentional injuries."),
    entry(.dashboard, "leicestershire", "Leicestershire dashboard", "Health and Wellbeing Board"),
    entry(.area, "E10000018", "Leicestershire", "E10000018, Counties & UAs"),
    entry(.area, "E06000065", "Café-sur-Injury", ""),
    entry(.page, "privacy", "Privacy notice", "Nothing about readers: no analytics."),
  ]
  private let corpus = SearchCorpus(entries)

  private static func entry(_ kind: SearchEntry.Kind, _ id: String, _ title: String, _ text: String)
    -> SearchEntry
  {
    SearchEntry(kind: kind, id: id, title: title, text: text, address: "/\(id)", api: nil)
  }

  private func ids(_ query: String) -> [String] { corpus.answer(query).hits.map(\.entry.id) }

  @Test func findsWholeWordsAndBeginningsWhateverTheirCase() {
    #expect(Set(ids("injury")) == ["1-persons", "90284", "E06000065"])
    #expect(Set(ids("INJUR")) == ["1-persons", "90284", "E06000065"])
    #expect(ids("cafe") == ["E06000065"])
    #expect(ids("CAFÉ") == ["E06000065"])
    #expect(corpus.answer("njury").instead == ["njury": "injury"])
  }

  @Test func everyWordIsNeeded() {
    #expect(ids("injuries children") == ["90284", "1-persons"])
    #expect(ids("children falls") == ["1-persons"])
    #expect(ids("children analytics").isEmpty)
  }

  @Test func aNameWeighsMoreThanTextAndTheWholeNameMost() {
    #expect(ids("leicestershire") == ["leicestershire", "E10000018", "1-persons"])
    #expect(ids("Leicestershire dashboard").first == "leicestershire")
    #expect(ids("e10000018") == ["E10000018"])
    #expect(ids("90284") == ["90284"])
  }

  @Test func nothingIsFoundForNothing() {
    for query in ["", "  ", "?!", "—"] { #expect(ids(query).isEmpty) }
  }

  @Test func marksTheWordsInAllTheirFormsAndEscapesTheRest() {
    let marking = SearchMarking(["injuri", "b"])
    #expect(
      marking.marked("<b> & Injuries; reinjury").description
        == "&lt;<mark>b</mark>&gt; &amp; <mark>Injuries</mark>; reinjury")
    #expect(marking.marked("").isEmpty)
  }

  @Test func anExcerptHoldsTheMostOfTheWords() {
    let before = "needle " + String(repeating: "before ", count: 100)
    let long = before + "needles — thread " + String(repeating: "äfter ", count: 100)
    let excerpt = SearchMarking(["needl", "thread"]).excerpt(of: long, length: 80)
    #expect(excerpt.contains("needles — thread"))
    #expect(excerpt.hasPrefix("… before") && excerpt.hasSuffix("äfter …"))
    #expect(excerpt.utf8.count < 100)
    #expect(SearchMarking([]).excerpt(of: "short") == "short")
  }

  @Test func orderDoesNotDependOnTheOrderOfEntries() {
    let reversed = SearchCorpus(Self.entries.reversed())
    for query in ["injury", "leicestershire", "a", "children"] {
      #expect(reversed.answer(query).hits.map(\.entry.id) == ids(query))
    }
  }
}

extension SearchCorpus {
  func answer(_ query: String) -> SearchPage.Answer {
    let result = search(query, limit: 50)
    let marking = SearchMarking(result.stems)
    return SearchPage.Answer(
      query: query,
      hits: result.hits.compactMap { hit in entry(hit).map { SearchHit($0, score: hit.score, marking: marking) }
      },
      total: result.total, marking: marking, instead: result.instead,
      alone: result.hits.isEmpty ? alone(query, in: SearchScope()) : [])
  }
}
