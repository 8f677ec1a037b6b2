/// How a report begins: the body and day in capitals, whose report it is, its title, then its first section; or
/// a head of keys ("From: …", "To: …", "Subject: …").
struct ReportOpening: Equatable {
  var body: String?
  var date: CalendarDate?
  var reportOf: String?
  var title: String
  var reference: String?
  /// The head's lines.
  var range: Range<Int>
  var rule: Rule
  /// Lines above the range that belong to the head.
  var above: [Int] = []
  /// Whom to ask, where the head says it.
  var contact: String?
}

func reportOpening(at index: Int, in pack: PackLines) -> ReportOpening? {
  let line = pack.lines[index]
  guard line.width < 200, line.text.startsWithCapital else { return nil }
  if line.text.contains(":"), let opening = reportByKeys(at: index, in: pack) { return opening }
  if let (body, date, end) = bodyAndDay(at: index, in: pack) {
    let head = headLines(from: end, in: pack)
    guard let head, !head.lines.isEmpty else { return nil }
    let parts = ReportHead(head.lines.map { pack.lines[$0] })
    guard !parts.title.isEmpty else { return nil }
    return ReportOpening(
      body: body, date: date, reportOf: parts.reportOf, title: parts.title, range: index..<head.end,
      rule: .reportOpening)
  }
  return reportOfAlone(at: index, in: pack)
}

/// "HEALTH AND WELLBEING BOARD: 8TH JULY 2021", also where the day stands in the next line.
private func bodyAndDay(at index: Int, in pack: PackLines) -> (body: String, date: CalendarDate, end: Int)? {
  let line = pack.lines[index]
  guard isMostlyCapitals(line.text) else { return nil }
  let key = line.key
  if let found = DateText.first(in: key),
    Array(key.utf8.dropFirst(found.range.upperBound)).allSatisfy({ !$0.isLetter })
  {
    let head = String(decoding: key.utf8.prefix(found.range.lowerBound), as: UTF8.self).trimmed
    guard let last = head.last, ":-,".contains(last), head.letters >= 5 else { return nil }
    let body = String(line.text.replacingBlanks.prefix(head.count - 1)).trimmingCharacters([
      ":", "-", "–", ",", " ",
    ])
    return (body, found.date, index + 1)
  }
  guard key.hasSuffix(":"), key.letters >= 5, index + 1 < pack.lines.count, pack.lines[index + 1].blanks <= 3
  else { return nil }
  let next = pack.lines[index + 1]
  guard let found = DateText.first(in: next.text), found.range.lowerBound == 0,
    next.key.utf8.count <= found.range.upperBound + 1
  else { return nil }
  return (String(line.text.dropLast()).trimmed, found.date, index + 2)
}

func isMostlyCapitals(_ text: String) -> Bool {
  var (capitals, small) = (0, 0)
  for byte in text.utf8 {
    if byte.isUpper { capitals += 1 } else if byte.isLower { small += 1 }
  }
  return capitals >= 4 && small * 5 <= capitals
}

/// The lines up to the report's first section or paragraph, which must come soon.
private func headLines(from start: Int, in pack: PackLines) -> (lines: [Int], end: Int)? {
  var lines: [Int] = []
  for index in start..<min(pack.lines.count, start + 14) {
    let line = pack.lines[index]
    if pack.takenBy[index] != nil { continue }
    if let heading = SectionHeading(line), heading.rest.isEmpty || heading.kind != .summary {
      return (lines, index)
    }
    if let mark = ItemMark(line.text), mark.number == 1 || mark.kind == .decimal("1.1") {
      return (lines, index)
    }
    guard line.text.words <= 30, lines.count < 10 else { return nil }
    lines.append(index)
  }
  return nil
}

/// "Report of the …" in small letters, with the title beside it and a first section close by.
private func reportOfAlone(at index: Int, in pack: PackLines) -> ReportOpening? {
  let line = pack.lines[index]
  guard isReportOf(line.key), line.text.words <= 25, let head = headLines(from: index, in: pack),
    head.end < pack.lines.count
  else { return nil }
  let first = SectionHeading(pack.lines[head.end])
  let isFirst = first.map { [.purpose, .summary, .recommendations, .background].contains($0.kind) } ?? false
  guard isFirst, !line.key.contains("http") else { return nil }
  // The title may stand above, under the body and day.
  let above = (max(0, index - 5)..<index).filter {
    pack.takenBy[$0] == nil && pack.lines[$0].file == line.file && pack.lines[$0].text.words <= 20
      && !endsSentence(pack.lines[$0].text)
  }
  let date = above.compactMap { DateText.first(in: pack.lines[$0].text)?.date }.last
  let parts = ReportHead(head.lines.map { pack.lines[$0] })
  guard !parts.title.isEmpty else { return nil }
  let dated = above.last { DateText.first(in: pack.lines[$0].text) != nil }
  let body = dated.flatMap { day in above.last { $0 < day && namesOrganisation(pack.lines[$0].text) } }
  return ReportOpening(
    body: body.map { pack.lines[$0].text }, date: date, reportOf: parts.reportOf, title: parts.title,
    range: index..<head.end, rule: .reportOpening, above: [body, dated].compactMap(\.self))
}

func isReportOf(_ key: String) -> Bool {
  ["report of ", "report by ", "joint report of ", "joint report by ", "report from "].contains {
    key.hasPrefix($0)
  }
}
