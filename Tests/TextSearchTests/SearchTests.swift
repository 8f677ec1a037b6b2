import Testing

@testable import TextSearch

@Suite struct SearchTests {
  private static func passage(_ text: String, _ heading: String = "", quarters: Int = 1, kind: Int = 0)
    -> SearchPassage
  {
    SearchPassage(text: text, heading: heading, headingQuarters: quarters, kind: kind)
  }

  private static let segments: [(id: Int, segment: SearchSegment)] = [
    (
      1,
      SearchSegment([
        passage("The Board resolved that the food plan be approved.", "Food plan", quarters: 2, kind: 1),
        passage("Oral health of children under five is poor; safeguarding is everyone's business."),
        passage("Hospital admissions for injuries in children fell.", "Injuries"),
      ])
    ),
    (
      2,
      SearchSegment([
        passage("A plan for food was noted. Food banks are used more often."),
        passage("The recommendations on oral hygiene and on health visiting were accepted.", kind: 1),
      ])
    ),
    (3, SearchSegment([passage("Exempt: the xylophone contract and the food supplier.")])),
  ]
  private let index = SearchIndex(segments)
  private let open = SearchScope(permitted: { $0 != 3 })

  private func found(_ query: String, in scope: SearchScope? = nil) -> [[Int]] {
    index.search(SearchQuery(query), in: scope ?? open).hits.map { [$0.segment, $0.passage] }
  }

  @Test func formsOfAWordAreOne() {
    #expect(found("injury") == [[1, 2]])
    #expect(found("recommend") == [[2, 1]])
    #expect(found("resolving") == [[1, 0]])
  }

  @Test func everyWordIsNeeded() {
    #expect(found("oral children") == [[1, 1]])
    #expect(found("oral banks").isEmpty)
    // Of four, three.
    #expect(found("oral children health banks") == [[1, 1]])
  }

  @Test func halfOfThreeOrMoreWordsMustDoWhereNothingHasThem() {
    let result = index.search(SearchQuery("oral banks children"), in: open)
    #expect(result.lacksSome && result.hits.map(\.passage) == [1])
    #expect(index.search(SearchQuery("oral banks children"), in: open, strictly: true).hits.isEmpty)
    #expect(found("oral banks xyzzy").isEmpty)
    #expect(!index.search(SearchQuery("oral health children"), in: open).lacksSome)
  }

  @Test func wordsThatSayLittleAreNotNeeded() {
    #expect(SearchQuery("What is the food plan for?").clauses == [.word("food"), .word("plan")])
    #expect(SearchQuery("the of and").clauses.count == 3)
    #expect(SearchQuery("\"plan for food\"").clauses == [.phrase(["plan", "for", "food"])])
    #expect(found("how are the injuries in children").first == [1, 2])
  }

  @Test func aWordOfTheHeadingCountsByItsWeight() {
    #expect(found("food plan").first == [1, 0])
    #expect(found("injuries fell") == [[1, 2]])
  }

  @Test func aPhraseStandsTogether() {
    #expect(found("\"oral health\"") == [[1, 1]])
    #expect(found("“food plan”") == [[1, 0]])
    #expect(found("\"health oral\"").isEmpty)
    #expect(found("\"plan the\"").isEmpty)
  }

  @Test func aBeginningStandsForTheWord() {
    #expect(found("safeguard*") == [[1, 1]])
    #expect(found("hosp") == [[1, 2]])
    #expect(found("ospital*").isEmpty)
  }

  @Test func aSlipIsForgiven() {
    let result = index.search(SearchQuery("safegarding chidlren"), in: open)
    #expect(result.hits.map(\.passage) == [1])
    #expect(result.instead == ["safegarding": "safeguarding", "chidlren": "children"])
    #expect(index.search(SearchQuery("xyzzyxyzzy"), in: open).unknown == ["xyzzyxyzzy"])
  }

