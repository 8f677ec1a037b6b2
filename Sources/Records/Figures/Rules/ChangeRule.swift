/// Stated changes against their figures: "rose from 138 to 105", "an increase of 17%, from 100 to 110".
func checkChanges(_ papers: FigurePapers) -> [FigureFinding] {
  papers.passages.flatMap { passage in
    passage.sentences.flatMap { sentence -> [FigureFinding] in
      let first = sentence.indices.first {
        rises.contains(sentence[$0].text) || falls.contains(sentence[$0].text)
      }
      guard let change = first.flatMap({ Change($0, in: sentence) }) else { return [] }
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

  /// The first direction of a sentence whose directions are all the same.
  init?(_ at: Int, in tokens: ArraySlice<FigureToken>) {
    let directions = tokens.indices.filter {
      rises.contains(tokens[$0].text) || falls.contains(tokens[$0].text)
    }
    guard directions.first == at, Set(directions.map { rises.contains(tokens[$0].text) }).count == 1,
      !tokens.contains(where: { ["not", "no", "gap", "than", "never"].contains($0.text) }),
      let (from, to) = Self.figures(after: at, in: tokens)
    else { return nil }
    (isUp, self.from, self.to) = (rises.contains(tokens[at].text), from, to)
    // "by 17%", "of 17%" just after a direction; two of them are of different things.
    let amounts = directions.compactMap { direction -> Quantity? in
      guard direction + 1 < tokens.endIndex, ["by", "of"].contains(tokens[direction + 1].text),
        let by = figure(after: direction + 1, in: tokens, within: 2)
      else { return nil }
      return tokens[by].quantity
    }
    guard amounts.count <= 1 else { return nil }
    stated = amounts.first
  }

  /// "from 105 to 138", "to 138 from 105"
  private static func figures(after at: Int, in tokens: ArraySlice<FigureToken>) -> (
    from: Quantity, to: Quantity
  )? {
    for (first, second) in [("from", "to"), ("to", "from")] {
      guard let firstWord = tokens[at...].prefix(14).firstIndex(where: { $0.text == first }),
        let one = figure(after: firstWord, in: tokens, within: 3),
        let secondWord = tokens[(one + 1)...].prefix(10).firstIndex(where: { $0.text == second }),
        let other = figure(after: secondWord, in: tokens, within: 3),
        !tokens[(one + 1)..<secondWord].contains(where: { $0.quantity != nil }),
        let a = tokens[one].quantity, let b = tokens[other].quantity, a.unit == b.unit,
        !isOfMany(one, in: tokens), !isOfMany(other, in: tokens)
      else { continue }
      return first == "from" ? (a, b) : (b, a)
    }
    return nil
  }

  /// "4 in 10" is a share, "5 pm" a time, "65 years" an age.
  private static func isOfMany(_ at: Int, in tokens: ArraySlice<FigureToken>) -> Bool {
    guard at + 1 < tokens.endIndex else { return false }
    let after = tokens[at + 1].text
    if ["am", "pm", ":", "years", "year", "-", "/"].contains(after) { return true }
    return ["in", "out"].contains(after) && tokens[(at + 2)...].prefix(2).contains { $0.quantity != nil }
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
