/// The rows of an action log: by the columns that its header names, or, where an extractor scattered the cells,
/// by the days that open the rows.
func readActionLog(_ range: Range<Int>, people: [String], in pack: inout PackLines) -> [ActionRow] {
  let open = pack.open(range)
  if let header = open.first(where: { ActionLogColumns(pack.lines[$0]) != nil }),
    let columns = ActionLogColumns(pack.lines[header])
  {
    return readActionColumns(
      open.filter { $0 > header }, columns, heading: open.filter { $0 <= header }, in: &pack)
  }
  return readScatteredActions(open, people: people, in: &pack)
}

/// What an action log's header calls its columns.
struct ActionLogColumns {
  enum Name { case minute, date, action, officer, comments, status }
  var names: [(name: Name, start: Int)] = []

  init?(_ line: Line) {
    guard line.cells.count >= 3 else { return nil }
    for cell in line.cells {
      if let name = Self.name(comparisonKey(cell.text)) { names.append((name, cell.start)) }
    }
    guard names.count >= 3, names.contains(where: { $0.name == .action }) else { return nil }
  }

  static func name(_ key: String) -> Name? {
    switch key.trimmingDot {
    case "no", "minute", "minute no", "minute ref", "ref", "reference", "item", "number": .minute
    case "date", "meeting date", "meeting", "date of meeting": .date
    case "action", "actions", "action required", "agreed action": .action
    case "responsible", "officer", "responsible officer", "owner", "lead", "lead officer", "who", "by whom":
      .officer
    case "comments", "comment", "update", "progress", "comments/update", "notes": .comments
    case "status", "rag", "rag status", "complete": .status
    default: nil
    }
  }
}

private func readActionColumns(
  _ lines: [Int], _ columns: ActionLogColumns, heading: [Int], in pack: inout PackLines
) -> [ActionRow] {
  var rows: [(cells: [ActionLogColumns.Name: String], lines: [Int])] = []
  for index in heading { pack.take(index, by: .actionLogHeading) }
  for index in lines {
    let line = pack.lines[index]
    if ActionLogColumns(line) != nil || isActionLogHeading(index, in: pack) {
      pack.take(index, by: .actionLogHeading)
      continue
    }
    let parts = line.cells.isEmpty ? [Line.Cell(start: line.indent, text: line.text)] : line.cells
    var cells: [ActionLogColumns.Name: String] = [:]
    for (place, cell) in parts.enumerated() where !cell.text.isEmpty {
      let column =
        isTabbed(line)
        ? columns.names.indices.contains(place) ? columns.names[place].name : nil
        : columns.names.last { $0.start <= cell.start + 2 }?.name ?? columns.names.first?.name
      if let column { cells[column] = joinedText([cells[column] ?? "", cell.text]) }
    }
    guard !cells.isEmpty else { continue }
    pack.take(index, by: .actionRow)
    if rows.isEmpty || cells[.minute] != nil || cells[.date].map({ DateText.first(in: $0) != nil }) ?? false {
      rows.append((cells, [index]))
    } else {
      for (name, text) in cells {
        rows[rows.count - 1].cells[name] = joinedText([rows[rows.count - 1].cells[name] ?? "", text])
      }
      rows[rows.count - 1].lines.append(index)
    }
  }
  return rows.compactMap { row in
    guard let action = row.cells[.action], !action.isEmpty else { return nil }
    return ActionRow(
      minute: row.cells[.minute].map(minuteReference),
      date: row.cells[.date].flatMap { DateText.first(in: $0)?.date },
      action: action, officer: row.cells[.officer], comments: row.cells[.comments], status: row.cells[.status],
      found: pack.found(row.lines, by: .actionRow))
  }
}

/// "111 ©" was "111(c)"; "81 (b)" is "81(b)".
func minuteReference(_ text: String) -> String {
  var reference = text.replacingBlanks.split(separator: " ").joined()
  if reference.hasSuffix("©") { reference = reference.dropLast() + "(c)" }
  if reference.hasSuffix("®") { reference = reference.dropLast() + "(r)" }
  return reference
}

/// "66(c)", "111 ©", "122"
func isMinuteReference(_ text: String) -> Bool {
  let reference = minuteReference(text)
  let digits = reference.prefix { $0.isNumber }.count
  guard (1...4).contains(digits) else { return false }
  let rest = reference.dropFirst(digits)
  return rest.isEmpty || (rest.count == 3 && rest.first == "(" && rest.last == ")")
}
