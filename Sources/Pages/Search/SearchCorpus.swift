import TextSearch

/// Everything of the site that can be found: its own entries, and the passages of its papers.
public struct SearchCorpus: Sendable {
  private let entries: [SearchEntry]
  private let index: SearchIndex

  /// The segment that the site's own entries are; papers are under their own numbers, from 1.
  public static let site = 0

  public init(_ entries: [SearchEntry], papers: [(id: Int, segment: SearchSegment)] = []) {
    self.entries = entries.sorted { Self.order($0) < Self.order($1) }
    let passages = self.entries.map { entry in
      SearchPassage(
        text: entry.text, heading: "\(entry.title) \(entry.id)", headingQuarters: 12,
        kind: entry.kind.searchKinds.first ?? 0)
    }
    index = SearchIndex([(id: Self.site, segment: SearchSegment(passages))] + papers)
  }

  /// Of equal finds the kind decides, then the shorter title, so that the order is always the same.
  private static func order(_ entry: SearchEntry) -> (Int, Int, String, String) {
    let kind = SearchEntry.Kind.allCases.firstIndex(of: entry.kind) ?? 0
    return (kind, entry.title.count, entry.title, entry.id)
  }

  public func search(_ query: String, in scope: SearchScope = SearchScope(), limit: Int) -> SearchResult {
    index.search(SearchQuery(query), in: scope, limit: limit)
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
