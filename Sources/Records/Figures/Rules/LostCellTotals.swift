/// Totals of a table whose cells stand one a line and of which empty ones were lost: where the last number of
/// every column but one is the sum of those above it, the one is faulted.
func checkLostCellTotals(_ papers: FigurePapers) -> [FigureFinding] {
  papers.reading.tables.flatMap { table -> [FigureFinding] in
    guard table.found.rule == .tableOneCellALine, table.found.confidence == .doubtful, table.header.count >= 3
    else { return [] }
    let columns = table.cells.map { $0.compactMap(cellQuantity) }.filter { $0.count >= 3 }
    let faults = columns.filter { !addsToLast($0) }
    guard columns.count >= 3, faults.count == 1, let fault = faults.first, let total = fault.last,
      let index = table.cells.firstIndex(where: { $0.compactMap(cellQuantity) == fault })
    else { return [] }
    let parts = fault.dropLast()
    guard total.value >= (parts.map(\.value).max() ?? 0) else { return [] }
    // Columns may be fewer than headings where the rows' names were read as one.
    let name = table.header.count == table.cells.count ? table.header[index] : "column \(index + 1)"
    let sum = parts.reduce(0) { $0 + $1.value }
    return [
      FigureFinding(
        .total,
        FigureFinding.Place(
          file: table.found.file, page: table.found.page, firstLine: table.found.firstLine,
          lastLine: table.found.lastLine),
        found: "“\(name)” prints \(total.text) as its total",
        expected:
          "\(parts.map(\.text).joined(separator: " + ")) make \(figureText(sum, decimals: total.decimals)); the other columns add up",
        .certain)
    ]
  }
}

private func addsToLast(_ column: [Quantity]) -> Bool {
  guard let total = column.last else { return false }
  let slack = column.reduce(0) { $0 + $1.slack }
  return abs(column.dropLast().reduce(0) { $0 + $1.value } - total.value) <= slack + 1e-9
}
