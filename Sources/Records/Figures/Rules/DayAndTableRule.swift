/// A day that the text takes from a table whose columns are headed by days: one of its days is a heading and
/// another misses a heading by a day or two.
func checkDaysAndTables(_ papers: FigurePapers) -> [FigureFinding] {
  // More than any meeting's papers have.
  let heads = headingDays(papers).prefix(200)
  guard !heads.isEmpty else { return [] }
  var findings: [FigureFinding] = []
  for (index, passage) in papers.passages.enumerated() where passage.kind == .text || passage.kind == .item {
    for sentence in passage.sentences {
      guard sentence.contains(where: { $0.text == "week" || $0.text == "weeks" || $0.text == "w" }) else {
        continue
      }
      let days = sentence.compactMap(\.day)
      guard days.count >= 2, let run = heads.first(where: { abs($0.passage - index) <= 40 }) else { continue }
      let held = days.compactMap { day -> (PrintedDay, CalendarDate)? in
        let year = day.year ?? run.days[0].year
        return CalendarDate(year: year, month: day.month, day: day.day).map { (day, $0) }
      }
      guard held.contains(where: { run.days.contains($0.1) }),
        let (day, date) = held.first(where: { !run.days.contains($0.1) }),
        let near = run.days.first(where: { abs($0.dayNumber - date.dayNumber) <= 2 })
      else { continue }
      findings.append(
        FigureFinding(
          .dayAndTable, papers.place(sentence), against: papers.place(run.first, run.last),
          found: "\(day.text) in the text",
          expected: PrintedDay(day: near.day, month: near.month).text + " heads the table's column", .likely))
    }
  }
  return findings
}

private struct HeadingDays {
  var passage: Int
  var days: [CalendarDate]
  var first: Int
  var last: Int
}

/// Three days or more of which each is a heading of its own.
private func headingDays(_ papers: FigurePapers) -> [HeadingDays] {
  var found: [HeadingDays] = []
  var run: HeadingDays?
  func close() {
    if let run, run.days.count >= 3 { found.append(run) }
    run = nil
  }
  for (index, passage) in papers.passages.enumerated() {
    let days = passage.tokens.compactMap { $0.day?.date }
    let isHead =
      !days.isEmpty && passage.tokens.allSatisfy { $0.day != nil || !$0.isWord && $0.quantity == nil }
    let isHeadRow = passage.kind == .cells && days.count >= 3
    if isHead || isHeadRow {
      if run == nil {
        run = HeadingDays(passage: index, days: [], first: passage.lines[0], last: passage.lines[0])
      }
      run?.days += days
      run?.last = passage.lines.last ?? passage.lines[0]
    } else {
      close()
    }
  }
  close()
  return found
}
