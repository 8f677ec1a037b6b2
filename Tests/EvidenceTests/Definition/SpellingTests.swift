import Testing

@testable import Evidence

@Suite struct SpellingTests {
  /// Textbook distances: Levenshtein 1966, as in Gusfield, Algorithms on Strings (1997).
  @Test(arguments: [
    ("prot", "port", 1), ("ab", "ba", 1), ("abc", "cab", 2), ("kitten", "sitting", 3), ("", "abc", 3),
    ("flaw", "lawn", 2), ("same", "same", 0),
  ])
  func distance(a: String, b: String, expected: Int) {
    #expect(Spelling.distance(a, b) == expected)
    #expect(Spelling.distance(b, a) == expected)
  }

  @Test func theNearestIsOfferedOnlyWhenNear() {
    #expect(Spelling.nearest(to: "polarty", among: ["polarity", "method"]) == "polarity")
    #expect(Spelling.nearest(to: "Persons", among: ["persons"]) == "persons")
    #expect(Spelling.nearest(to: "summary", among: ["polarity", "method"]) == nil)
    #expect(Spelling.nearest(to: "x", among: []) == nil)
  }

  @Test func alternativesReadAsASentence() {
    #expect(Spelling.alternatives(["a"]) == "“a”")
    #expect(Spelling.alternatives(["a", "b", "c"]) == "“a”, “b” or “c”")
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "2023-12-31", "0001-01-01"]) func dates(text: String) {
    #expect(CalendarDate.isValid(text))
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "2023-4-1", "20230401",
    "2023/04/01",
    "2023-04-01T00:00", "٢٠٢٣-٠٤-٠١", "", "0000-01-01",
  ])
  func notDates(text: String) { #expect(!CalendarDate.isValid(text)) }
}
