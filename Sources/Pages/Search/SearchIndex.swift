/// Finds entries by their words, the best first. There are few enough of them to look at each.
public struct SearchIndex: Sendable {
  private struct Prepared: Sendable {
    var entry: SearchEntry
    var id: String
    var title: String
    var titleWords: [String]
    var textWords: Set<String>
  }

  private let entries: [Prepared]

  public init(_ entries: [SearchEntry]) {
    self.entries = entries.map { entry in
      Prepared(
        entry: entry, id: SearchWords.folded(entry.id), title: SearchWords.folded(entry.title),
        titleWords: SearchWords.split(entry.title).map(\.folded),
        textWords: Set(SearchWords.split(entry.text).map(\.folded)))
    }
  }

  /// What has every word of the query. Equal scores are in order of kind, length of title, title and id, so that the
  /// order is always the same.
  public func hits(_ query: String) -> [SearchHit] {
    let words = SearchWords(query)
    guard !words.isEmpty else { return [] }
    let phrase = SearchWords.folded(query).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let found = entries.compactMap { prepared in
      Self.score(prepared, words.words, phrase).map { (prepared, $0) }
    }
    return found.sorted { Self.order($0.0, $0.1) < Self.order($1.0, $1.1) }.map { prepared, score in
      SearchHit(entry: prepared.entry, score: score, excerpt: words.excerpt(of: prepared.entry.text))
    }
  }

  /// nil unless every word is found. A word counts where it weighs most: as the id, in the title, in the text; whole
  /// words more than beginnings. A title that begins with the whole query counts more again.
  private static func score(_ prepared: Prepared, _ words: [String], _ phrase: String) -> Int? {
    var total = 0
    for word in words {
      let score = score(prepared, word)
      if score == 0 { return nil }
      total += score
    }
    if prepared.title == phrase || prepared.id == phrase { return total + 20 }
    return prepared.title.hasPrefix(phrase) ? total + 8 : total
  }

  private static func score(_ prepared: Prepared, _ word: String) -> Int {
    if prepared.id == word { return 12 }
    if prepared.titleWords.contains(word) { return 8 }
    if prepared.titleWords.contains(where: { $0.hasPrefix(word) }) { return 5 }
    if prepared.textWords.contains(word) { return 3 }
    if prepared.id.hasPrefix(word) || prepared.textWords.contains(where: { $0.hasPrefix(word) }) { return 2 }
    return 0
  }

  private static func order(_ prepared: Prepared, _ score: Int) -> (Int, Int, Int, String, String) {
    let kind = SearchEntry.Kind.allCases.firstIndex(of: prepared.entry.kind) ?? 0
    return (-score, kind, prepared.title.count, prepared.title, prepared.entry.id)
  }
}
