import Foundation

extension SearchIndex {
  /// The passages that fit a query, ranked.
  ///
  /// A passage has every word; of more than three words, three quarters of them. A word counts by BM25, where one of
  /// its heading counts by the heading's weight, and the sum by the passage's; the beginning of a longer word counts half. A word that stands
  /// nowhere is taken for the one most like it. Equal scores are in order of segment and passage.
  ///
  /// Source: S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), 3.2 and
  /// 3.3, with k₁ = 1.2 and b = 0.75.
  public func search(_ query: SearchQuery, in scope: SearchScope = SearchScope(), limit: Int = 50)
    -> SearchResult
  {
    var result = SearchResult()
    guard !query.isEmpty else { return result }
    let visible = ids.map { scope.permitted($0) }
    let statistics = Statistics(self, visible: visible)
    guard statistics.passages > 0 else { return result }
    var clauses: [ReadyClause] = []
    for clause in query.clauses { clauses.append(ready(clause, statistics, &result)) }
    let isUnknown = clauses.contains { $0.isEmpty }
    let needed = clauses.count <= 3 ? clauses.count : (clauses.count * 3 + 3) / 4
    guard clauses.count(where: { !$0.isEmpty }) >= needed, !(isUnknown && clauses.count <= 3) else {
      return result
    }
    var top = TopHits(limit: limit)
    for (place, segment) in segments.enumerated() where visible[place] && scope.wanted(ids[place]) {
      let scores = scores(of: clauses, inSegment: place, statistics)
      for (passage, score) in scores.found(needed: needed, clauses: clauses.count) {
        let (kind, weight) = (
          segment.passages[passage].kind, Double(segment.passages[passage].weightQuarters) / 4
        )
        if let kinds = scope.kinds, !kinds.contains(kind) { continue }
        result.counts[kind, default: 0] += 1
        top.add(SearchResult.Hit(segment: ids[place], passage: passage, score: score * weight))
      }
    }
    result.hits = top.sorted
    return result
  }
}

/// Counts over everything that may be seen.
struct Statistics {
  let passages: Int
  let meanLength: Double
  private let index: SearchIndex
  let visible: [Bool]

  init(_ index: SearchIndex, visible: [Bool]) {
    (self.index, self.visible) = (index, visible)
    var passages = 0
    var length = 0.0
    for (place, segment) in index.segments.enumerated() where visible[place] {
      passages += segment.count
      length += segment.length
    }
    self.passages = passages
    meanLength = passages > 0 && length > 0 ? length / Double(passages) : 1
  }

  /// In how many passages a stem stands.
  func frequency(_ stem: Int32) -> Int {
    index.entries[Int(stem)].reduce(0) { sum, entry in
      visible[Int(entry.segment)] ? sum + index.segments[Int(entry.segment)].frequency(Int(entry.stem)) : sum
    }
  }

  /// Never negative, however common the stem.
  func weight(frequency: Int) -> Double {
    log1p((Double(passages - frequency) + 0.5) / (Double(frequency) + 0.5))
  }
}

/// A clause with what it is looked up by.
struct ReadyClause {
  var stems: [(stem: Int32, weight: Double)] = []
  /// The stems of a phrase in order; empty for a word.
  var phrase: [Int32] = []
  var phraseWeight = 0.0

  var isEmpty: Bool { stems.isEmpty && phrase.isEmpty }
}
