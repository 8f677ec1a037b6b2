/// Amounts that stand one a line under the headings "Total …" and "Individual …": each total is followed by what
/// it is made of. Where at least two totals are met to the pound, one that is missed by little is faulted.
func checkAllocations(_ papers: FigurePapers) -> [FigureFinding] {
  var findings: [FigureFinding] = []
  var start = 0
  while start < papers.parts.count {
    let range = papers.parts[start].range
    start += 1
    guard namesAllocation(range, in: papers.pack) else { continue }
    let amounts = range.compactMap { index -> (index: Int, amount: Quantity)? in
      let line = papers.pack.lines[index]
      let text = line.text.hasSuffix("+") ? String(line.text.dropLast()) : line.text
      guard line.cells.isEmpty, let amount = cellQuantity(text), amount.unit == .pounds else { return nil }
      return (index, amount)
    }
    findings += nearTotals(amounts, in: papers)
  }
  return findings
}

private func nearTotals(
  _ amounts: [(index: Int, amount: Quantity)], in papers: FigurePapers
) -> [FigureFinding] {
  var exact = 0
  var near: [FigureFinding] = []
  var at = 0
  while at + 1 < amounts.count {
    let total = amounts[at].amount.value
    var sum = 0.0
    var end = at + 1
    while end < amounts.count, end - at <= 40, sum < total * 0.99 {
      sum += amounts[end].amount.value
      end += 1
    }
    let parts = amounts[(at + 1)..<end]
    if sum == total {
      exact += 1
      at = end
    } else if parts.count >= 2, abs(sum - total) <= total * 0.01 {
      near.append(
        FigureFinding(
          .total, papers.place(heading(above: amounts[at].index, in: papers.pack), amounts[end - 1].index),
          found: "\(amounts[at].amount.text) is printed as the total allocated",
          expected:
            "\(parts.map { $0.amount.text }.joined(separator: " + ")) make \(figureText(sum, decimals: 0))",
          .likely))
      at = end
    } else {
      at += 1
    }
  }
  return exact >= 2 ? near : []
}

private func namesAllocation(_ range: Range<Int>, in pack: PackLines) -> Bool {
  var total = false
  var individual = false
  for index in range where pack.lines[index].text.words <= 4 {
    let key = pack.lines[index].key
    if key.hasPrefix("total") { total = true }
    if key.hasPrefix("individual") { individual = true }
  }
  return total && individual
}

/// The heading that makes the amount a total, where it stands near.
private func heading(above index: Int, in pack: PackLines) -> Int {
  (max(0, index - 40)..<index).last { pack.lines[$0].key.hasPrefix("total") } ?? index
}
