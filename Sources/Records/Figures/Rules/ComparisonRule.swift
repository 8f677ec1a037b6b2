/// Words of comparison against the numbers beside them: 169 is not "lower than England's average (20)".
///
/// "Better" and "worse" are left alone, for which way is better is not in the sentence.
func checkComparisons(_ papers: FigurePapers) -> [FigureFinding] {
  papers.passages.filter { $0.kind != .cells }.flatMap { passage in
    passage.sentences.flatMap { sentence in
      sentence.indices.compactMap { comparison($0, in: sentence, papers) }
    }
  }
}

private func comparison(
  _ at: Int, in tokens: ArraySlice<FigureToken>, _ papers: FigurePapers
) -> FigureFinding? {
  let isUp = ["higher", "greater", "larger", "bigger", "above"].contains(tokens[at].text)
  guard isUp || ["lower", "smaller", "below"].contains(tokens[at].text), at + 1 < tokens.endIndex else {
    return nil
  }
  var than = at + 1
  if ["above", "below"].contains(tokens[at].text) {
    // "above the England average of": a place above another has no average.
    guard
      tokens[(at + 1)...].prefix(5).contains(where: { ["average", "rate", "figure", "mean"].contains($0.text) })
    else { return nil }
    than = at
  } else if tokens[than].text == "(" {
    // "lower (12%) than"
    guard at + 4 < tokens.endIndex, tokens[at + 3].text == ")" else { return nil }
    than = at + 4
  }
  guard than == at || tokens[than].text == "than" else { return nil }
  // "not", and more than one comparison in the sentence, leave open what is held against what.
  guard !tokens.contains(where: { ["not", "neither", "nor", "times", "although"].contains($0.text) }) else {
    return nil
  }
  let start = tokens[..<at].lastIndex { $0.text == ";" }.map { $0 + 1 } ?? tokens.startIndex
  guard let right = compared(after: than, in: tokens), let theirs = tokens[right].quantity else { return nil }
  // "5% higher than" and "5 percentage points lower than" say how much.
  var before = at - 1
  while before >= start,
    ["significantly", "slightly", "much", "statistically", "considerably", "points"].contains(
      tokens[before].text)
  {
    before -= 1
  }
  guard before >= start, tokens[before].quantity == nil else { return nil }
  let left = tokens[start..<than].indices.filter { index in
    isFigure(index, in: tokens) && tokens[index].quantity?.unit == theirs.unit
  }
  guard let ours = left.last.flatMap({ tokens[$0].quantity }), left.count <= 2,
    !tokens[start..<at].contains(where: { $0.text == "than" || $0.text == "by" })
  else { return nil }
  let isWrong = left.allSatisfy { index in
    guard let value = tokens[index].quantity?.value else { return false }
    return isUp ? value < theirs.value : value > theirs.value
  }
  guard isWrong else { return nil }
  return FigureFinding(
    .comparisonWord, papers.place(tokens),
    found: "\(ours.text) is called \(tokens[at].text)\(than == at ? "" : " than") \(theirs.text)",
    expected: isUp ? "lower" : "higher",
    .likely)
}

/// The figure that is compared with: the first after "than", before any other clause begins.
private func compared(after at: Int, in tokens: ArraySlice<FigureToken>) -> Int? {
  for index in tokens[(at + 1)...].prefix(9).indices {
    if isFigure(index, in: tokens) { return index }
    if tokens[index].quantity != nil
      || [",", ";", "and", "or", "but", "with", "in", "expected", "target"].contains(tokens[index].text)
    {
      return nil
    }
  }
  return nil
}

/// A number that is neither a base ("per 100,000"), a part of a range or a name ("table 3"), nor a word.
private func isFigure(_ at: Int, in tokens: ArraySlice<FigureToken>) -> Bool {
  guard let quantity = tokens[at].quantity, !quantity.isWord else { return false }
  let before = at > tokens.startIndex ? tokens[at - 1].text : ""
  let after = at + 1 < tokens.endIndex ? tokens[at + 1].text : ""
  if [
    "per", "-", "/", "table", "figure", "aged", "age", "over", "under", "year", "years", "top", "step", "ci",
    "+",
  ]
  .contains(before) {
    return false
  }
  if quantity.unit == .none,
    ["-", "/", "year", "years", "month", "months", "weeks", "days", "+", "out", "of", "in", "hours"].contains(
      after)
  {
    return false
  }
  return after != "-" && !(after == "confidence" || after == "ci")
}
