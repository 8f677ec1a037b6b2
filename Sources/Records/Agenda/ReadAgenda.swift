/// The agenda's items: number, title, who reports and the pages, in rows that may be split by columns, wrapped
/// lines and page ends. Lines above the first row are left: the meeting's head may be among them.
func readAgenda(_ range: Range<Int>, in pack: inout PackLines) -> [AgendaItem] {
  var rows: [AgendaRow] = []
  for index in pack.open(range.dropFirst()) {
    let line = pack.lines[index]
    if let opening = AgendaRow(line, at: index), opening.follows(rows.last) {
      rows.append(opening)
      pack.take(index, by: .agendaRow)
    } else if let last = rows.indices.last,
      rows[last].takesContinuation(line, after: pack.lines[rows[last].last])
    {
      rows[last].append(line, at: index)
      pack.take(index, by: .agendaRow)
    } else if isAgendaColumnHeading(line) {
      pack.take(index, by: .agendaHeading)
    } else if let last = rows.indices.last {
      rows[last].isClosed = true
      pack.take(index, by: .agendaNote)
    }
  }
  pack.takenBy[range.lowerBound] = .agendaHeading
  return rows.compactMap { row in
    let (title, reportBy, pages) = row.parts
    guard !title.isEmpty else { return nil }
    return AgendaItem(
      number: row.number, title: title, reportBy: reportBy, pages: pages,
      found: pack.found(row.first..<(row.last + 1), by: .agendaRow))
  }
}

private func isAgendaColumnHeading(_ line: Line) -> Bool {
  let words = line.cells.isEmpty ? [line.key] : line.cells.map { comparisonKey($0.text) }.filter { !$0.isEmpty }
  let known: Set<String> = [
    "item", "item no", "item no.", "no", "no.", "report by", "pages", "page", "title", "subject",
    "report of", "lead", "presenter", "time", "officer", "page no", "page nos",
  ]
  return words.allSatisfy { known.contains($0) }
}
