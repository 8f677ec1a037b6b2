/// Shares printed beside the counts that they are of: "five (55%)" of nine, "8 of 38 (20%)", "20% (8 of 38)".
///
/// The whole is the one that the sentence names, or the sentence above a list: "Of the nine people …:". Of a list
/// most shares must agree with the whole; else it is another's.
func checkSharesOfCounts(_ papers: FigurePapers) -> [FigureFinding] {
  var findings: [FigureFinding] = []
  var whole: Int?
  var list: [(pairs: [SharePair], tokens: ArraySlice<FigureToken>)] = []
  func close() {
    let pairs = list.flatMap { $0.pairs }
    let agreeing = pairs.count(where: \.agrees)
    for entry in list {
      let wrong = entry.pairs.filter { !$0.agrees }
      guard !wrong.isEmpty, agreeing >= 2, agreeing > pairs.count / 2 else { continue }
      findings.append(finding(wrong, entry.tokens, in: papers, .certain))
    }
    list = []
    whole = nil
  }
  for passage in papers.passages {
    for sentence in passage.sentences {
      let wrong = directPairs(sentence).filter { !$0.agrees }
      if !wrong.isEmpty { findings.append(finding(wrong, sentence, in: papers, .likely)) }
    }
    if passage.kind == .item, let whole {
      let pairs = bracketedPairs(passage.tokens[...], of: whole)
      if !pairs.isEmpty { list.append((pairs, passage.tokens[...])) }
      continue
    }
    close()
    if passage.tokens.last?.text == ":", let last = passage.sentences.last { whole = namedWhole(last) }
  }
  close()
  return findings
}

private struct SharePair {
  var count: Int
  var whole: Int
  var share: Quantity

  var percent: Double { Double(count) * 100 / Double(whole) }
  var agrees: Bool { abs(percent - share.value) <= share.slack + 1e-6 }
}

private func finding(
  _ pairs: [SharePair], _ tokens: ArraySlice<FigureToken>, in papers: FigurePapers,
  _ confidence: Found.Confidence
) -> FigureFinding {
  FigureFinding(
    .shareOfCount, papers.place(tokens),
    found: pairs.map { "\($0.count) of \($0.whole) as \($0.share.text)" }.joined(separator: "; "),
    expected: pairs.map { figureText($0.percent, decimals: $0.share.decimals) + "%" }.joined(separator: "; "),
    confidence)
}

/// "Of the nine people …", "Out of 38 reviews …" where the sentence begins.
func namedWhole(_ sentence: ArraySlice<FigureToken>) -> Int? {
  let head = sentence.prefix(6)
  guard let of = head.firstIndex(where: { $0.text == "of" }), of - head.startIndex <= 1 else { return nil }
  for token in head[(of + 1)...] {
    if let count = wholeCount(token) { return count }
    guard ["the", "these", "all", "those", "our"].contains(token.text) else { return nil }
  }
  return nil
}

func wholeCount(_ token: FigureToken) -> Int? {
  guard let quantity = token.quantity, quantity.isWhole, quantity.unit == .none, quantity.value >= 1,
    quantity.value < 1e9
  else { return nil }
  return Int(quantity.value)
}

/// "five (55%)" within a list whose whole is known.
private func bracketedPairs(_ tokens: ArraySlice<FigureToken>, of whole: Int) -> [SharePair] {
  tokens.indices.compactMap { at in
    guard at + 3 < tokens.endIndex, let part = wholeCount(tokens[at]), part <= whole,
      tokens[at + 1].text == "(",
      let share = tokens[at + 2].quantity, share.unit == .percent, tokens[at + 3].text == ")"
    else { return nil }
    return SharePair(count: part, whole: whole, share: share)
  }
}

/// "8 of 38 (21%)", "8 out of the 38 cases (21%)", "21% (8 of 38)", "8/38 (21%)"
private func directPairs(_ tokens: ArraySlice<FigureToken>) -> [SharePair] {
  tokens.indices.compactMap { at in
    guard let part = wholeCount(tokens[at]), at + 2 < tokens.endIndex else { return nil }
    var next = at + 1
    if tokens[next].text == "out" { next += 1 }
    guard next < tokens.endIndex, ["of", "/"].contains(tokens[next].text) else { return nil }
    next += 1
    if next < tokens.endIndex, ["the", "all"].contains(tokens[next].text) { next += 1 }
    guard next < tokens.endIndex, let whole = wholeCount(tokens[next]), whole >= part, whole >= 2 else {
      return nil
    }
    // Before it: "21% (8 of 38)".
    if at - 2 >= tokens.startIndex, tokens[at - 1].text == "(", let share = tokens[at - 2].quantity,
      share.unit == .percent, next + 1 < tokens.endIndex, tokens[next + 1].text == ")"
    {
      return SharePair(count: part, whole: whole, share: share)
    }
    // After it, with few words between that name what was counted.
    var end = next + 1
    while end < tokens.endIndex, tokens[end].isWord, end - next <= 3 { end += 1 }
    guard end + 2 < tokens.endIndex, tokens[end].text == "(", let share = tokens[end + 1].quantity,
      share.unit == .percent, tokens[end + 2].text == ")"
    else { return nil }
    return SharePair(count: part, whole: whole, share: share)
  }
}
