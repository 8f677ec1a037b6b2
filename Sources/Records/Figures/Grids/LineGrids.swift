/// Rows of numbers from lines whose columns an extractor wrote with single spaces: lines that end with as many
/// numbers each, with the label before them, which may have begun on lines above.
func lineGrids(_ pack: PackLines) -> [NumberGrid] {
  var grids: [NumberGrid] = []
  var rows: [NumberGrid.Row] = []
  var label: [Int] = []
  func close() {
    if rows.count >= 3, let width = rows.first?.cells.count, width >= 1 {
      grids.append(
        NumberGrid(header: Array(repeating: "", count: width), rows: rows, isSure: false))
    }
    rows = []
    label = []
  }
  for index in pack.lines.indices {
    let line = pack.lines[index]
    if let rule = pack.takenBy[index], isFurniture(rule) { continue }
    guard line.cells.isEmpty, line.text.utf8.count <= 120 else {
      close()
      continue
    }
    if let last = rows.last?.last, pack.lines[last].file != line.file { close() }
    let (text, cells) = trailingNumbers(line.text)
    if cells.isEmpty {
      label.append(index)
      if label.count > 4 || endsSentence(line.text) && !line.text.hasSuffix("?") && !line.text.hasSuffix(":") {
        close()
      }
      continue
    }
    let words = label.map { pack.lines[$0].text } + [text]
    guard !(text.isEmpty && label.isEmpty) else {
      close()
      continue
    }
    if let width = rows.first?.cells.count, width != cells.count { close() }
    rows.append(
      NumberGrid.Row(
        label: comparisonKey(words.joined(separator: " ")), cells: cells, first: label.first ?? index,
        last: index))
    label = []
  }
  close()
  return grids
}

/// The numbers at a line's end as cells, and the text before them; "(12%)" belongs to the number before it.
private func trailingNumbers(_ text: String) -> (label: String, cells: [NumberGrid.Cell]) {
  var words = text.split(separator: " ").map(String.init)
  var cells: [NumberGrid.Cell] = []
  var bracket = ""
  while let last = words.last {
    if last.hasPrefix("("), last.hasSuffix(")"), bracket.isEmpty,
      cellQuantity(String(last.dropFirst().dropLast())) != nil
    {
      bracket = " " + last
    } else if cellQuantity(last) != nil || ["n/a", "-"].contains(comparisonKey(last)) && !cells.isEmpty {
      cells.insert(NumberGrid.Cell(last + bracket), at: 0)
      bracket = ""
    } else {
      break
    }
    words.removeLast()
  }
  // "in June 2021" and "Table 3" end with a number that is no cell.
  if cells.count == 1, let word = words.last, cells[0].quantity?.unit == Quantity.Unit.none {
    let before = comparisonKey(word)
    let introduces = [
      "table", "figure", "appendix", "page", "item", "paragraph", "section", "in", "to", "of", "for", "by",
      "version", "phase", "and", "from", "since", "until", "-", "/",
    ]
    if monthNumber(before) != nil || introduces.contains(before) { return (text, []) }
  }
  return (words.joined(separator: " "), cells)
}
