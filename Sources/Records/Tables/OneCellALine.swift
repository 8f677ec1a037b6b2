/// A run of short lines, and whether so many of them are numbers that it is a table whose cells an extractor
/// wrote one a line.
func shortCells(from start: Int, in pack: PackLines) -> (range: Range<Int>, isTable: Bool)? {
  guard isShortCell(pack.lines[start]), pack.lines[start].text.letters > 0 else { return nil }
  var end = start
  var numbers = 0
  while end < pack.lines.count, end - start < 400, pack.takenBy[end] == nil, isShortCell(pack.lines[end]),
    pack.lines[end].file == pack.lines[start].file
  {
    if isNumberCell(pack.lines[end].text) { numbers += 1 }
    end += 1
  }
  return (start..<end, end - start >= 8 && numbers * 5 >= (end - start) * 2)
}

private func isShortCell(_ line: Line) -> Bool {
  line.cells.isEmpty && line.text.utf8.count <= 40 && line.text.words <= 6 && !line.text.hasSuffix(".")
}

/// "1,367", "£55.9m", "92.7%", "-", "n/a"
func isNumberCell(_ text: String) -> Bool {
  let key = comparisonKey(text)
  if ["-", "n/a", "na", "nil", "*", "x"].contains(key) { return true }
  return key.digits > 0 && key.letters <= 1 && key.utf8.count <= 14
}

/// Columns from blocks between empty lines: the first holds the rows' names, each next one its heading and
/// numbers. Where a block has fewer numbers than there are names, which of them are missing cannot be told.
func tableOneCellALine(_ run: Range<Int>, caption: String?, in pack: PackLines) -> TableReading? {
  var blocks: [[String]] = []
  for index in run {
    if blocks.isEmpty || pack.lines[index].blanks > 0 { blocks.append([]) }
    blocks[blocks.count - 1].append(pack.lines[index].text)
  }
  let heads = blocks.map { $0.prefix { !isNumberCell($0) } }
  if blocks.count >= 2, heads.allSatisfy({ !$0.isEmpty }),
    zip(blocks, heads).allSatisfy({ $0.count > $1.count })
  {
    return TableReading(
      caption: caption, header: heads.map { $0.joined(separator: " ") },
      cells: zip(blocks, heads).map { Array($0.dropFirst($1.count)) },
      found: pack.found(
        run, by: .tableOneCellALine,
        doubt: "the names of its rows stand elsewhere: what is given are columns and not rows"))
  }
  guard let names = blocks.first, blocks.count >= 2, names.count >= 2,
    names.count(where: isNumberCell) * 3 <= names.count
  else {
    return TableReading(
      caption: caption, header: [], cells: run.map { [pack.lines[$0].text] },
      found: pack.found(run, by: .tableOneCellALine, doubt: "one cell a line: its rows cannot be told"))
  }
  var header = [""]
  var columns: [[String]] = []
  for block in blocks.dropFirst() {
    let head = block.prefix { !isNumberCell($0) }
    header.append(head.joined(separator: " "))
    columns.append(Array(block.dropFirst(head.count)))
  }
  // The first name may head the names' own column.
  let longest = columns.map(\.count).max() ?? 0
  var rows = names
  if rows.count == longest + 1 { header[0] = rows.removeFirst() }
  let isWhole = columns.allSatisfy { $0.count == rows.count }
  let cells = rows.enumerated().map { row, name in
    [name] + columns.map { column in isWhole && row < column.count ? column[row] : "" }
  }
  guard isWhole else {
    return TableReading(
      caption: caption, header: header, cells: [rows] + columns,
      found: pack.found(
        run, by: .tableOneCellALine, doubt: "cells were lost: what is given are columns and not rows"))
  }
  return TableReading(
    caption: caption, header: header, cells: cells, found: pack.found(run, by: .tableOneCellALine, .likely))
}
