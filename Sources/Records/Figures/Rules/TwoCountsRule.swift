/// One set counted twice within a paper: "our 16 comparator authorities" and "a basket of 15 comparable
/// authorities".
///
/// Only where the words before the number say that there is one such set, and the adjective names it.
func checkTwoCounts(_ papers: FigurePapers) -> [FigureFinding] {
  struct Mention {
    var count: Int
    var text: String
    var tokens: ArraySlice<FigureToken>
  }
  var order: [String] = []
  var mentions: [String: [Mention]] = [:]
  for passage in papers.passages where passage.kind != .cells {
    for sentence in passage.sentences {
      for at in sentence.indices {
        guard let number = wholeCount(sentence[at]), number >= 2, isDefinite(sentence[..<at]),
          at + 2 < sentence.endIndex,
          sentence[at + 1].isWord, sentence[at + 2].isWord,
          sentence[at + 1].text.utf8.count >= 6, sentence[at + 2].text.utf8.count >= 5,
          sentence[at + 2].text.hasSuffix("s"), !passing.contains(sentence[at + 1].text)
        else { continue }
        let key = "\(passage.part) \(sentence[at + 1].text.prefix(6)) \(sentence[at + 2].text)"
        if mentions[key] == nil { order.append(key) }
        mentions[key, default: []].append(
          Mention(
            count: number, text: sentence[at...(at + 2)].map(\.text).joined(separator: " "), tokens: sentence))
      }
    }
  }
  return order.compactMap { key in
    guard let all = mentions[key], let first = all.first,
      let other = all.first(where: { $0.count != first.count }), Set(all.map(\.count)).count == 2,
      abs(first.count - other.count) <= max(2, first.count / 5)
    else { return nil }
    return FigureFinding(
      .twoCounts, papers.place(other.tokens), against: papers.place(first.tokens), found: "“\(other.text)”",
      expected: "“\(first.text)”, as said before", .likely)
  }
}

/// "our 16", "a basket of 15", "all 12"
private func isDefinite(_ before: ArraySlice<FigureToken>) -> Bool {
  guard let last = before.last?.text else { return false }
  if ["our", "its", "their", "all"].contains(last) { return true }
  return last == "of" && before.count >= 2
    && ["basket", "set", "group", "family"].contains(before[before.endIndex - 2].text)
}

/// Adjectives that part a set anew each time.
private let passing: Set<String> = [
  "remaining", "further", "following", "additional", "previous", "recent", "current", "different", "separate",
  "latest", "subsequent",
]
