import Testing

@testable import TextSearch

/// The index finds what the definition says, to the last bit of a score, on made-up collections.
@Suite struct PlainSearchTests {
  @Test(arguments: 1...60) func theIndexFindsWhatTheDefinitionSays(seed: Int) {
    var random = Numbers(state: UInt64(seed))
    let vocabulary = (0..<(20 + random.below(60))).map { _ in random.word() }
    let segments = (0..<(1 + random.below(6))).map { number in
      PlainSearch.Segment(
        id: number * 3 + 1, passages: (0..<random.below(12)).map { _ in random.passage(vocabulary) })
    }
    let hidden = Set(segments.map(\.id).filter { _ in random.below(4) == 0 })
    let unwanted = Set(segments.map(\.id).filter { _ in random.below(5) == 0 })
    let index = SearchIndex(segments.map { (id: $0.id, segment: SearchSegment($0.passages)) })
    let plain = PlainSearch(segments) { !hidden.contains($0) }
    for _ in 0..<60 {
      let query = SearchQuery(random.query(vocabulary))
      let kinds: Set<Int>? = random.below(4) == 0 ? [random.below(3)] : nil
      let scope = SearchScope(
        permitted: { !hidden.contains($0) }, wanted: { !unwanted.contains($0) }, kinds: kinds)
      let expected = plain.search(query, wanted: { !unwanted.contains($0) }, kinds: kinds)
      let found = index.search(query, in: scope, limit: 1000)
      #expect(found.hits == expected.hits && found.counts == expected.counts, "\(query.clauses)")
      #expect(found.instead == expected.instead && found.unknown == expected.unknown, "\(query.clauses)")
      #expect(found.stems == expected.stems && found.lacksSome == expected.lacksSome, "\(query.clauses)")
      #expect(index.search(query, in: scope, limit: 3).hits == Array(expected.hits.prefix(3)))
    }
  }

  /// Segments come, go and change; what is left is as if it had been made of them at once.
  @Test(arguments: 1...20) func anIndexThatChangedIsAsOneMadeAnew(seed: Int) {
    var random = Numbers(state: UInt64(1000 + seed))
    let vocabulary = (0..<60).map { _ in random.word() }
    var kept: [Int: [SearchPassage]] = [:]
    var index = SearchIndex()
    for _ in 0..<8 {
      let dropped = Set(kept.keys.filter { _ in random.below(4) == 0 })
      for id in dropped { kept[id] = nil }
      var additions = SearchAdditions()
      for id in 0..<9 where random.below(4) == 0 {
        let passages = (0..<random.below(9)).map { _ in random.passage(vocabulary) }
        kept[id] = passages
        additions.add(id, SearchSegment(passages))
      }
      index.update(dropping: dropped, adding: additions)
      let anew = SearchIndex(kept.map { (id: $0.key, segment: SearchSegment($0.value)) })
      #expect(
        index.count == anew.count && index.words.count == anew.words.count
          && index.stems.count == anew.stems.count)
      for _ in 0..<20 {
        let query = SearchQuery(random.query(vocabulary))
        let (a, b) = (index.search(query, limit: 100), anew.search(query, limit: 100))
        #expect(a.hits == b.hits && a.counts == b.counts && a.stems == b.stems, "\(query.clauses)")
        #expect(a.instead == b.instead && a.unknown == b.unknown, "\(query.clauses)")
      }
    }
  }

  /// Of a beginning's many longer words those that stand in most passages count, and a draft's count for nothing.
  @Test func aBeginningOfManyWordsStandsForTheMostFrequent() {
    let rare = (0..<300).map { number in
      SearchPassage(
        text: "con"
          + String(number, radix: 26).map {
            String(UnicodeScalar(UInt8(97 + (Int(String($0), radix: 26) ?? 0))))
          }.joined() + "q")
    }
    let common = [
      SearchPassage(text: "contract"), SearchPassage(text: "contract"), SearchPassage(text: "conzzz"),
    ]
    let index = SearchIndex([(1, SearchSegment(common)), (2, SearchSegment(rare))])
    #expect(index.search(SearchQuery("con*"), limit: 500).hits.count { $0.segment == 1 && $0.passage < 2 } == 2)
    let open = SearchScope(permitted: { $0 == 1 })
    #expect(index.search(SearchQuery("con*"), in: open).total == 3)
  }
}

/// Numbers that are the same in every run. Source: Vigna's SplitMix64.
private struct Numbers {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(limit))
  }

  mutating func word() -> String {
    let stem = (0..<(1 + below(3))).map { _ in ["ba", "re", "in", "tor", "le", "é"][below(6)] }.joined()
    return stem + ["", "s", "ing", "ed", "ation", "er"][below(6)]
  }

  mutating func words(_ vocabulary: [String], _ count: Int) -> String {
    (0..<count).map { _ in vocabulary[min(below(vocabulary.count), below(vocabulary.count))] }.joined(
      separator: " ")
  }

  mutating func passage(_ vocabulary: [String]) -> SearchPassage {
    SearchPassage(
      text: words(vocabulary, below(12)), heading: words(vocabulary, below(4)), headingQuarters: below(13),
      weightQuarters: 1 + below(6), kind: below(3))
  }

  mutating func query(_ vocabulary: [String]) -> String {
    (0..<(1 + below(6))).map { _ in
      let word = vocabulary[below(vocabulary.count)]
      switch below(6) {
      case 0: return "\"\(words(vocabulary, 2 + below(2)))\""
      case 1: return word.prefix(1 + below(4)) + "*"
      case 2: return word.prefix(1 + below(word.count)) + "x" + word.suffix(below(word.count))
      default: return word
      }
    }.joined(separator: " ")
  }
}
