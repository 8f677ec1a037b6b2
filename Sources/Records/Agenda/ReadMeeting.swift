/// Which meeting the papers are for, from the agenda's head: by labels ("Date/Time: …", "Location: …"), or by a
/// line of day and time with the body above it and the place under it.
func readMeeting(_ head: Range<Int>, in pack: inout PackLines) -> MeetingHead {
  var meeting = MeetingHead()
  var used: [Int] = []
  let lines = pack.open(head)
  for (position, index) in lines.enumerated() {
    let line = pack.lines[index]
    let first = line.cells.first?.text ?? line.text
    if let (label, value) = labelledValue(first.isEmpty ? line.text : first, line) {
      switch label {
      case "meeting", "committee", "board", "name of meeting", "body": meeting.body = meeting.body ?? value
      case "date", "date/time", "date and time", "date & time", "meeting date", "day", "when", "time":
        if label != "time" { meeting.date = meeting.date ?? DateText.first(in: value)?.date }
        meeting.time = meeting.time ?? TimeText.first(in: value)
      case "location", "venue", "place", "where": meeting.place = meeting.place ?? value
      default: continue
      }
      used.append(index)
    } else if meeting.date == nil, let date = DateText.first(in: first),
      startsWithDay(comparisonKey(first), date)
    {
      meeting.date = date.date
      meeting.time = TimeText.first(in: first)
      used.append(index)
      meeting.body = meeting.body ?? bodyAbove(position, of: lines, in: pack)
      if meeting.place == nil, let (place, taken) = placeUnder(position, of: lines, in: pack) {
        meeting.place = place
        used += taken
      }
    }
  }
  guard meeting.date != nil || meeting.body != nil else { return meeting }
  for index in used { pack.takenBy[index] = .labelledMeeting }
  meeting.found = pack.found(used.sorted(), by: .labelledMeeting)
  return meeting
}

/// "Location: the hall" apart; the value may stand in the line's next column.
func labelledValue(_ text: String, _ line: Line) -> (label: String, value: String)? {
  guard let colon = text.firstIndex(of: ":"), text.distance(from: text.startIndex, to: colon) <= 30 else {
    return nil
  }
  let label = comparisonKey(text[..<colon])
  let value = text[text.index(after: colon)...].trimmed
  guard !label.isEmpty else { return nil }
  if !value.isEmpty { return (label, value) }
  let rest = line.cells.dropFirst().map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
  return rest.isEmpty ? nil : (label, rest)
}

private func startsWithDay(_ key: String, _ date: DateText.Found) -> Bool {
  let before = Array(key.utf8.prefix(date.range.lowerBound))
  let words = String(decoding: before, as: UTF8.self).split { !$0.isLetter }
  let known: Set<Substring> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "on", "date",
  ]
  return words.allSatisfy { known.contains($0) }
}

private func bodyAbove(_ position: Int, of lines: [Int], in pack: PackLines) -> String? {
  for index in lines[..<position].reversed().prefix(4) {
    let line = pack.lines[index]
    if line.key == "agenda" || line.text.letters < 4 || DateText.first(in: line.text) != nil { continue }
    return line.text
  }
  return nil
}

/// The lines under the day in the same column, until one begins further to the right or is labelled.
private func placeUnder(_ position: Int, of lines: [Int], in pack: PackLines) -> (String, [Int])? {
  var texts: [String] = []
  var taken: [Int] = []
  let indent = pack.lines[lines[position]].indent
  for index in lines[(position + 1)...].prefix(3) {
    let line = pack.lines[index]
    let first = line.cells.first?.text ?? line.text
    guard abs(line.indent - indent) <= 2, line.blanks == 0, ItemMark(first) == nil, first.letters >= 3,
      !first.contains(":")
    else { break }
    texts.append(first)
    taken.append(index)
  }
  return texts.isEmpty ? nil : (joinedText(texts), taken)
}
