import TextSearch

/// A sort of query that people write.
struct QueryKind: Sendable {
  var name: String
  var scope = SearchScope()
  var peer = Peer.words
  var query: @Sendable (inout MadeUpPapers) -> String

  /// How SQLite's FTS5 is asked for the same.
  enum Peer: Sendable {
    case words, asItIs
    /// It has nothing like it.
    case nothing

    func query(_ words: String) -> String {
      switch self {
      case .words: words.split(separator: " ").map { "\"\($0)\"" }.joined(separator: " ")
      case .asItIs: words
      case .nothing: ""
      }
    }
  }

  static let all = [
    QueryKind(name: "one rare word") { $0.some(20_000..<60_000) },
    QueryKind(name: "one common word (of the 20 most frequent)") { $0.some(0..<20) },
    QueryKind(name: "three common words") { $0.some(0..<20, 3) },
    QueryKind(name: "three words of the 2,000 most frequent") { $0.some(0..<2_000, 3) },
    QueryKind(name: "the three most frequent words") { $0.words.prefix(3).joined(separator: " ") },
    QueryKind(name: "a phrase of two common words", peer: .asItIs) { "\"\($0.some(0..<50, 2))\"" },
    QueryKind(name: "a beginning of three letters", peer: .asItIs) { "\($0.some(0..<2_000).prefix(3))*" },
    QueryKind(name: "a beginning of one letter", peer: .asItIs) { "\($0.some(0..<2_000).prefix(1))*" },
    QueryKind(name: "a single letter") { "\($0.some(0..<2_000).prefix(1))" },
    QueryKind(name: "a word with a slip", peer: .nothing) { $0.slip(100..<20_000) },
    QueryKind(name: "three words with slips", peer: .nothing) { papers in
      (0..<3).map { _ in papers.slip(100..<20_000) }.joined(separator: " ")
    },
    QueryKind(name: "two words, one kind, a fifth of the papers", scope: fifth, peer: .nothing) {
      $0.some(0..<200, 2)
    },
    QueryKind(name: "three words, a tenth of the papers hidden", scope: mostOfAll, peer: .nothing) {
      $0.some(0..<2_000, 3)
    },
    QueryKind(name: "nothing to find") { "\($0.some(0..<20)) qqqqqqqqqqqq\($0.some(0..<20))" },
    QueryKind(name: "twelve common words, the most a query has") { $0.some(0..<200, 12) },
    QueryKind(name: "twelve beginnings of three letters", peer: .asItIs) { papers in
      (0..<12).map { _ in "\(papers.some(0..<2_000).prefix(3))*" }.joined(separator: " ")
    },
  ]

  private static let fifth = SearchScope(wanted: { $0 % 5 == 0 }, kinds: [1])
  private static let mostOfAll = SearchScope(permitted: { $0 % 10 != 0 })
}