  @Test func whatMayNotBeSeenChangesNothing() {
    let without = SearchIndex(Self.segments.filter { $0.id != 3 })
    for query in ["food", "food plan", "xylophone", "xylofone", "exempt", "contract*"] {
      let (a, b) = (index.search(SearchQuery(query), in: open), without.search(SearchQuery(query)))
      #expect(a.hits == b.hits && a.counts == b.counts && a.instead == b.instead, "\(query)")
      #expect(a.unknown == b.unknown && a.stems == b.stems, "\(query)")
    }
    #expect(found("xylophone").isEmpty)
  }

  @Test func kindsAndSegmentsAreCounted() {
    let result = index.search(SearchQuery("the"), in: open)
    #expect(result.counts == [0: 0, 1: 2].filter { $0.value > 0 } && result.total == 2)
    var scope = open
    scope.kinds = [1]
    #expect(found("food", in: scope) == [[1, 0]])
    scope.kinds = nil
    scope.wanted = { $0 == 2 }
    #expect(found("food", in: scope) == [[2, 0]])
  }

  @Test func aSegmentIsReadBackWholeOrNotAtAll() throws {
    for (_, segment) in Self.segments {
      let again = try #require(SearchSegment(bytes: segment.bytes))
      #expect(again.stems == segment.stems && again.places == segment.places && again.count == segment.count)
      #expect(SearchSegment(bytes: segment.bytes.dropLast()) == nil)
      #expect(SearchSegment(bytes: [9] + segment.bytes.dropFirst()) == nil)
    }
    #expect(SearchSegment(bytes: []) == nil)
    #expect(SearchSegment([]).count == 0)
    #expect(SearchSegment(bytes: SearchSegment.empty.bytes) != nil)
  }

  /// Any bytes may have been altered on a disk: reading them ends.
  @Test func alteredBytesAreSurvived() {
    let bytes = Self.segments[0].segment.bytes
    for place in bytes.indices {
      for value in [UInt8(0), 0x7F, 0xFF] {
        var altered = bytes
        altered[place] = value
        guard let segment = SearchSegment(bytes: altered) else { continue }
        _ = SearchIndex([(1, segment)]).search(SearchQuery("food \"food plan\" child*"))
      }
    }
  }

  /// Counted by hand: three passages of 2, 2 and 4 words; the word stands once in the first and the last.
  @Test func scoresAreBM25() {
    let small = SearchIndex([
      (
        1,
        SearchSegment([
          Self.passage("apple pear"), Self.passage("plum pear"), Self.passage("apple fig fig fig"),
        ])
      )
    ])
    let hits = small.search(SearchQuery("apple")).hits
    // ln(1 + 1.5/2.5) = 0.470004; mean length 8/3; 2.2/(1 + 1.2(0.25 + 0.75·2/(8/3))) and with 4 for 2.
    #expect(abs(hits[0].score - 0.5235483) < 1e-6, "\(hits[0].score)")
    #expect(abs(hits[1].score - 0.3901917) < 1e-6, "\(hits[1].score)")
  }

  @Test func nothingIsFoundForNothing() {
    for query in ["", " ", "?!", "\"\"", "*"] { #expect(found(query).isEmpty) }
    #expect(SearchIndex([]).search(SearchQuery("food")).hits.isEmpty)
  }

  @Test func aQueryIsBounded() {
    let query = SearchQuery((0..<100).map { "w\($0)" }.joined(separator: " "))
    #expect(query.clauses.count == SearchQuery.mostWords)
  }

  @Test func theBestOfManyAreKeptInOrder() {
    let texts = (1...200).map { Self.passage("needle " + String(repeating: "hay ", count: ($0 * 37) % 199)) }
    let index = SearchIndex([(1, SearchSegment(texts))])
    let all = index.search(SearchQuery("needle"), limit: 200).hits
    #expect(index.search(SearchQuery("needle"), limit: 10).hits == Array(all.prefix(10)))
    #expect(all.map(\.score) == all.map(\.score).sorted(by: >))
  }
}
