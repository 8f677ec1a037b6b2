/// Days that no calendar has, and days of the week that are others.
func checkDays(_ papers: FigurePapers) -> [FigureFinding] {
  papers.passages.flatMap { passage in
    passage.tokens.compactMap { token -> FigureFinding? in
      guard let day = token.day else { return nil }
      let place = papers.place(token.line, token.line)
      // A leap day may be meant where the year is not printed.
      guard let known = CalendarDate(year: day.year ?? 2024, month: day.month, day: day.day) else {
        return FigureFinding(
          .impossibleDay, place, found: day.text, expected: "there is no such day", .certain)
      }
      guard day.year != nil, let weekday = day.weekday, weekday != known.weekday else { return nil }
      return FigureFinding(
        .impossibleDay, place, found: "\(weekdayNames[weekday].capitalized), \(day.text)",
        expected: "that day is a \(weekdayNames[known.weekday].capitalized)", .certain)
    }
  }
}

/// Years of two halves that are the same or run backwards: "2021/21".
func checkYears(_ papers: FigurePapers) -> [FigureFinding] {
  papers.passages.flatMap { passage in
    passage.tokens.indices.compactMap { at -> FigureFinding? in
      let token = passage.tokens[at]
      guard case .years(let first, let last, let mark) = token.kind, last <= first, first - last <= 3 else {
        return nil
      }
      // "2021/06" may be a month, "ref. 2021/21" a number, "2020-20" a date that was cut.
      guard mark == "/" || token.text.utf8.count == 9, last % 100 > 12 || token.text.utf8.count == 9,
        at == 0 || !names.contains(passage.tokens[at - 1].text),
        !token.isGlued || passage.tokens[max(0, at - 1)].text == "(",
        at + 1 >= passage.tokens.count
          || !(passage.tokens[at + 1].isGlued && passage.tokens[at + 1].text == "/")
      else { return nil }
      return FigureFinding(
        .impossibleYear, papers.place(token.line, token.line), found: token.text,
        expected:
          "a year's second half is the next one: \(first)\(mark)\(String(first + 1).suffix(2)) or \(first - 1)\(mark)\(String(first).suffix(2))",
        .certain)
    }
  }
}

private let names: Set<String> = [
  "ref", "reference", "no", "number", "minute", "application", "case", "si", "paper",
]
