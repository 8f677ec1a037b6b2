extension SearchIndex {
  /// The passages that fit a query, ranked.
  ///
  /// A passage has every word; of more than three words, three quarters of them. Where there is none, it has half of
  /// three or more words. A word counts by BM25, where one of its heading counts by the heading's weight, and the sum
  /// by the passage's; the beginning of a longer word counts half. A word that stands nowhere is taken for the one most
  /// like it. Equal scores are in order of segment and passage.
  ///
  /// Source: S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), 3.2 and
  /// 3.3, with k₁ = 1.2 and b = 0.75.
  ///
  /// - Parameter strictly: whether nothing is given rather than what has half of the words.
  public func search(
    _ query: SearchQuery, in scope: SearchScope = SearchScope(), limit: Int = 50, strictly: Bool = false
  ) -> SearchResult {
    var result = SearchResult()
    guard !query.isEmpty else { return result }
    let visible = ids.map { scope.permitted($0) }
    let statistics = Statistics(self, visible: visible)
    guard statistics.passages > 0 else { return result }
    var clauses: [ReadyClause] = []
    for clause in query.clauses { clauses.append(ready(clause, statistics, &result)) }
    let wanted = ids.indices.map { visible[$0] && scope.wanted(ids[$0]) }
    var top = TopHits(limit: limit)
    for needed in [query.needed, strictly ? nil : query.leastNeeded].compactMap(\.self)
    where result.counts.isEmpty {
      guard clauses.count(where: { !$0.isEmpty }) >= needed else { continue }
      result.lacksSome = needed < query.needed
      let scores = scores(of: clauses.filter { !$0.isEmpty }, needed: needed, wanted: wanted, statistics)
      for segment in ids.indices where wanted[segment] {
        for place in bases[segment]..<bases[segment + 1] where scores.matched[place] >= needed {
          let passage = passages[place]
          let kind = Int(passage.kind)
          if let kinds = scope.kinds, !kinds.contains(kind) { continue }
          result.counts[kind, default: 0] += 1
          let weight = Double(passage.weightQuarters) / 4
          // One that lacks some of the clauses counts by the square of its share.
          let share = Double(scores.matched[place]) / Double(clauses.count)
          let score = scores.sums[place] * share * share * weight
          top.add(SearchResult.Hit(segment: ids[segment], passage: place - bases[segment], score: score))
        }
      }
    }
    result.lacksSome = result.lacksSome && !result.counts.isEmpty
    result.hits = top.sorted
    return result
  }
}
