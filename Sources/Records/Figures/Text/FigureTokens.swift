/// The tokens of some lines of running text, in which what belongs together is one: "£", "55.9" and "m"; "14th",
/// "June" and "2021"; "2019", "/" and "20".
func figureTokens(_ lines: [(text: String, index: Int)]) -> [FigureToken] {
  var raw = lines.flatMap { RawTokens($0.text, line: $0.index).tokens }
  for index in raw.indices where raw[index].isWord && raw[index].quantity == nil {
    if let value = numberWords[raw[index].text] {
      raw[index].kind = .number(Quantity(value: Double(value), decimals: 0, isWord: true))
    }
  }
  var out: [FigureToken] = []
  var at = 0
  while at < raw.count {
    let (token, next) =
      numericDay(at, in: raw) ?? namedDay(at, in: raw) ?? yearSpan(at, in: raw) ?? quantity(at, in: raw)
      ?? (raw[at], at + 1)
    var joined = token
    joined.isGlued = raw[at].isGlued
    joined.isCapital = raw[at].isCapital
    out.append(joined)
    at = next
  }
  markWeekdays(&out)
  return out
}

private typealias Joined = (FigureToken, Int)

/// "13/06/2021", "30.09.21"
private func numericDay(_ at: Int, in raw: [FigureToken]) -> Joined? {
  guard at + 4 < raw.count, let day = wholeNumber(raw[at], 1...31), ["/", "."].contains(raw[at + 1].text),
    raw[at + 1].isGlued, raw[at + 3].text == raw[at + 1].text, raw[at + 3].isGlued,
    let month = wholeNumber(raw[at + 2], 1...12), let year = digitYear(raw[at + 4]),
    // "30.09.21" is read as "30.09", "." and "21".
    raw[at + 2].isGlued
  else { return pointedDay(at, in: raw) }
  var token = raw[at]
  token.kind = .day(PrintedDay(day: day, month: month, year: year))
  return (token, at + 5)
}

private func pointedDay(_ at: Int, in raw: [FigureToken]) -> Joined? {
  guard at + 2 < raw.count, raw[at + 1].text == ".", raw[at + 1].isGlued, raw[at + 2].isGlued,
    let year = digitYear(raw[at + 2])
  else { return nil }
  let parts = raw[at].text.split(separator: ".")
  guard parts.count == 2, parts[1].count == 2, let day = Int(parts[0]), let month = Int(parts[1]),
    (1...31).contains(day), (1...12).contains(month)
  else { return nil }
  var token = raw[at]
  token.kind = .day(PrintedDay(day: day, month: month, year: year))
  return (token, at + 3)
}

private func digitYear(_ token: FigureToken) -> Int? {
  guard let value = Int(token.text) else { return nil }
  if token.text.count == 4, (1900...2100).contains(value) { return value }
  return token.text.count == 2 ? 2000 + value : nil
}

/// "14th June 2021", "5 June", "1st of May"
private func namedDay(_ at: Int, in raw: [FigureToken]) -> Joined? {
  guard let day = wholeNumber(raw[at], 1...31, ordinal: true) else { return nil }
  var next = at + 1
  if next < raw.count, raw[next].text == "of" { next += 1 }
  guard next < raw.count, raw[next].isCapital, let month = monthNumber(raw[next].text) else { return nil }
  next += 1
  var token = raw[at]
  var printed = PrintedDay(day: day, month: month)
  if next < raw.count, raw[next].text == ",", next + 1 < raw.count, calendarYear(raw[next + 1]) != nil {
    next += 1
  }
  if next < raw.count, let year = calendarYear(raw[next]) {
    printed.year = year
    next += 1
  }
  token.kind = .day(printed)
  return (token, next)
}

func monthNumber(_ word: String) -> Int? {
  if word == "sept" { return 9 }
  guard word.utf8.count >= 3 else { return nil }
  return monthNames.firstIndex { $0 == word || (word.utf8.count == 3 && $0.hasPrefix(word)) }.map { $0 + 1 }
}

private func calendarYear(_ token: FigureToken) -> Int? {
  guard token.text.utf8.count == 4, let quantity = token.quantity, quantity.decimals == 0, !quantity.isWord,
    (1900...2100).contains(quantity.value)
  else { return nil }
  return Int(quantity.value)
}

private func wholeNumber(_ token: FigureToken, _ range: ClosedRange<Int>, ordinal: Bool = false) -> Int? {
  guard let quantity = token.number, !quantity.isWord, quantity.scale == 1,
    quantity.decimals == 0 || (ordinal && quantity.decimals == -1), range.contains(Int(quantity.value))
  else { return nil }
  return Int(quantity.value)
}

/// "2019", "2019/20", "2014-2039"
private func yearSpan(_ at: Int, in raw: [FigureToken]) -> Joined? {
  guard let first = calendarYear(raw[at]), at == 0 || raw[at - 1].text != "£" else { return nil }
  var token = raw[at]
  if at + 2 < raw.count, ["/", "-"].contains(raw[at + 1].text), raw[at + 1].isGlued, raw[at + 2].isGlued,
    at + 3 >= raw.count || !(raw[at + 3].isGlued && ["/", "-"].contains(raw[at + 3].text))
  {
    let text = raw[at + 2].text
    var last: Int?
    if let year = calendarYear(raw[at + 2]) { last = year }
    if text.utf8.count == 2, let year = Int(text) { last = first / 100 * 100 + year }
    if let last {
      token.kind = .years(first, last, mark: raw[at + 1].text)
      token.text += raw[at + 1].text + text
      return (token, at + 3)
    }
  }
  token.kind = .year(first)
  return (token, at + 1)
}

/// "£55.9m", "12%", "12 per cent", "£3 million"
private func quantity(_ at: Int, in raw: [FigureToken]) -> Joined? {
  var start = at
  let isMoney = raw[at].text == "£"
  if isMoney { start += 1 }
  guard start < raw.count, var quantity = raw[start].quantity, !isMoney || raw[start].isGlued || start > at
  else {
    return nil
  }
  var next = start + 1
  if isMoney { quantity.unit = .pounds }
  let scales = ["million": 1e6, "billion": 1e9, "thousand": 1e3]
  if next < raw.count, let scale = scales[raw[next].text], quantity.scale == 1 {
    quantity.value *= scale
    quantity.scale = scale
    next += 1
  }
  if !isMoney, next < raw.count {
    let isPer = raw[next].text == "per" && next + 1 < raw.count && raw[next + 1].text == "cent"
    if raw[next].text == "%" || raw[next].text == "percent" || isPer {
      quantity.unit = .percent
      next += isPer ? 2 : 1
    } else if raw[next].text == "percentage", next + 1 < raw.count, raw[next + 1].text.hasPrefix("point") {
      quantity.unit = .points
      next += 2
    } else if ["am", "pm", "noon"].contains(raw[next].text) {
      return nil
    }
  }
  var token = raw[start]
  token.kind = .number(quantity)
  return (token, next)
}

/// Takes "Thursday" into the day after it.
private func markWeekdays(_ tokens: inout [FigureToken]) {
  for index in tokens.indices.dropFirst() {
    guard var day = tokens[index].day else { continue }
    let before = tokens[index - 1].text == "," && index > 1 ? tokens[index - 2].text : tokens[index - 1].text
    day.weekday = weekdayNames.firstIndex(of: before)
    tokens[index].kind = .day(day)
  }
}

let numberWords: [String: Int] = [
  "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
  "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
  "eighteen": 18, "nineteen": 19, "twenty": 20,
]
