/// A number alone between empty lines amid prose: a page's, though nothing proves which.
func isStrayPageNumber(_ index: Int, in lines: [Line]) -> Bool {
  let line = lines[index]
  guard line.text.utf8.count <= 3, line.text.utf8.allSatisfy(\.isDigit), line.blanks > 0, index > 0,
    index + 1 < lines.count, lines[index + 1].blanks > 0
  else { return false }
  func isProse(_ line: Line) -> Bool { line.text.words >= 5 && line.cells.isEmpty }
  return isProse(lines[index - 1]) && isProse(lines[index + 1])
}
