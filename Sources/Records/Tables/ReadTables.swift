/// Tables among the lines that nothing else took: by tabs, by columns, or with one cell a line.
func readTables(_ pack: inout PackLines) -> [TableReading] {
  var tables: [TableReading] = []
  var index = 0
  var noTableBefore = 0
  while index < pack.lines.count {
    if pack.takenBy[index] == nil, isRow(pack.lines[index]) {
      let rows = columnRows(from: index, in: pack)
      if let last = rows.last, rows.count >= 2 {
        if let table = columnTable(rows, caption: caption(before: index, in: &pack), in: pack) {
          tables.append(table)
        }
        for row in rows { pack.take(row, by: isTabbed(pack.lines[row]) ? .tableByTabs : .tableByColumns) }
        index = last + 1
        continue
      }
    }
    if pack.takenBy[index] == nil, index >= noTableBefore, let run = shortCells(from: index, in: pack) {
      if run.isTable {
        if let table = tableOneCellALine(run.range, caption: caption(before: index, in: &pack), in: pack) {
          tables.append(table)
          pack.take(run.range, by: .tableOneCellALine)
        }
        index = run.range.upperBound
        continue
      }
      noTableBefore = index + max(1, run.range.count / 8)
    }
    index += 1
  }
  return tables
}

/// A line with columns; a number and a text beside it are an item and no row.
func isRow(_ line: Line) -> Bool {
  guard line.cells.count > 1 else { return false }
  guard line.cells.count == 2 else { return true }
  let first = line.cells[0].text
  return
    !(first.utf8.contains { $0.isDigit }
    && first.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")") })
    && ItemMark(first + " x").map { $0.rest != "x" } ?? true
}

func isTabbed(_ line: Line) -> Bool { line.raw.utf8.contains(0x09) }

/// "Table 3: …" or a line that ends with a colon, just above.
private func caption(before index: Int, in pack: inout PackLines) -> String? {
  var above = index - 1
  while above >= 0, let rule = pack.takenBy[above], [.pageNumber, .runningHead, .blankPage].contains(rule) {
    above -= 1
  }
  guard above >= 0, index - above <= 3, pack.lines[above].file == pack.lines[index].file else { return nil }
  let line = pack.lines[above]
  if isCaption(line) {
    pack.take(above, by: .caption)
    return line.text
  }
  if line.text.hasSuffix(":") || line.text.hasSuffix(":-") { return line.text.words <= 40 ? line.text : nil }
  let isHeading = pack.takenBy[above] == .heading || (pack.takenBy[above] == nil && line.blanks > 0)
  guard isHeading, line.text.words <= 14, line.cells.isEmpty, line.text.startsWithCapital,
    !endsSentence(line.text)
  else { return nil }
  return line.text
}

/// "Table 2", "Figure 1: …", "Chart 3", "Source: …"
func isCaption(_ line: Line) -> Bool {
  let key = line.key
  if key.hasPrefix("source:") || key.hasPrefix("sources:") { return true }
  for word in ["table ", "figure ", "fig ", "fig. ", "chart ", "graph ", "map ", "diagram ", "box "]
  where key.hasPrefix(word) {
    return key.dropFirst(word.count).first?.isNumber ?? false && line.text.words <= 40
  }
  return false
}
