/// The lines of one table from its first row on: those with columns, and those between them that go on a cell.
func columnRows(from start: Int, in pack: PackLines) -> [Int] {
  var rows = [start]
  var index = start + 1
  var between: [Int] = []
  while index < pack.lines.count {
    let line = pack.lines[index]
    let rule = pack.takenBy[index]
    if rule == .pageNumber || rule == .runningHead {
      index += 1
      continue
    }
    guard rule == nil, line.file == pack.lines[start].file,
      isTabbed(line) == isTabbed(pack.lines[start]) || line.cells.isEmpty
    else { break }
    if isRow(line) {
      guard line.blanks <= 3 || line.cells[0].text.isEmpty else { break }
      rows += between + [index]
      between = []
    } else {
      // Within columns a cell may go on alone; in tabbed text a line without tabs is no row.
      let isBelowColumn = pack.lines[start].cells.contains { abs($0.start - line.indent) <= 2 }
      guard !isTabbed(pack.lines[start]), line.blanks == 0, between.count < 3, isBelowColumn,
        line.text.words <= 16
      else { break }
      between.append(index)
    }
    index += 1
  }
  // The last row's cells may go on below it.
  rows += between.prefix {
    pack.lines[$0].text.startsWithSmall || pack.lines[$0].indent > pack.lines[start].cells[0].start + 3
  }
  return rows
}

/// The rows as cells. A row without its first cell goes on the one above where its text does.
func columnTable(_ rows: [Int], caption: String?, in pack: PackLines) -> TableReading? {
  let byTabs = isTabbed(pack.lines[rows[0]])
  let columns = byTabs ? [] : columnStarts(rows.map { pack.lines[$0] })
  var cells: [[String]] = []
  for row in rows {
    let line = pack.lines[row]
    let texts = byTabs ? line.cells.map(\.text) : placed(line, in: columns)
    if let last = cells.last, goesOn(texts, last, line, byTabs: byTabs) {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        while cells[cells.count - 1].count <= column { cells[cells.count - 1].append("") }
        cells[cells.count - 1][column] = joinedText([cells[cells.count - 1][column], text])
      }
    } else {
      cells.append(texts)
    }
  }
  let width = cells.map(\.count).max() ?? 0
  // No paper has a table of more columns; padding one would fill the memory.
  guard width >= 2, width <= 200, cells.count >= 2 else { return nil }
  cells = cells.map { $0 + Array(repeating: "", count: width - $0.count) }
  let isRagged = cells.contains { row in row.count { !$0.isEmpty } < 2 }
  return TableReading(
    caption: caption, header: cells[0], cells: Array(cells.dropFirst()),
    found: pack.found(
      rows, by: byTabs ? .tableByTabs : .tableByColumns, byTabs && !isRagged ? .certain : .likely))
}

private func goesOn(_ texts: [String], _ above: [String], _ line: Line, byTabs: Bool) -> Bool {
  let filled = texts.filter { !$0.isEmpty }
  guard let first = filled.first else { return true }
  if byTabs {
    return texts[0].isEmpty && filled.count < max(2, above.count { !$0.isEmpty }) && first.startsWithSmall
  }
  if line.blanks > 0, texts.first?.isEmpty == false { return false }
  if first.startsWithSmall, texts.first?.isEmpty == false { return true }
  return filled.count * 2 <= texts.count || texts.first?.isEmpty == true && line.blanks == 0
}

/// Where columns begin: the places where the cells of several rows do.
private func columnStarts(_ lines: [Line]) -> [Int] {
  var starts: [Int] = []
  for start in lines.flatMap({ $0.cells.isEmpty ? [$0.indent] : $0.cells.map(\.start) }).sorted() {
    if let last = starts.last, start - last <= 3 { continue }
    starts.append(start)
  }
  return starts
}

private func placed(_ line: Line, in columns: [Int]) -> [String] {
  var texts = Array(repeating: "", count: columns.count)
  let cells = line.cells.isEmpty ? [Line.Cell(start: line.indent, text: line.text)] : line.cells
  for cell in cells where !cell.text.isEmpty {
    let column = columns.lastIndex { $0 <= cell.start + 1 } ?? 0
    texts[column] = joinedText([texts[column], cell.text])
  }
  return texts
}
