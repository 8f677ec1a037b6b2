/// Periods that do not last what they say: "the five-year plan 2019 to 2022".
///
/// Years may be counted with or without the first of them, so that two lengths are right for each.
func checkPeriods(_ papers: FigurePapers) -> [FigureFinding] {
  papers.passages.filter { $0.kind != .cells }.flatMap { passage in
    passage.sentences.flatMap { sentence in sentence.indices.compactMap { period($0, in: sentence, papers) } }
  }
}

private func period(_ at: Int, in tokens: ArraySlice<FigureToken>, _ papers: FigurePapers) -> FigureFinding? {
  guard let length = wholeCount(tokens[at]), (2...40).contains(length),
    at == tokens.startIndex || isStart(tokens[at - 1])
  else { return nil }
  var next = at + 1
  if next < tokens.endIndex, tokens[next].text == "-" { next += 1 }
  guard next < tokens.endIndex else { return nil }
  let isYears = ["year", "years", "yr"].contains(tokens[next].text)
  guard isYears || ["month", "months"].contains(tokens[next].text) else { return nil }
  next += 1
  var words = 0
  while next < tokens.endIndex, linking.contains(tokens[next].text) {
    next += 1
    words += 1
  }
  guard words <= 5, next < tokens.endIndex, let span = Span(next, in: tokens) else { return nil }
  let allowed = isYears ? span.years : span.months
  guard let allowed, !allowed.contains(length) else { return nil }
  let unit = isYears ? "years" : "months"
  let list = Set(allowed).sorted().map(String.init).joined(separator: " or ")
  return FigureFinding(
    .period, papers.place(tokens), found: "\(length) \(unit) for \(span.text)", expected: "\(list) \(unit)",
    .likely)
}

private func isStart(_ before: FigureToken) -> Bool {
  !["next", "last", "past", "-", "/", "to", "aged", "than", "least", "over", "first", "every", "within"]
    .contains(before.text)
}

private let linking: Set<String> = [
  "period", "plan", "strategy", "programme", "contract", "funding", "framework", "agreement", "from", "(", "of",
  "between", "covering", "for", "the", ",", "financial", "delivery", "settlement", "term", "strategic", ":",
]

/// From one year or month to another.
private struct Span {
  var text: String
  /// The lengths that may be said of it.
  var years: [Int]?
  var months: [Int]?

  init?(_ at: Int, in tokens: ArraySlice<FigureToken>) {
    guard let first = Self.point(at, in: tokens) else { return nil }
    if case .years(let from, let to, _) = tokens[at].kind, !Self.joins(first.next, in: tokens) {
      // One year of account is no period of several; "2019/24" is.
      guard to - from > 1 else { return nil }
      text = "\(tokens[at].text)"
      years = [to - from, to - from + 1]
      return
    }
    guard Self.joins(first.next, in: tokens), let last = Self.point(first.next + 1, in: tokens) else {
      return nil
    }
    text = tokens[at..<last.next].map(\.text).joined(separator: " ")
    let between = last.end - first.start
    if let from = first.month, let to = last.month {
      let whole = between * 12 + to - from
      months = [whole, whole + 1]
      years = [Int((Double(whole) / 12).rounded()), Int((Double(whole + 1) / 12).rounded())]
    } else if first.month == nil, last.month == nil {
      years = [between, between + 1]
    } else {
      return nil
    }
    guard between >= 0 else { return nil }
  }

  private static func joins(_ at: Int, in tokens: ArraySlice<FigureToken>) -> Bool {
    at < tokens.endIndex && ["to", "-", "until", "and"].contains(tokens[at].text)
  }

  private static func point(
    _ at: Int, in tokens: ArraySlice<FigureToken>
  ) -> (start: Int, end: Int, month: Int?, next: Int)? {
    guard at < tokens.endIndex else { return nil }
    switch tokens[at].kind {
    case .year(let year): return (year, year, nil, at + 1)
    case .years(let first, let last, _): return last - first == 1 ? (first, first, nil, at + 1) : nil
    case .day(let day): return day.year.map { ($0, $0, day.month, at + 1) }
    default: break
    }
    guard tokens[at].isCapital, let month = monthNumber(tokens[at].text), at + 1 < tokens.endIndex,
      case .year(let year) = tokens[at + 1].kind
    else { return nil }
    return (year, year, month, at + 2)
  }
}
