/// What every passage has of a query.
struct PassageScores {
  private(set) var sums: [Double]
  /// How many clauses it has.
  private(set) var matched: [UInt8]
  /// Of the clause that is being looked up, what it gives, and to which passages.
  private var best: [Double]
  private var touched: [Int32] = []

  init(count: Int) {
    sums = Array(repeating: 0, count: count)
    matched = Array(repeating: 0, count: count)
    best = Array(repeating: 0, count: count)
  }

  /// Of a clause's stems, the one that gives most counts.
  @inline(__always) mutating func give(_ value: Double, _ place: Int) {
    let before = best[place]
    guard value > before else { return }
    if before == 0 { touched.append(Int32(truncatingIfNeeded: place)) }
    best[place] = value
  }

  mutating func endClause() {
    for place in touched {
      sums[Int(place)] += best[Int(place)]
      matched[Int(place)] += 1
      best[Int(place)] = 0
    }
    touched.removeAll(keepingCapacity: true)
  }
}

extension SearchIndex {
  private static let k1 = 1.2
  private static let b = 0.75

  /// - Parameters:
  ///   - needed: how many clauses a passage must have. Of one that cannot, what was added up means nothing.
  ///   - wanted: whether a segment's passages are looked at.
  func scores(of clauses: [ReadyClause], needed: Int, wanted: [Bool], _ statistics: Statistics) -> PassageScores
  {
    var scores = PassageScores(count: passages.count)
    for (number, clause) in clauses.enumerated() {
      // A passage with fewer cannot reach what is needed any more.
      let least = needed - (clauses.count - number)
      for (stem, weight) in clause.stems {
        forEachPosting(of: stem, wanted: wanted) { place, inText, inHeading in
          guard Int(scores.matched[place]) >= least else { return }
          let own = passages[place]
          let times = Double(inText) + Double(inHeading) * Double(own.headingQuarters) / 4
          scores.give(weight * Self.saturated(times, own.length, statistics.meanLength), place)
        }
      }
      forEachPhrase(clause.phrase, wanted: wanted) { place, times in
        guard Int(scores.matched[place]) >= least else { return }
        let saturated = Self.saturated(Double(times), passages[place].length, statistics.meanLength)
        scores.give(clause.phraseWeight * saturated, place)
      }
      scores.endClause()
    }
    return scores
  }

  @inline(__always) private static func saturated(_ times: Double, _ length: Double, _ mean: Double) -> Double {
    times * (k1 + 1) / (times + k1 * (1 - b + b * length / mean))
  }

  @inline(__always) private func forEachPosting(
    of stem: Int, wanted: [Bool], _ body: (_ place: Int, _ inText: Int, _ inHeading: Int) -> Void
  ) {
    postings.withUnsafeBufferPointer { bytes in
      for entry in stems.places(of: stem) where wanted[Int(entry.segment)] {
        let segment = Int(entry.segment)
        let (base, count) = (bases[segment], bases[segment + 1] - bases[segment])
        var reader = ByteReader(bytes, at: postingBases[segment] + Int(entry.at))
        var passage = 0
        for _ in 0..<(reader.number() ?? 0) {
          guard let step = reader.number(), let inText = reader.number(), let inHeading = reader.number(),
            step < count - passage
          else { break }
          passage += step
          body(base + passage, inText, inHeading)
        }
      }
    }
  }
}
