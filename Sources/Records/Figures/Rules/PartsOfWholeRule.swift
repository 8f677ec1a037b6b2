/// "Out of the 42 comparable indicators three are significantly worse, 13 are similar and 26 are better": all that
/// can be said of an indicator is said, so that the parts make the whole.
func checkPartsOfWholes(_ papers: FigurePapers) -> [FigureFinding] {
  papers.passages.flatMap { passage in
    passage.sentences.compactMap { sentence -> FigureFinding? in
      guard let whole = namedWhole(sentence) else { return nil }
      let texts = Set(sentence.map(\.text))
      guard texts.contains("similar"), !texts.isDisjoint(with: ["better", "higher"]),
        !texts.isDisjoint(with: ["worse", "lower"])
      else { return nil }
      var parts: [Int] = []
      var isPast = false
      for (index, token) in zip(sentence.indices, sentence) {
        guard let number = wholeCount(token) else { continue }
        if !isPast, number == whole {
          isPast = true
        } else if isPast, sentence[..<index].last?.text != "top" {
          parts.append(number)
        }
      }
      let sum = parts.reduce(0, +)
      guard parts.count == 3, sum != whole else { return nil }
      return FigureFinding(
        .partsOfWhole, papers.place(sentence), found: "a whole of \(whole)",
        expected: parts.map(String.init).joined(separator: " + ") + " make \(sum)", .likely)
    }
  }
}
