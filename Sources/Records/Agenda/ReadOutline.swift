/// The items that a PDF's outline names, where the papers hold no agenda: numbers and titles, and those of the
/// papers only that have a file of their own.
func readOutline(_ range: Range<Int>, in pack: inout PackLines) -> [AgendaItem] {
  var items: [AgendaItem] = []
  for index in pack.open(range) {
    let line = pack.lines[index]
    if index > range.lowerBound, let entry = outlineEntry(line), entry.number > items.last?.number ?? 0 {
      items.append(
        AgendaItem(
          number: entry.number, title: entry.title,
          found: pack.found([index], by: .documentOutline, .likely)))
    }
    pack.take(index, by: .documentOutline)
  }
  return items
}
