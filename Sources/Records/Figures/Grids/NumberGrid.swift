/// Rows of numbers under one another, from a table or from lines that end with as many numbers each.
struct NumberGrid: Sendable {
  struct Row: Sendable {
    /// In small letters.
    var label: String
    var cells: [Cell]
    /// Indices of the pack's lines.
    var first: Int
    var last: Int
  }
  struct Cell: Sendable {
    var text: String
    var quantity: Quantity?
    var isEmpty: Bool

    init(_ text: String) {
      self.text = text
      quantity = cellQuantity(text)
      isEmpty = isEmptyCell(text)
    }
  }
  var header: [String]
  var rows: [Row]
  /// The cells stand where the paper had them, as with tabs; else columns were told by their places.
  var isSure: Bool

  var width: Int { header.count }

  /// Rows for columns.
  var turned: NumberGrid {
    let first = rows.map(\.first).min() ?? 0
    let last = rows.map(\.last).max() ?? 0
    return NumberGrid(
      header: rows.map(\.label),
      rows: header.indices.map { column in
        Row(
          label: comparisonKey(header[column]), cells: rows.map { $0.cells[column] }, first: first, last: last)
      }, isSure: isSure)
  }
}

func numberGrids(_ pack: PackLines, reading: PackReading) -> [NumberGrid] {
  tableGrids(pack, tables: reading.tables) + lineGrids(pack)
}

private func tableGrids(_ pack: PackLines, tables: [TableReading]) -> [NumberGrid] {
  var starts: [String: [Int: Int]] = [:]
  for index in pack.lines.indices {
    let line = pack.lines[index]
    if starts[pack.files[line.file]]?[line.number] == nil {
      starts[pack.files[line.file], default: [:]][line.number] = index
    }
  }
  return tables.compactMap { table in
    guard let first = starts[table.found.file]?[table.found.firstLine], table.found.confidence != .doubtful,
      table.header.count >= 2, table.cells.allSatisfy({ $0.count == table.header.count }),
      table.cells.count >= 2, table.cells.count <= 2_000
    else { return nil }
    var last = first
    while last + 1 < pack.lines.count, pack.lines[last + 1].file == pack.lines[first].file,
      pack.lines[last + 1].number <= table.found.lastLine
    {
      last += 1
    }
    var at = first
    let rows = ([table.header] + table.cells).map { cells in
      // A row's line is the next one that holds its last filled cell.
      let wanted = cells.last { !$0.isEmpty } ?? ""
      let line = (at...min(last, at + 40)).first { pack.lines[$0].text.contains(wanted) } ?? at
      at = line
      return NumberGrid.Row(
        label: comparisonKey(cells[0]), cells: cells.dropFirst().map(NumberGrid.Cell.init), first: line,
        last: line)
    }
    let hasHeader = rows[0].cells.count { $0.quantity != nil && !isYear($0) } * 2 <= rows[0].cells.count
    return NumberGrid(
      header: hasHeader
        ? Array(table.header.dropFirst()) : Array(repeating: "", count: table.header.count - 1),
      rows: hasHeader ? Array(rows.dropFirst()) : rows, isSure: table.found.rule == .tableByTabs)
  }
}

private func isYear(_ cell: NumberGrid.Cell) -> Bool {
  cell.quantity.map { $0.isWhole && (1900...2100).contains($0.value) } ?? false
}
