/// The parts of a line where it is parted by tabs or by as many spaces as are asked for, each with the column
/// where it begins. An empty part comes first where the line begins with a tab.
func parts(of raw: String, atSpaces least: Int) -> [Line.Cell] {
  var cells: [Line.Cell] = []
  var text: [UInt8] = []
  var start = 0
  var spaces = 0
  var column = 0
  func close() {
    cells.append(Line.Cell(start: start, text: String(decoding: text, as: UTF8.self)))
    text = []
  }
  var begun = false
  for byte in raw.utf8 {
    if byte == 0x09 {
      if begun || !text.isEmpty || column == 0 || !cells.isEmpty { close() }
      begun = true
      spaces = 0
      start = column + 1
    } else if byte == 0x20 {
      spaces += 1
    } else {
      if text.isEmpty {
        start = column
      } else if spaces >= least {
        close()
        start = column
      } else if spaces > 0 {
        text.append(0x20)
      }
      begun = true
      spaces = 0
      text.append(byte)
    }
    if byte & 0xC0 != 0x80 { column += 1 }
  }
  if !text.isEmpty || begun { close() }
  while let last = cells.last, last.text.isEmpty { cells.removeLast() }
  return cells
}
