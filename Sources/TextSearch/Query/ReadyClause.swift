extension SearchIndex {
  /// How many longer words a beginning stands for at most.
  private static let mostEndings = 200
  private static let endingWeight = 0.5

  /// The stems that a clause is looked up by, each with its weight; notes what was corrected.
  func ready(_ clause: SearchQuery.Clause, _ statistics: Statistics, _ result: inout SearchResult)
    -> ReadyClause
  {
    switch clause {
    case .word(let word):
      var ready = ReadyClause()
      add(word, to: &ready, statistics, &result)
      if ready.isEmpty { correct(word, &ready, statistics, &result) }
      return ready
    case .beginning(let prefix):
      var ready = ReadyClause()
      for stem in stems(beginning: prefix, limit: Self.mostEndings) {
        add(stem, 1, to: &ready, statistics, &result)
      }
      if ready.isEmpty { result.unknown.append(prefix + "*") }
      return ready
    case .phrase(let words):
      var ready = ReadyClause()
      for word in words {
        guard let stem = stemNumbers[englishStem(word)], statistics.frequency(stem) > 0 else {
          result.unknown.append(word)
          return ReadyClause()
        }
        ready.phrase.append(stem)
        ready.phraseWeight += statistics.weight(frequency: statistics.frequency(stem))
        result.stems.insert(englishStem(word))
      }
      return ready
    }
  }

  private func add(
    _ word: String, to ready: inout ReadyClause, _ statistics: Statistics, _ result: inout SearchResult
  ) {
    let own = stemNumbers[englishStem(word)]
    if let own { add(own, 1, to: &ready, statistics, &result) }
    guard word.utf8.count >= 3 else { return }
    for stem in stems(beginning: word, limit: Self.mostEndings) where stem != own {
      add(stem, Self.endingWeight, to: &ready, statistics, &result)
    }
  }

  private func add(
    _ stem: Int32, _ weight: Double, to ready: inout ReadyClause, _ statistics: Statistics,
    _ result: inout SearchResult
  ) {
    let frequency = statistics.frequency(stem)
    guard frequency > 0 else { return }
    ready.stems.append((stem, weight * statistics.weight(frequency: frequency)))
    if let entry = entries[Int(stem)].first {
      result.stems.insert(segments[Int(entry.segment)].stems[Int(entry.stem)])
    }
  }

  /// Of the words with the fewest slips, the one that stands in most passages.
  private func correct(
    _ word: String, _ ready: inout ReadyClause, _ statistics: Statistics, _ result: inout SearchResult
  ) {
    let near = near(word).map { ($0, statistics.frequency($0.stem)) }.filter { $0.1 > 0 }
    guard let nearest = near.first else { return result.unknown.append(word) }
    let bytes = Array(word.utf8)
    func slips(_ other: String) -> Int { Nearness.distance(bytes, Array(other.utf8), limit: 2) ?? 3 }
    let least = slips(nearest.0.word)
    let best =
      near.prefix { slips($0.0.word) == least }
      .max { ($0.1, $1.0.word) < ($1.1, $0.0.word) } ?? nearest
    result.instead[word] = best.0.word
    add(best.0.stem, 1, to: &ready, statistics, &result)
  }
}
