import Foundation

/// Printed totals against their parts, by columns and by rows.
///
/// A column is faulted where the same parts make the total in another column, or, alone, where its table is
/// sure and no choice of its rows that a reader might make comes to the total. Averages, rates and shares add up
/// to nothing and are passed over. Rounding: half of the last digit of every part and of the total.
func checkTotals(_ papers: FigurePapers) -> [FigureFinding] {
  var findings: [FigureFinding] = []
  for grid in papers.grids {
    findings += totals(grid, in: papers)
    if grid.rows.count <= 300, grid.header.contains(where: { isTotalLabel(comparisonKey($0)) }) {
      findings += totals(grid.turned, in: papers, byRows: true)
    }
  }
  return findings
}

private func totals(_ grid: NumberGrid, in papers: FigurePapers, byRows: Bool = false) -> [FigureFinding] {
  var findings: [FigureFinding] = []
  var start = 0
  var examined = 0
  for (index, row) in grid.rows.enumerated()
  where isTotalLabel(row.label) && (2...300).contains(index - start) && examined < 30 {
    examined += 1
    let parts = Array(grid.rows[start..<index])
    let columns = grid.header.indices.compactMap { AddingColumn($0, total: row, parts: parts, in: grid) }
    defer { if columns.contains(where: { !$0.explanations.isEmpty }) { start = index + 1 } }
    guard let best = explanation(of: columns) else {
      if !byRows, let finding = lone(columns, row: row, parts: parts, grid: grid, in: papers) {
        findings.append(finding)
      }
      continue
    }
    let agreeing = columns.count { $0.explanations.contains(best) }
    for column in columns where !column.explanations.contains(best) {
      // One column that agrees may do so by chance; a column that another choice explains may be right.
      guard agreeing >= 2 || (agreeing == 1 && best == .all), agreeing * 2 >= columns.count else { continue }
      guard column.explanations.isEmpty || (agreeing >= 3 && best == .all) else { continue }
      findings.append(column.finding(best, parts: parts, row: row, byRows: byRows, grid: grid, in: papers))
    }
  }
  // Rows beyond the first few that are faulted at once show a reading that went wrong, not a paper.
  return findings.count <= 3 ? findings : []
}

/// The choice of rows that makes the total in the most columns.
private func explanation(of columns: [AddingColumn]) -> AddingColumn.Choice? {
  var counts: [AddingColumn.Choice: Int] = [:]
  for column in columns where column.filled >= 2 {
    for choice in column.explanations { counts[choice, default: 0] += 1 }
  }
  return counts.max { ($0.value, -$0.key.order) < ($1.value, -$1.key.order) }?.key
}

/// A single column that no choice explains, in a table whose cells are sure.
private func lone(
  _ columns: [AddingColumn], row: NumberGrid.Row, parts: [NumberGrid.Row], grid: NumberGrid,
  in papers: FigurePapers
) -> FigureFinding? {
  guard columns.count == 1, let column = columns.first, column.filled >= 2 else { return nil }
  let isWhole = parts.allSatisfy { row in
    row.cells[column.index].quantity != nil || row.cells[column.index].isEmpty
  }
  guard isWhole, !parts.contains(where: { isPartOfAnother($0.label) || isTotalLabel($0.label) }) else {
    return nil
  }
  let off = abs(column.sum(.all) - column.total.value) / max(1, abs(column.total.value))
  guard off <= (grid.isSure ? 0.25 : 0.02) else { return nil }
  return column.finding(.all, parts: parts, row: row, byRows: false, grid: grid, in: papers, .likely)
}

func isTotalLabel(_ label: String) -> Bool {
  let words = label.split { !$0.isLetter }
  guard words.contains(where: { $0 == "total" || $0 == "totals" }) else { return false }
  // "Total number of rough sleepers known" counts something; a total's row is about what stands above it.
  return words.count <= 8 || words.first == "total" || words.dropFirst().first == "total"
}

func isPartOfAnother(_ label: String) -> Bool {
  label.hasPrefix("of which") || label.hasPrefix("including") || label.hasPrefix("less")
    || label.contains("of these")
    || label.contains("excluding") || label.hasPrefix("net ") || label.hasPrefix("memo")
}
