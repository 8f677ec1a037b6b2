/// Running text that belongs together: a paragraph, a list's item, a heading; its wrapped lines are one.
struct Passage: Sendable {
  enum Kind: Sendable { case text, item, heading, cells }
  var kind: Kind
  /// Indices of the pack's lines.
  var lines: [Int]
  var tokens: [FigureToken] = []
  /// What the item begins with.
  var mark: ItemMark.Kind?
  var indent: Int
  /// Which of the papers it stands in, so that nothing is held against another paper by chance.
  var part = 0

  /// Cut where a point ends a sentence.
  var sentences: [ArraySlice<FigureToken>] {
    var out: [ArraySlice<FigureToken>] = []
    var start = 0
    for (index, token) in tokens.enumerated() where [".", "?", "!"].contains(token.text) {
      let next = index + 1
      guard next == tokens.count || (!tokens[next].isGlued && startsSentence(tokens[next])) else { continue }
      out.append(tokens[start..<next])
      start = next
    }
    if start < tokens.count { out.append(tokens[start...]) }
    // What is longer is no sentence, and some rules look at every pair of its words.
    return out.filter { $0.count <= 600 }
  }

  private func startsSentence(_ token: FigureToken) -> Bool {
    token.isCapital || token.quantity != nil || token.kind == .mark
  }
}
