import Testing

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
  private let index = SearchIndex(entries)

  private static func entry(_ kind: SearchEntry.Kind, _ id: String, _ title: String, _ text: String)
    -> SearchEntry
  {
    SearchEntry(kind: kind, id: id, title: title, text: text, address: "/\(id)", api: nil)
  }

  private func ids(_ query: String) -> [String] { index.hits(query).map(\.entry.id) }

  @Test func findsWholeWordsAndBeginningsWhateverTheirCase() {
    #expect(ids("injury") == ["1-persons", "E06000065"])
    #expect(Set(ids("INJUR")) == ["1-persons", "90284", "E06000065"])
    #expect(ids("cafe") == ["E06000065"])
    #expect(ids("CAFÉ") == ["E06000065"])
    #expect(ids("njury").isEmpty)
  }

  @Test func everyWordIsNeeded() {
    #expect(ids("injuries children") == ["90284"])
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

  @Test func aLongQueryIsBounded() {
    let words = SearchWords((0..<100).map { "w\($0)" }.joined(separator: " ")).words
    #expect(words.count == SearchWords.most)
    #expect(SearchWords("a A á a").words == ["a"])
  }

  @Test func marksTheWordsAndEscapesTheRest() {
    #expect(
      SearchWords("injur <b>").marked("<b> & Injuries; reinjury").description
        == "&lt;<mark>b</mark>&gt; &amp; <mark>Injuries</mark>; reinjury")
    #expect(SearchWords("x").marked("").isEmpty)
  }

  @Test func anExcerptHoldsTheFirstOfTheWords() {
    let long = String(repeating: "before ", count: 100) + "needle " + String(repeating: "after ", count: 100)
    let excerpt = SearchWords("needle").excerpt(of: long, length: 80)
    #expect(excerpt.contains("needle"))
    #expect(excerpt.hasPrefix("… before") && excerpt.hasSuffix("after …"))
    #expect(excerpt.count < 90)
    #expect(SearchWords("x").excerpt(of: "short") == "short")
  }

  @Test func orderDoesNotDependOnTheOrderOfEntries() {
    let reversed = SearchIndex(Self.entries.reversed())
    for query in ["injury", "leicestershire", "a", "children"] {
      #expect(reversed.hits(query).map(\.entry.id) == ids(query))
    }
  }
}
