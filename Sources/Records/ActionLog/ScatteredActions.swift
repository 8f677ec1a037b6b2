/// The rows of an action log whose cells lie about one after another. A day opens a row and its action; a
/// reference counts only where it stands just before the day, for no place tells which row another belongs to.
func readScatteredActions(_ lines: [Int], people: [String], in pack: inout PackLines) -> [ActionRow] {
  var rows: [ScatteredAction] = []
  var reference: String?
  for index in lines {
    let line = pack.lines[index]
    let (text, status) = partedStatus(line.text)
    if isActionLogHeading(index, in: pack) || isColumnName(line) {
      pack.take(index, by: .actionLogHeading)
      reference = nil
      if let last = rows.indices.last { rows[last].isInterrupted() }
      continue
    }
    pack.take(index, by: .actionRowDamaged)
    if isMinuteReference(text) {
      reference = minuteReference(text)
      if let last = rows.indices.last { rows[last].isInterrupted() }
      continue
    }
    if let day = DateText.first(in: text), day.range.lowerBound == 0 {
      let rest = String(
        decoding: Array(comparisonAligned(text).utf8).dropFirst(day.range.upperBound), as: UTF8.self
      ).trimmed
      rows.append(ScatteredAction(minute: reference, date: day.date, text: rest, at: index))
      reference = nil
    } else if !rows.isEmpty {
      rows[rows.count - 1].add(text, line, at: index, people: people)
      reference = nil
    }
    if let status, !rows.isEmpty { rows[rows.count - 1].end(with: status) }
  }
  return rows.compactMap { $0.row(people: people, in: pack) }
}

private struct ScatteredAction {
  var minute: String?
  var date: CalendarDate
  var action: [String]
  var comments: [String] = []
  var officer: String?
  var status: String?
  var lines: [Int]
  private var lastIsComment = false
  private var commentBlocks = 0
  private var isOutOfOrder = false

  /// Every cell stands in its column's order, reference, day, action, officer, one comment, status, and nothing
  /// between them: no cell can be another row's.
  private func isInOrder(officer: String?) -> Bool {
    minute != nil && officer != nil && commentBlocks == 1 && status != nil && !isOutOfOrder
  }

  init(minute: String?, date: CalendarDate, text: String, at index: Int) {
    self.minute = minute
    self.date = date
    action = text.isEmpty ? [] : [text]
    lines = [index]
  }

  /// What belongs to no row stood before this one's last cell.
  mutating func isInterrupted() {
    if status == nil { isOutOfOrder = true }
  }

  mutating func end(with status: String) {
    if self.status == nil { self.status = status } else { isOutOfOrder = true }
  }

  mutating func add(_ text: String, _ line: Line, at index: Int, people: [String]) {
    guard !text.isEmpty else { return }
    // A cell's second line may stand below a status that was written at the end of its first.
    if status != nil, !(lastIsComment && line.blanks == 0) { isOutOfOrder = true }
    let isNext = lines.last == index - 1 && line.blanks == 0
    lines.append(index)
    let actionIsOpen = !(action.last.map(endsSentence) ?? false)
    if officer == nil, isNext, action.count <= 1, isOfficer(text, people) {
      officer = text
    } else if text.startsWithSmall, line.blanks > 0, actionIsOpen {
      action.append(text)
      lastIsComment = false
    } else if line.blanks > 0, text.startsWithCapital, !action.isEmpty {
      comments.append(text)
      commentBlocks += 1
      lastIsComment = true
    } else if lastIsComment {
      comments.append(text)
    } else {
      action.append(text)
    }
  }

  private func isOfficer(_ text: String, _ people: [String]) -> Bool {
    guard text.words <= 4, text.startsWithCapital, !endsSentence(text), !text.hasSuffix(",") else {
      return false
    }
    if people.contains(where: { comparisonKey($0).hasSuffix(comparisonKey(text)) }) { return true }
    return text.words <= 3 && (looksLikeName(text) || text.words == 1 || namesOrganisation(text))
  }

  func row(people: [String], in pack: PackLines) -> ActionRow? {
    var (action, officer) = (action, officer)
    // The officer's column may have been written into the action's first line.
    if let first = action.first {
      let words = first.split(separator: " ")
      let tail = words.suffix(2).joined(separator: " ")
      let isKnown = people.contains { comparisonKey($0).hasSuffix(comparisonKey(tail)) }
      let looks = words.count > 4 && words.suffix(2).allSatisfy { $0.first?.isUppercase ?? false }
      let goesOn = action.count > 1 && action[1].startsWithSmall
      if isKnown || (officer == nil && looks && goesOn && words.dropLast(2).last?.first?.isLowercase ?? false) {
        officer = tail
        action[0] = words.dropLast(2).joined(separator: " ")
      }
    }
    let text = joinedText(action)
    guard text.words >= 3 else { return nil }
    return ActionRow(
      minute: minute, date: date, action: text, officer: officer,
      comments: comments.isEmpty ? nil : joinedText(comments), status: status,
      found: isInOrder(officer: officer)
        ? pack.found(lines, by: .actionRowDamaged, .likely)
        : pack.found(lines, by: .actionRowDamaged, doubt: "the row's cells lay apart and were put together"))
  }
}

/// "… of the Board. GREEN" apart.
private func partedStatus(_ text: String) -> (text: String, status: String?) {
  for status in ["GREEN", "AMBER", "RED", "COMPLETE", "COMPLETED", "CLOSED", "ONGOING", "OPEN"] {
    if text == status { return ("", status) }
    if text.hasSuffix(" " + status) { return (String(text.dropLast(status.count + 1)).trimmed, status) }
  }
  return (text, nil)
}

private func isColumnName(_ line: Line) -> Bool {
  line.key.split(separator: "\t").allSatisfy { ActionLogColumns.name(String($0)) != nil }
}

/// The text as long as its key, where every letter of it is one byte.
private func comparisonAligned(_ text: String) -> String {
  let plain = text.replacingBlanks
  return plain.utf8.count == comparisonKey(plain).utf8.count ? plain : comparisonKey(plain)
}
