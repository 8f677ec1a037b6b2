/// "AGENDA" alone on its line, with numbered items after it; or the same word over a list of what the file
/// holds, which a PDF's outline leaves at the end of its text.
func agendaOpening(at index: Int, in pack: PackLines) -> PackPart.Kind? {
  let line = pack.lines[index]
  guard line.key == "agenda" || line.key == "order of business" || line.key.hasPrefix("agenda part ") else {
    return nil
  }
  var rows = 0
  var entries = 0
  for next in (index + 1)..<max(index + 1, min(pack.lines.count, index + 60)) {
    let line = pack.lines[next]
    if let number = itemNumber(line.text), number <= 60 { rows += 1 }
    if outlineEntry(line) != nil { entries += 1 }
  }
  if entries >= 2, entries > rows { return .outline }
  return rows >= 2 ? .agenda : nil
}

/// "7 Strategy Refresh." in an outline: a number without a point, set in from the edge.
func outlineEntry(_ line: Line) -> (number: Int, title: String)? {
  guard line.raw.utf8.first == 0x09 || line.indent >= 1 else { return nil }
  let digits = line.text.prefix { $0.isNumber }
  guard (1...2).contains(digits.count), let number = Int(digits) else { return nil }
  let rest = line.text.dropFirst(digits.count)
  guard rest.first == " ", rest.trimmed.startsWithCapital else { return nil }
  return (number, rest.trimmed)
}
