/// A national figure that the text takes from a numbered table, against that table's own line for England.
func checkTextAndTables(_ papers: FigurePapers) -> [FigureFinding] {
  var findings: [FigureFinding] = []
  for passage in papers.passages where passage.kind != .cells {
    for sentence in passage.sentences {
      guard let cited = citedTable(sentence), let quoted = nationalFigure(sentence),
        let row = nationalRow(of: cited, near: passage.lines[0], in: papers)
      else { continue }
      let numbers = row.tokens.compactMap(\.quantity).filter { !$0.isWord }
      let comparable = numbers.filter { $0.unit == quoted.unit }
      guard !comparable.isEmpty, !numbers.contains(where: { agree($0, quoted) }) else { continue }
      findings.append(
        FigureFinding(
          .textAndTable, papers.place(sentence), against: papers.place(row.tokens[...]),
          found: "the national figure is \(quoted.text) in the text",
          expected: "\(comparable.map(\.text).joined(separator: " or ")) in table \(cited)", .likely))
    }
  }
  return findings
}

/// To the places that the rougher of them has.
private func agree(_ a: Quantity, _ b: Quantity) -> Bool {
  abs(a.value - b.value) <= max(a.slack, b.slack) + 1e-9
}

private func citedTable(_ sentence: ArraySlice<FigureToken>) -> Int? {
  let cited = sentence.indices.compactMap { at -> Int? in
    guard sentence[at].text == "table", at + 1 < sentence.endIndex else { return nil }
    return wholeCount(sentence[at + 1])
  }
  return Set(cited).count == 1 ? cited.first : nil
}

/// "the national figure of 13.2%", "England's average (12%)"
private func nationalFigure(_ sentence: ArraySlice<FigureToken>) -> Quantity? {
  let found = sentence.indices.compactMap { at -> Quantity? in
    guard ["national", "england", "england's"].contains(sentence[at].text) else { return nil }
    for index in sentence[(at + 1)...].prefix(5).indices {
      if let quantity = sentence[index].quantity { return quantity.unit == .percent ? quantity : nil }
      guard ["figure", "average", "rate", "value", "of", "at", "(", "is", "was"].contains(sentence[index].text)
      else { return nil }
    }
    return nil
  }
  return found.count == 1 ? found.first : nil
}

/// The line for England under the table's caption, no further than the next caption.
private func nationalRow(of table: Int, near: Int, in papers: FigurePapers) -> (
  tokens: [FigureToken], line: Int
)? {
  let lines = papers.pack.lines
  let around = max(0, near - 120)..<min(lines.count, near + 160)
  guard
    let caption = around.first(where: { index in
      let key = lines[index].key
      return isCaption(lines[index]) && key.hasPrefix("table \(table)")
        && !(key.dropFirst("table \(table)".count).first?.isNumber ?? false)
    })
  else { return nil }
  for index in (caption + 1)..<min(lines.count, caption + 80) {
    if isCaption(lines[index]), lines[index].key.hasPrefix("table ") { return nil }
    guard lines[index].key.hasPrefix("england"), lines[index].text.digits > 0, lines[index].text.words <= 12
    else {
      continue
    }
    return (figureTokens([(lines[index].text, index)]), index)
  }
  return nil
}
