/// Shares and counts that a paper gives of the same kinds, named in quotes: 'good care' as 33% and as 14 of 38.
///
/// Only where the counts of the kinds make the whole that is named with them.
func checkSharesAndCounts(_ papers: FigurePapers) -> [FigureFinding] {
  var findings: [FigureFinding] = []
  var shares: [(passage: Int, kinds: [String: Quantity])] = []
  for (index, passage) in papers.passages.enumerated() where passage.kind != .cells {
    guard passage.tokens.contains(where: isQuote) else { continue }
    let named = kinds(passage.tokens) { $0.quantity.flatMap { $0.unit == .percent ? $0 : nil } ?? half($0) }
    if named.count >= 2 { shares.append((index, named)) }
    guard let whole = passage.sentences.lazy.compactMap({ namedWhole($0) }).first else { continue }
    let counts = kinds(passage.tokens) { token in
      wholeCount(token).flatMap { $0 < whole && $0 > 0 ? token.quantity : nil }
    }
    guard counts.count >= 2, counts.values.reduce(0, { $0 + $1.value }) == Double(whole) else { continue }
    for other in shares.suffix(4) where index - other.passage <= 12 && other.passage != index {
      let common = counts.keys.filter { other.kinds[$0] != nil }.sorted()
      guard common.count == counts.count, papers.passages[other.passage].part == passage.part else { continue }
      let pairs = common.compactMap { kind -> (Quantity, Double)? in
        guard let share = other.kinds[kind], let count = counts[kind] else { return nil }
        return (share, count.value * 100 / Double(whole))
      }.sorted { $0.0.value < $1.0.value }
      guard pairs.contains(where: { abs($0.0.value - $0.1) > $0.0.slack + 1e-6 }) else { continue }
      findings.append(
        FigureFinding(
          .sharesAndCounts, papers.place(papers.passages[other.passage].tokens[...]),
          against: papers.place(passage.tokens[...]), found: pairs.map { $0.0.text }.joined(separator: ", "),
          expected: pairs.map { figureText($0.1, decimals: $0.0.decimals) + "%" }.joined(separator: ", ")
            + " by the counts, which make \(whole)", .certain))
    }
  }
  return findings
}

private func isQuote(_ token: FigureToken) -> Bool { token.text == "'" || token.text == "\"" }

private func half(_ token: FigureToken) -> Quantity? {
  token.text == "half" ? Quantity(value: 50, decimals: 0, unit: .percent) : nil
}

/// Each quoted kind with the last number before it that was not another's.
private func kinds(
  _ tokens: [FigureToken], number: (FigureToken) -> Quantity?
) -> [String: Quantity] {
  var found: [String: Quantity] = [:]
  var last: Quantity?
  var at = 0
  while at < tokens.count {
    if isQuote(tokens[at]), let end = tokens[(at + 1)...].prefix(40).firstIndex(where: isQuote), end > at + 1 {
      let name = tokens[(at + 1)..<end].prefix(4).map(\.text).joined(separator: " ")
      if let quantity = last, found[name] == nil { found[name] = quantity }
      last = nil
      at = end + 1
    } else {
      if let quantity = number(tokens[at]) { last = quantity }
      at += 1
    }
  }
  return found
}
