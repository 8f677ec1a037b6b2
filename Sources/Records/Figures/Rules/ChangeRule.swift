/// Stated changes against their figures: "rose from 138 to 105", "an increase of 17%, from 100 to 110".
func checkChanges(_ papers: FigurePapers) -> [FigureFinding] {
  papers.passages.flatMap { passage in
    passage.sentences.flatMap { sentence -> [FigureFinding] in
      let changes = sentence.indices.compactMap { Change($0, in: sentence) }
      guard changes.count == 1, let change = changes.first else { return [] }
      if change.to.value != change.from.value, change.isUp != (change.to.value > change.from.value) {
        return [
          FigureFinding(
            .change, papers.place(sentence),
            found:
              "from \(change.from.text) to \(change.to.text) is called \(change.isUp ? "a rise" : "a fall")",
            expected: change.isUp ? "a fall" : "a rise", .likely)
        ]
      }
      guard let stated = change.stated, !change.allows(stated) else { return [] }
      return [
        FigureFinding(
          .change, papers.place(sentence),
          found: "from \(change.from.text) to \(change.to.text) as a change of \(stated.text)",
          expected: change.text, .likely)
      ]
    }
  }
}

/// A direction, two figures and, where it is stated, how much they differ.
private struct Change {
  var isUp: Bool
  var from: Quantity
  var to: Quantity
  var stated: Quantity?

  init?(_ at: Int, in tokens: ArraySlice<FigureToken>) {
    let isUp = rises.contains(tokens[at].text)
    guard isUp || falls.contains(tokens[at].text) else { return nil }
    // Other directions or negations in the sentence leave it open which of them is meant.
    let directions = tokens.filter { rises.contains($0.text) || falls.contains($0.text) }
    guard directions.count == 1,
      !tokens.contains(where: { ["not", "no", "gap", "than", "never"].contains($0.text) })
    else { return nil }
    guard let fromWord = tokens[at...].prefix(14).firstIndex(where: { $0.text == "from" }),
      let first = figure(after: fromWord, in: tokens, within: 3),
      let toWord = tokens[(first + 1)...].prefix(10).firstIndex(where: { $0.text == "to" }),
      let second = figure(after: toWord, in: tokens, within: 3),
      !tokens[(first + 1)..<toWord].contains(where: { $0.quantity != nil }),
      let from = tokens[first].quantity, let to = tokens[second].quantity, from.unit == to.unit
    else { return nil }
    // "from 4 in 10 to 1 in 3" are shares; "from 9 to 5 pm" are times.
    let after = tokens[(second + 1)...].first?.text ?? ""
    guard tokens[first + 1].text != "in" || tokens[(first + 2)...].first?.quantity == nil,
      after != "in"
        || tokens[(second + 2)...].first?.quantity == nil, !["am", "pm", ":", "years"].contains(after)
    else { return nil }
    self.isUp = isUp
    self.from = from
    self.to = to
    // "by 17%", "of 17%" just after the direction.
    if at + 2 < fromWord, ["by", "of"].contains(tokens[at + 1].text),
      let by = figure(after: at + 1, in: tokens, within: 2), by < fromWord
    {
      stated = tokens[by].quantity
    }
  }

  private var ratio: Double { from.value == 0 ? .infinity : (to.value - from.value) / from.value * 100 }

  /// Whether the stated change can be meant, by any way of counting it and with all figures' rounding.
  func allows(_ stated: Quantity) -> Bool {
    let difference = abs(to.value - from.value)
    let slack = from.slack + to.slack + stated.slack + 1e-9
    if abs(difference - stated.value) <= slack { return true }
    guard stated.unit == .percent else { return stated.unit == .points && from.unit != .percent }
    guard from.value > from.slack, to.value > to.slack else { return true }
    let least = (abs(difference) - from.slack - to.slack) / (from.value + from.slack) * 100
    let most = (abs(difference) + from.slack + to.slack) / (from.value - from.slack) * 100
    // Some state the change by the later figure; that is another base and no fault of the sum.
    let byLater = difference / to.value * 100
    return (least - stated.slack...most + stated.slack).contains(stated.value)
      || abs(byLater - stated.value) <= stated.slack + 0.5
  }

  var text: String {
    let decimals = max(from.decimals, to.decimals)
    let difference = figureText(abs(to.value - from.value) / from.scale, decimals: decimals)
    return ratio.isFinite ? "\(difference), or \(figureText(abs(ratio), decimals: 1))%" : difference
  }
}

/// The next figure, past words such as "around".
private func figure(after at: Int, in tokens: ArraySlice<FigureToken>, within: Int) -> Int? {
  for index in tokens[(at + 1)...].prefix(within).indices {
    if let quantity = tokens[index].quantity { return quantity.isWord && quantity.value <= 1 ? nil : index }
    guard tokens[index].isWord || tokens[index].text == "(" else { return nil }
  }
  return nil
}

private let rises: Set<String> = [
  "increase", "increased", "increases", "increasing", "rise", "rose", "risen", "rises", "grew", "grown",
  "growth",
]
private let falls: Set<String> = [
  "decrease", "decreased", "decreases", "fall", "fell", "fallen", "falls", "reduced", "reduction", "reduces",
  "decline", "declined", "dropped", "drop",
]
