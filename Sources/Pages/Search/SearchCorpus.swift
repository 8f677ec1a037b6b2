import TextSearch

/// Everything of the site that can be found: its own entries, and the passages of its papers.
public struct SearchCorpus: Sendable {
  private var entries: [SearchEntry] = []
  private var index = SearchIndex()

  /// The segment that the site's own entries are; papers are under their own numbers, from 1.
  public static let site = 0

  public init(_ entries: [SearchEntry] = []) { update(entries, dropping: [], adding: SearchAdditions()) }

  /// Takes on what changed: of the site's own entries all, of papers those that are new or changed.
  ///
  /// - Parameter dropping: papers that are searched no longer.
  public mutating func update(_ entries: [SearchEntry], dropping: Set<Int>, adding: SearchAdditions) {
    let sorted = entries.sorted { Self.order($0) < Self.order($1) }
    if sorted != self.entries {
      self.entries = sorted
      let passages = sorted.map { entry in
        SearchPassage(
          text: entry.text, heading: "\(entry.title) \(entry.id)", headingQuarters: 12,
          kind: entry.kind.searchKinds.first ?? 0)
      }
      var own = SearchAdditions()
      own.add(Self.site, SearchSegment(passages))
      index.update(dropping: [], adding: own)
    }
    index.update(dropping: dropping, adding: adding)
  }

  /// Of equal finds the kind decides, then the shorter title, so that the order is always the same.
  private static func order(_ entry: SearchEntry) -> (Int, Int, String, String) {
    let kind = SearchEntry.Kind.allCases.firstIndex(of: entry.kind) ?? 0
    return (kind, entry.title.count, entry.title, entry.id)
  }

  /// - Parameter strictly: whether nothing is given rather than what has half of the words.
  public func search(
    _ query: String, in scope: SearchScope = SearchScope(), limit: Int, strictly: Bool = false
  ) -> SearchResult {
    index.search(SearchQuery(query), in: scope, limit: limit, strictly: strictly)
  }

  /// An entry of the site's own.
  public func entry(_ hit: SearchResult.Hit) -> SearchEntry? {
    hit.segment == Self.site && entries.indices.contains(hit.passage) ? entries[hit.passage] : nil
  }

  /// How many each word of a query finds by itself; nothing for a phrase or where there is one word only.
  public func alone(_ query: String, in scope: SearchScope) -> [(word: String, count: Int)] {
    let clauses = SearchQuery(query).clauses
    guard clauses.count > 1 else { return [] }
    return clauses.compactMap { clause in
      guard case .word(let word) = clause else { return nil }
      let result = search(word, in: scope, limit: 1)
      return (word, result.instead.isEmpty ? result.total : 0)
    }
  }
}

extension SearchHit {
  public init(_ entry: SearchEntry, score: Double, marking: SearchMarking) {
    self.init(entry: entry, score: Int((score * 1000).rounded()), excerpt: marking.excerpt(of: entry.text))
  }
}
