extension SearchIndex {
  private static let k1 = 1.2
  private static let b = 0.75

  /// What each passage of a segment has of the clauses.
  func scores(of clauses: [ReadyClause], inSegment place: Int, _ statistics: Statistics) -> PassageScores {
    let segment = segments[place]
    var scores = PassageScores(count: segment.count)
    for clause in clauses where !clause.isEmpty {
      var best = [Double](repeating: 0, count: segment.count)
      for (stem, weight) in clause.stems {
        guard let local = local(stem, in: place) else { continue }
        segment.forEachPosting(of: local) { passage, inText, inHeading in
          let own = segment.passages[passage]
          let times = Double(inText) + Double(inHeading * own.headingQuarters) / 4
          best[passage] = max(best[passage], weight * saturated(times, own.length, statistics))
        }
      }
      if !clause.phrase.isEmpty {
        for (passage, times) in segment.phrase(
          clause.phrase.compactMap { local($0, in: place) }, clause.phrase.count)
        {
          let length = segment.passages[passage].length
          best[passage] = clause.phraseWeight * saturated(Double(times), length, statistics)
        }
      }
      scores.add(best)
    }
    return scores
  }

  private func saturated(_ times: Double, _ length: Double, _ statistics: Statistics) -> Double {
    times * (Self.k1 + 1) / (times + Self.k1 * (1 - Self.b + Self.b * length / statistics.meanLength))
  }

  /// A stem's number within a segment; nil where the segment lacks it.
  private func local(_ stem: Int32, in place: Int) -> Int? {
    let all = entries[Int(stem)]
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if Int(all[middle].segment) < place { low = middle + 1 } else { high = middle }
    }
    return low < all.count && Int(all[low].segment) == place ? Int(all[low].stem) : nil
  }
}

extension SearchSegment {
  func frequency(_ stem: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = ByteReader(bytes, at: places[stem])
      return reader.number() ?? 0
    }
  }

  func forEachPosting(of stem: Int, _ body: (_ passage: Int, _ inText: Int, _ inHeading: Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = ByteReader(bytes, at: places[stem])
      var passage = 0
      for _ in 0..<(reader.number() ?? 0) {
        guard let step = reader.number(), let inText = reader.number(), let inHeading = reader.number() else {
          return
        }
        passage += step
        guard passage < passages.count else { return }
        body(passage, inText, inHeading)
      }
    }
  }

  /// How often stems stand one after the other, by passage.
  func phrase(_ stems: [Int], _ count: Int) -> [(passage: Int, times: Int)] {
    guard stems.count == count, let first = stems.first else { return [] }
    var starts = positions(of: first)
    for (offset, stem) in stems.enumerated().dropFirst() {
      let next = positions(of: stem)
      starts = starts.reduce(into: [:]) { kept, entry in
        guard let others = next[entry.key] else { return }
        let places = entry.value.filter { others.contains($0 + offset) }
        if !places.isEmpty { kept[entry.key] = places }
      }
      if starts.isEmpty { return [] }
    }
    return starts.map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 }
  }

  private func positions(of stem: Int) -> [Int: [Int]] {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = ByteReader(bytes, at: places[stem])
      var counts: [(passage: Int, times: Int)] = []
      var passage = 0
      for _ in 0..<(reader.number() ?? 0) {
        guard let step = reader.number(), let inText = reader.number(), let inHeading = reader.number() else {
          return [:]
        }
        passage += step
        counts.append((passage, inText + inHeading))
      }
      var found: [Int: [Int]] = [:]
      for (passage, times) in counts {
        var position = 0
        var all: [Int] = []
        for _ in 0..<times {
          guard let step = reader.number() else { return found }
          position += step
          all.append(position)
        }
        found[passage] = all
      }
      return found
    }
  }
}
