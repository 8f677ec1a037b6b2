package enum Spelling {
  /// The allowed word that a mistyped one most likely meant; nil where none is near.
  package static func nearest(to word: String, among allowed: [String]) -> String? {
    guard word.count <= 60 else { return nil }
    let ranked = allowed.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, (best.word.count + 1) / 3) ? best.word : nil
  }

  /// Insertions, deletions, substitutions and swaps of neighbours between two words (optimal string alignment).
  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var earlier: [Int] = []
    var row = Array(0...b.count)
    for i in a.indices {
      var next = [i + 1]
      for j in b.indices {
        let isSwap = i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j]
        next.append(min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1)))
        if isSwap { next[j + 1] = min(next[j + 1], earlier[j - 1] + 1) }
      }
      (earlier, row) = (row, next)
    }
    return row[b.count]
  }

  /// “a”, “b” or “c”.
  package static func alternatives(_ words: [String]) -> String {
    let quoted = words.map { "“\($0)”" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
