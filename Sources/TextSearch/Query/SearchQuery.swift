/// What somebody looks for: words, “phrases” in quotation marks, beginnings with a star.
public struct SearchQuery: Hashable, Sendable {
  public enum Clause: Hashable, Sendable {
    /// The word in any of its forms; from three letters on also as the beginning of a longer one.
    case word(String)
    /// The beginning of a word: “safeguard*”.
    case beginning(String)
    /// Words that stand one after the other, each in any of its forms.
    case phrase([String])
  }

  public let clauses: [Clause]

  public static let mostWords = 12

  public init(_ text: String) {
    var clauses: [Clause] = []
    var words = 0
    for (index, part) in text.split(omittingEmptySubsequences: false, whereSeparator: { "\"“”".contains($0) })
      .enumerated()
    {
      let isPhrase = index % 2 == 1
      let part = String(part)
      let found = textWords(part, limit: Self.mostWords - words)
      words += found.count
      if isPhrase, found.count > 1 {
        clauses.append(.phrase(found.map(\.folded)))
        continue
      }
      let bytes = Array(part.utf8)
      for word in found {
        let isBeginning =
          word.range.upperBound < bytes.count && bytes[word.range.upperBound] == UInt8(ascii: "*")
        let clause = isBeginning ? Clause.beginning(word.folded) : .word(word.folded)
        if !clauses.contains(clause) { clauses.append(clause) }
      }
    }
    // Where nothing else is asked for, they are looked for.
    let telling = clauses.filter { !Self.isFunctionWord($0) }
    self.clauses = telling.isEmpty ? clauses : telling
  }

  private static func isFunctionWord(_ clause: Clause) -> Bool {
    guard case .word(let word) = clause else { return false }
    return FunctionWords.all.contains(word)
  }

  /// How many of the clauses a passage must have: all; of more than three, three quarters.
  var needed: Int { clauses.count <= 3 ? clauses.count : (clauses.count * 3 + 3) / 4 }

  /// How many at least where nothing has as many as that: half of them, and two; nil for one or two, which are all needed.
  var leastNeeded: Int? { clauses.count < 3 ? nil : max(2, (clauses.count + 1) / 2) }

  public var isEmpty: Bool { clauses.isEmpty }
}
