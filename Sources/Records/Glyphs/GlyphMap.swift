/// Capitals that a damaged font mapped to other signs: which sign stands for which capital, learnt from words
/// that are nowhere else in the papers and become words that are.
///
/// A map is believed only where a digit or a stroke stands for a capital within words ("5ecember"), which no
/// writer would do, and where long words or recurring ones bear out every pair.
struct GlyphMap: Equatable {
  private(set) var capitals: [Character: Character] = [:]

  /// - Parameters:
  ///   - strange: words that stand in this stretch only, and how often.
  ///   - known: words of the rest of the papers.
  ///   - knownSmall: the same in small letters.
  init?(strange: [String: Int], known: Set<String>, knownSmall: Set<String>) {
    let seeds = strange.keys.filter { word in
      word.first.map(Self.isNoLetter) == true && word.count >= 4
        && Self.alphabet.contains { known.contains(String($0) + word.dropFirst()) }
    }
    guard !seeds.isEmpty else { return nil }
    var votes: [Character: [Character: Set<String>]] = [:]
    for word in strange.keys {
      guard let first = word.first, word.count >= 3 else { continue }
      let rest = word.dropFirst()
      // A word that is written small elsewhere is only at the beginning of a sentence here.
      guard rest.allSatisfy({ $0.isLowercase && $0.isLetter }), !knownSmall.contains(word.lowercased()) else {
        continue
      }
      for capital in Self.alphabet
      where String(capital).lowercased() != first.lowercased() && known.contains(String(capital) + rest) {
        votes[first, default: [:]][capital, default: []].insert(word)
      }
    }
    func weight(_ words: Set<String>) -> Int { words.reduce(0) { $0 + $1.count * min(3, strange[$1] ?? 1) } }
    func isBorneOut(_ sign: Character, _ words: Set<String>) -> Bool {
      Self.isNoLetter(sign) || words.contains { $0.count >= 7 || (strange[$0] ?? 0) >= 3 }
    }
    // The best supported pairs first; a capital has one sign and a sign one capital.
    var pairs: [(sign: Character, capital: Character, weight: Int, words: Set<String>)] = []
    for (sign, capitals) in votes {
      for (capital, words) in capitals where isBorneOut(sign, words) {
        pairs.append((sign, capital, weight(words), words))
      }
    }
    pairs.sort { a, b in
      if a.weight != b.weight { return a.weight > b.weight }
      return a.sign != b.sign ? a.sign < b.sign : a.capital < b.capital
    }
    var explained: Set<String> = []
    for pair in pairs where capitals[pair.sign] == nil && !capitals.values.contains(pair.capital) {
      capitals[pair.sign] = pair.capital
      explained.formUnion(pair.words)
    }
    guard capitals.count >= 3, explained.count >= 4, explained.contains(where: { $0.count >= 7 }) else {
      return nil
    }
    learnAcronyms(Set(strange.keys), known)
  }

  private static func isNoLetter(_ sign: Character) -> Bool {
    sign.isNumber || sign == "/" || sign == "\\" || sign == "."
  }

  /// What a word is where the signs in it stand for capitals; nil where that makes no known word.
  func repaired(_ word: String, known: Set<String>) -> String? {
    guard let first = word.first else { return nil }
    if let capital = capitals[first], word.count >= 3 {
      let whole = String(capital) + word.dropFirst()
      if known.contains(whole), !known.contains(word.lowercased()) { return whole }
    }
    let all = String(word.map { capitals[$0] ?? $0 })
    return all != word && all.isCapitalsOnly && known.contains(all) ? all : nil
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  /// A short word of which all signs but one are known and that can be one known acronym only teaches the last.
  private mutating func learnAcronyms(_ strange: Set<String>, _ known: Set<String>) {
    let acronyms = known.filter { (3...5).contains($0.count) && $0.isCapitalsOnly }
    for word in strange.sorted() where (3...5).contains(word.count) {
      let signs = Array(word)
      let read = signs.map { capitals[$0] }
      // A capital that no sign stands for may be itself.
      let open = signs.indices.filter {
        read[$0] == nil && !(signs[$0].isUppercase && capitals.values.contains(signs[$0]) == false)
      }
      let unread = signs.indices.filter { read[$0] == nil }
      for place in open.count == 1 ? open : unread where read.contains(where: { $0 != nil }) {
        let matches = acronyms.filter { acronym in
          acronym.count == signs.count
            && zip(acronym, signs.indices).allSatisfy { letter, index in
              index == place ? !capitals.values.contains(letter) : letter == read[index] ?? signs[index]
            }
        }
        if matches.count == 1, let match = matches.first {
          capitals[signs[place]] = Array(match)[place]
          break
        }
      }
    }
  }
}

extension String {
  /// Latin capitals and nothing else.
  fileprivate var isCapitalsOnly: Bool { utf8.allSatisfy(\.isUpper) }
}
