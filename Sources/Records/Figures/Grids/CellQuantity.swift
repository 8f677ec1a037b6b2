/// The number that a table's cell holds, and nothing else but a unit, a footnote's mark or a second number in
/// brackets: "£21,240", "(123)", "-5", "12%", "1,234*", "5,700 (12%)". Nil for a range, a ratio or a text.
func cellQuantity(_ text: String) -> Quantity? {
  let tokens = figureTokens([(text.trimmed, 0)]).filter { !["*", "†", "‡", "^", "+", "~"].contains($0.text) }
  var at = 0
  var isNegative = false
  if at < tokens.count, tokens[at].text == "-" {
    isNegative = true
    at += 1
  }
  if at + 2 < tokens.count, tokens[at].text == "(", let inner = plainQuantity(tokens[at + 1]) {
    guard tokens.count == at + 3, tokens[at + 2].text == ")" else { return nil }
    var quantity = inner
    quantity.value = -quantity.value
    return quantity
  }
  guard at < tokens.count, var quantity = plainQuantity(tokens[at]) else { return nil }
  if isNegative { quantity.value = -quantity.value }
  at += 1
  guard at < tokens.count else { return quantity }
  // What follows in brackets is a second figure of the same cell, a note's number or its letter.
  guard tokens[at].text == "(", tokens[tokens.count - 1].text == ")" else { return nil }
  return tokens[(at + 1)..<(tokens.count - 1)].count <= 3 ? quantity : nil
}

private func plainQuantity(_ token: FigureToken) -> Quantity? {
  if case .year(let year) = token.kind { return Quantity(value: Double(year), decimals: 0) }
  guard let quantity = token.quantity, !quantity.isWord else { return nil }
  return quantity
}

/// A cell that stands for nothing: it adds nothing to a total.
func isEmptyCell(_ text: String) -> Bool {
  ["", "-", "n/a", "na", "nil", "none", "not applicable", "£-", "£ -"].contains(comparisonKey(text))
}
