/// Marks what belongs to the pages and not to the papers, and gives lines their pages.
func markFurniture(_ pack: inout PackLines) {
  var start = 0
  while start < pack.lines.count {
    var end = start
    while end < pack.lines.count, pack.lines[end].file == pack.lines[start].file { end += 1 }
    let lines = Array(pack.lines[start..<end])
    let numbers = PageNumbers(lines)
    for (offset, page) in numbers.pages.enumerated() { pack.lines[start + offset].page = page }
    for index in numbers.furniture { pack.take(start + index, by: .pageNumber) }
    for index in runningHeads(Array(pack.lines[start..<end])) where pack.takenBy[start + index] == nil {
      pack.take(start + index, by: .runningHead)
    }
    for (offset, line) in lines.enumerated() where pack.takenBy[start + offset] == nil {
      if isBlankPageNotice(line) {
        pack.take(start + offset, by: .blankPage)
      } else if isPageLabel(line) || isStrayPageNumber(offset, in: lines) {
        pack.take(start + offset, by: .pageNumber)
      } else if agendaItemLabel(line) != nil {
        pack.take(start + offset, by: .agendaItemLabel)
      }
    }
    start = end
  }
}
