/// The minutes of a meeting: who was there, and each minute with its points, resolutions and declarations.
func readMinutes(
  _ range: Range<Int>, in pack: inout PackLines
) -> (minutes: MinutesReading, meetings: [FutureMeeting])? {
  guard let opening = minutesOpening(at: range.lowerBound, in: pack) else { return nil }
  var minutes = MinutesReading(
    body: opening.body, date: opening.date, place: opening.place, began: opening.time,
    found: pack.found(opening.range, by: .minutesOpening, opening.body == nil ? .likely : .certain))
  pack.take(opening.range, by: .minutesOpening)
  var range = opening.range.upperBound..<range.upperBound
  let headings = minuteHeadings(range, in: pack)
  if let last = headings.last, let end = closing(after: last.end, to: range.upperBound, &minutes, in: &pack) {
    range = range.lowerBound..<end
  }
  let attendance = Attendance(range.lowerBound..<(headings.first?.lines[0] ?? range.upperBound), in: &pack)
  minutes.people = attendance.people
  minutes.present = attendance.people.filter { $0.attendance == .present }.map(\.name)
  minutes.inAttendance = attendance.people.filter { $0.attendance == .inAttendance }.map(\.name)
  minutes.apologies = attendance.people.filter { $0.attendance == .apologies }.map(\.name)
  var meetings: [FutureMeeting] = []
  for (place, heading) in headings.enumerated() {
    if heading.isAbove, let (_, text) = minuteNumber(pack.lines[heading.end]) {
      pack.lines[heading.end].text = text
      pack.lines[heading.end].key = comparisonKey(text)
      pack.lines[heading.end].cells = []
    }
    for index in heading.lines { pack.take(index, by: .minuteHeading) }
    let end = place + 1 < headings.count ? headings[place + 1].lines[0] : range.upperBound
    let lines = pack.open(min(heading.end, end)..<end)
    let body = MinuteBody(lines, in: &pack)
    let isSkipped = place > 0 && heading.number != headings[place - 1].number + 1
    let found = pack.found(
      heading.lines[0]..<max(heading.lines[0] + 1, end), by: .minuteHeading,
      doubt: isSkipped ? "the number before it is missing" : nil)
    minutes.items.append(
      MinuteItem(
        number: heading.number, title: heading.title,
        agendaItem: heading.agendaItem ?? statedAgendaItem(body.text),
        points: body.points.isEmpty ? nil : body.points.count, pointTexts: body.points,
        resolutions: body.resolutions, found: found))
    let title = comparisonKey(heading.title)
    if title.contains("declaration") || title.contains("interest") {
      minutes.declarations += readDeclarations(body.text, minute: heading.number, found: found)
    }
    if title.hasPrefix("apolog"), minutes.apologies.isEmpty {
      minutes.apologies = PeopleList(withoutApologyPhrase(body.text)).people.map(\.name)
    }
    if announcesMeetings(heading.title) {
      let text = (body.resolutions.map(\.text) + [body.text]).first { DateText.first(in: $0) != nil } ?? ""
      meetings += readFutureMeetings(text, found: found)
    }
  }
  return (minutes, meetings)
}

/// Takes the lines that close the minutes and gives back where they begin.
private func closing(
  after start: Int, to end: Int, _ minutes: inout MinutesReading, in pack: inout PackLines
) -> Int? {
  var first: Int?
  var last = start
  for index in pack.open(min(start, end)..<end) {
    let line = pack.lines[index]
    if let closing = MinutesClosing(line) {
      minutes.began = minutes.began ?? closing.began
      minutes.ended = minutes.ended ?? closing.ended
    } else if first == nil || index - last > 3 {
      continue
    } else {
      // A day alone beside the signature.
      guard let date = DateText.first(in: line.text), line.key.utf8.count <= date.range.upperBound + 2 else {
        continue
      }
    }
    first = first ?? index
    last = index
    pack.take(index, by: .minutesClosing)
  }
  return first
}

/// "A copy of the report, marked 'Agenda Item 6', is filed with these minutes."
func statedAgendaItem(_ text: String) -> Int? {
  let key = comparisonKey(text)
  var from = key.startIndex
  while let marked = key[from...].firstRange(of: "marked") {
    from = marked.upperBound
    var rest = key[from...].prefix(40)
    guard let item = rest.firstRange(of: "item") else { continue }
    rest = rest[item.upperBound...]
    let digits = rest.drop { " .:no".contains($0) }.prefix { $0.isNumber }
    if let number = Int(digits) { return number }
  }
  return nil
}
