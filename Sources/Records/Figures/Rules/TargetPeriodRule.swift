/// A target and an actual of different periods: columns headed by different years, or a quarter's actual beside
/// what can only be a year's target, where the other rows' targets are a quarter's.
func checkTargetPeriods(_ papers: FigurePapers) -> [FigureFinding] {
  papers.grids.flatMap { grid -> [FigureFinding] in
    let heads = grid.header.map { figureTokens([($0, 0)]) }
    let targets = heads.indices.filter {
      heads[$0].contains { ["target", "plan", "planned"].contains($0.text) }
    }
    let actuals = heads.indices.filter { heads[$0].contains { ["actual", "outturn"].contains($0.text) } }
    guard targets.count == 1, actuals.count == 1, let target = targets.first, let actual = actuals.first,
      target != actual
    else { return [] }
    let (planned, came) = (HeadPeriod(heads[target]), HeadPeriod(heads[actual]))
    if let a = planned.year, let b = came.year, a != b, planned.quarter == came.quarter {
      return [
        FigureFinding(
          .targetPeriod, papers.place(grid.rows.first?.first ?? 0, grid.rows.first?.last ?? 0),
          found: "“\(grid.header[target])” beside “\(grid.header[actual])”",
          expected: "target and actual of one period", .doubtful)
      ]
    }
    guard planned.quarter != nil, planned.quarter == came.quarter else { return [] }
    let ratios = grid.rows.map { row -> Double? in
      guard let goal = row.cells[target].quantity ?? leading(row.cells[target].text),
        let real = row.cells[actual].quantity, real.value > 0, goal.unit != .percent
      else { return nil }
      return goal.value / real.value
    }
    guard
      grid.rows.indices.contains(where: { isNear(grid.rows[$0].cells[target], grid.rows[$0].cells[actual]) })
    else { return [] }
    return grid.rows.indices.compactMap { row in
      guard let ratio = ratios[row], (3.4...4.6).contains(ratio) else { return nil }
      let cells = grid.rows[row].cells
      return FigureFinding(
        .targetPeriod, papers.place(grid.rows[row].first, grid.rows[row].last),
        found:
          "a target of \(cells[target].text.trimmingDot) beside an actual of \(cells[actual].text) for one quarter",
        expected: "a quarter's target; this is about four times the actual, as a year's would be", .likely)
    }
  }
}

/// "1628.1." with a stray point.
private func leading(_ text: String) -> Quantity? { cellQuantity(text.trimmingDot) }

private func isNear(_ target: NumberGrid.Cell, _ actual: NumberGrid.Cell) -> Bool {
  guard let goal = target.quantity, let real = actual.quantity, real.value > 0, goal.unit == real.unit else {
    return false
  }
  return (0.5...2).contains(goal.value / real.value)
}

private struct HeadPeriod {
  var quarter: Int?
  var year: Int?

  init(_ tokens: [FigureToken]) {
    for (index, token) in tokens.enumerated() {
      if token.text.count == 2, token.text.hasPrefix("q"), let number = Int(token.text.dropFirst()) {
        quarter = number
      }
      if token.text == "quarter", index + 1 < tokens.count { quarter = wholeCount(tokens[index + 1]) }
      switch token.kind {
      case .year(let value): year = value
      case .years(let first, _, _): year = first
      default: break
      }
    }
  }
}
