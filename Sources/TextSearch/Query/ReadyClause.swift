/// A clause with what it is looked up by.
struct ReadyClause {
  var stems: [(stem: Int, weight: Double)] = []
  /// The stems of a phrase in order; empty for a word.
  var phrase: [Int] = []
  var phraseWeight = 0.0

  var isEmpty: Bool { stems.isEmpty && phrase.isEmpty }
}

extension SearchIndex {
  /// How many longer words a beginning stands for at most: those that stand in most passages.
  static let mostEndings = 200
  private static let endingWeight = 0.5

  /// The stems that a clause is looked up by, each with its weight; notes what was corrected.
  func ready(_ clause: SearchQuery.Clause, _ statistics: Statistics, _ result: inout SearchResult)
    -> ReadyClause
  {
    var ready = ReadyClause()
    switch clause {
    case .word(let word):
      let own = stems.number(of: englishStem(word))
      if let own { add(own, 1, to: &ready, statistics, &result) }
      if word.utf8.count >= 3 {
        for stem in stems(beginning: word, statistics) where stem != own {
          add(stem, Self.endingWeight, to: &ready, statistics, &result)
        }
      }
      if ready.isEmpty { correct(word, &ready, statistics, &result) }
    case .beginning(let prefix):
      for stem in stems(beginning: prefix, statistics) { add(stem, 1, to: &ready, statistics, &result) }
      if ready.isEmpty { result.unknown.append(prefix + "*") }
    case .phrase(let words):
      for word in words {
        guard let stem = stems.number(of: englishStem(word)), statistics.frequency(stem) > 0 else {
          result.unknown.append(word)
          return ReadyClause()
        }
        ready.phrase.append(stem)
        ready.phraseWeight += statistics.weight(frequency: statistics.frequency(stem))
        result.stems.insert(stems.text(of: stem))
      }
    }
    return ready
  }

  private func add(
    _ stem: Int, _ weight: Double, to ready: inout ReadyClause, _ statistics: Statistics,
    _ result: inout SearchResult
  ) {
    let frequency = statistics.frequency(stem)
    guard frequency > 0 else { return }
    ready.stems.append((stem, weight * statistics.weight(frequency: frequency)))
    result.stems.insert(stems.text(of: stem))
  }

  /// The stems of the visible words that begin so.
  private func stems(beginning prefix: String, _ statistics: Statistics) -> [Int] {
    var seen: Set<Int> = []
    var found: [Int] = []
    for word in words.beginning(prefix) where statistics.isVisible(word: word) {
      if seen.insert(Int(stemOfWord[word])).inserted { found.append(Int(stemOfWord[word])) }
    }
    guard found.count > Self.mostEndings else { return found }
    let frequent = found.map { (stem: $0, frequency: statistics.frequency($0)) }
      .sorted { (-$0.frequency, $0.stem) < (-$1.frequency, $1.stem) }
    return frequent.prefix(Self.mostEndings).map(\.stem)
  }

  /// Of the visible words with the fewest slips, the one whose forms stand in most passages.
  private func correct(
    _ word: String, _ ready: inout ReadyClause, _ statistics: Statistics, _ result: inout SearchResult
  ) {
    let near = near(word).filter { statistics.isVisible(word: $0.word) }
    let best = near.min { a, b in
      if a.slips != b.slips { return a.slips < b.slips }
      let (x, y) = (frequency(ofFormsOf: a.word, statistics), frequency(ofFormsOf: b.word, statistics))
      return x != y ? x > y : a.word < b.word
    }
    guard let best else { return result.unknown.append(word) }
    result.instead[word] = words.text(of: best.word)
    add(Int(stemOfWord[best.word]), 1, to: &ready, statistics, &result)
  }

  private func frequency(ofFormsOf word: Int, _ statistics: Statistics) -> Int {
    statistics.frequency(Int(stemOfWord[word]))
  }

  /// Words that differ from one by few slips.
  private func near(_ word: String) -> [(word: Int, slips: Int)] {
    let bytes = Array(word.utf8)
    let limit = Nearness.slips(bytes.count)
    guard limit > 0 else { return [] }
    let letters = LetterSet(bytes)
    var found: [(word: Int, slips: Int)] = []
    for (number, set) in letterSets.enumerated() where letters.mayBeNear(set, slips: limit) {
      guard abs(words.length(of: number) - bytes.count) <= limit else { continue }
      let other = Array(words.letters(of: number))
      // Few mistake the first letter; where they do, the second is right.
      guard other.first == bytes.first || other.dropFirst().first == bytes.first || other.first == bytes[1]
      else {
        continue
      }
      if let slips = Nearness.distance(bytes, other, limit: limit) { found.append((number, slips)) }
    }
    return found
  }
}
