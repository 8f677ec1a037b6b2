/// One item of an agenda while its lines are gathered, column by column.
struct AgendaRow {
  var number: Int
  /// The title first; then who reports and the pages, where they stand in columns.
  var columns: [Line.Cell]
  var first: Int
  var last: Int
  /// A note followed, so that what comes next is no part of the title.
  var isClosed = false

  /// A row opens with its number, in a column of its own or before the title.
  init?(_ line: Line, at index: Int) {
    var cells = line.cells.isEmpty ? [Line.Cell(start: line.indent, text: line.text)] : line.cells
    while let head = cells.first, head.text.isEmpty { cells.removeFirst() }
    guard let head = cells.first else { return nil }
    if let mark = ItemMark(head.text), let number = mark.number, !mark.isBracketed {
      self.number = number
      let offset = head.text.unicodeScalars.count - mark.rest.unicodeScalars.count
      cells[0] = Line.Cell(start: head.start + offset, text: mark.rest)
      if mark.rest.isEmpty { cells.removeFirst() }
    } else if head.text.utf8.count <= 3, cells.count > 1, let number = Int(head.text.trimmingDot) {
      self.number = number
      cells.removeFirst()
    } else {
      return nil
    }
    columns = cells
    first = index
    last = index
  }

  func follows(_ row: AgendaRow?) -> Bool {
    guard let row else { return (1...3).contains(number) }
    return number > row.number && number <= row.number + 3
  }

  /// A line belongs to the row above where its columns stand under the row's, or where the row's text is not
  /// at its end yet.
  func takesContinuation(_ line: Line, after previous: Line) -> Bool {
    guard !isClosed, last - first < 12, itemNumber(line.text) == nil, line.blanks <= 4 else { return false }
    if let head = line.cells.first, head.text.isEmpty { return true }
    if line.text.isCapitals, !columns.isEmpty, !columns[0].text.isCapitals { return false }
    if pagesAreOpen { return true }
    let (title, _, pages) = parts
    if pages != nil { return false }
    if line.key.hasPrefix("(page") || line.key.hasPrefix("pages ") { return true }
    guard let column = columns.first, line.blanks <= 1 else { return false }
    if title.hasSuffix(".") || title.hasSuffix("?") { return false }
    return abs(line.indent - column.start) <= 2 || line.text.startsWithSmall
  }

  /// "(Pages 15 -" without its end.
  private var pagesAreOpen: Bool {
    guard let text = columns.last(where: { !$0.text.isEmpty })?.text else { return false }
    let key = comparisonKey(text)
    guard let open = key.lastIndex(of: "("), !key[open...].contains(")") else { return false }
    return key[open...].hasPrefix("(page")
  }

  mutating func append(_ line: Line, at index: Int) {
    last = index
    guard !columns.isEmpty else {
      columns = line.cells.isEmpty ? [Line.Cell(start: line.indent, text: line.text)] : line.cells
      return
    }
    if line.cells.isEmpty {
      let target = pagesAreOpen || line.key.hasPrefix("(page") ? columns.count - 1 : 0
      let near = columns.indices.min {
        abs(columns[$0].start - line.indent) < abs(columns[$1].start - line.indent)
      }
      add(line.text, to: columns.count > 1 && line.indent > 8 ? near ?? target : target)
      return
    }
    var cells = line.cells
    if cells.first?.text.isEmpty == true { cells.removeFirst() }
    for (offset, cell) in cells.enumerated() where !cell.text.isEmpty {
      let isTabbed = line.raw.utf8.first == 0x09
      let near = columns.indices.min {
        abs(columns[$0].start - cell.start) < abs(columns[$1].start - cell.start)
      }
      let target = isTabbed ? offset : near ?? offset
      while columns.count <= target { columns.append(Line.Cell(start: cell.start, text: "")) }
      add(cell.text, to: target)
    }
  }

  private mutating func add(_ text: String, to column: Int) {
    columns[column].text = joinedText([columns[column].text, text])
  }

  var parts: (title: String, reportBy: String?, pages: [Int]?) {
    var columns = columns.map(\.text)
    var pages: [Int]?
    for index in columns.indices.reversed() {
      if let range = PageRange(endOf: columns[index]) {
        pages = range.pages
        columns[index] = range.before
        break
      }
    }
    let title = columns.first ?? ""
    let by = columns.dropFirst().filter { !$0.isEmpty }.joined(separator: " ")
    return (title, by.isEmpty ? nil : by, pages)
  }
}
