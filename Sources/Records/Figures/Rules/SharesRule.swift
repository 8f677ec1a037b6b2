/// Shares that should make 100: a column of a table whose total is printed as 100%, and rows or columns of shares
/// where most of the others make 100.
func checkShares(_ papers: FigurePapers) -> [FigureFinding] {
  papers.grids.flatMap { grid in
    printedHundred(grid, in: papers) + oddOneOut(grid, in: papers, byRows: true)
      + oddOneOut(grid.turned, in: papers, byRows: false)
  }
}

private func printedHundred(_ grid: NumberGrid, in papers: FigurePapers) -> [FigureFinding] {
  guard let row = grid.rows.firstIndex(where: { isTotalLabel($0.label) }), row >= 2 else { return [] }
  return grid.header.indices.compactMap { column in
    let total = grid.rows[row].cells[column]
    guard let hundred = total.quantity, hundred.unit == .percent, hundred.value == 100 else { return nil }
    let parts = grid.rows[..<row].map { $0.cells[column] }
    let shares = parts.compactMap(\.quantity)
    guard parts.allSatisfy({ $0.quantity?.unit == .percent || $0.isEmpty }), shares.count >= 2,
      !grid.rows[..<row].contains(where: { isPartOfAnother($0.label) || isTotalLabel($0.label) })
    else { return nil }
    return finding(
      shares, place: papers.place(grid.rows[0].first, grid.rows[row].last), name: grid.header[column], .certain)
  }
}

private func oddOneOut(_ grid: NumberGrid, in papers: FigurePapers, byRows: Bool) -> [FigureFinding] {
  let rows = grid.rows.filter { row in
    row.cells.count >= 2 && row.cells.allSatisfy { $0.quantity?.unit == .percent }
  }
  guard rows.count >= 4 else { return [] }
  let odd = rows.filter { !makesHundred($0.cells.compactMap(\.quantity)) }
  guard odd.count == 1, let row = odd.first else { return [] }
  return [
    finding(
      row.cells.compactMap(\.quantity), place: papers.place(row.first, row.last), name: row.label,
      grid.isSure ? .certain : .likely)
  ].compactMap(\.self)
}

private func makesHundred(_ shares: [Quantity]) -> Bool {
  abs(shares.reduce(0) { $0 + $1.value } - 100) <= shares.reduce(1e-9) { $0 + $1.slack }
}

/// Nil where they make 100, or so far from it that they are shares of different things.
private func finding(
  _ shares: [Quantity], place: FigureFinding.Place, name: String, _ confidence: Found.Confidence
) -> FigureFinding? {
  let sum = shares.reduce(0) { $0 + $1.value }
  guard !makesHundred(shares), abs(sum - 100) <= 15 else { return nil }
  let decimals = shares.map(\.decimals).max() ?? 0
  let of = name.isEmpty ? "" : " of “\(name)”"
  return FigureFinding(
    .shares, place, found: "the shares\(of) make \(figureText(sum, decimals: decimals))%",
    expected: "100%, but for rounding", confidence)
}
