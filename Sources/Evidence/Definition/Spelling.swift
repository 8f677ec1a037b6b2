enum Spelling {
  /// The allowed word that a mistyped one most likely meant; nil where none is near.
  static func nearest(to word: String, among allowed: [String]) -> String? {
    guard word.count <= 60 else { return nil }
    let ranked = allowed.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, (best.word.count + 1) / 3) ? best.word : nil
  }

  /// Insertions, deletions and substitutions between two words (Levenshtein).
  static func distance(_ a: String, _ b: String) -> Int {
    let b = Array(b)
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }

  /// “a”, “b” or “c”.
  static func alternatives(_ words: [String]) -> String {
    let quoted = words.map { "“\($0)”" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
