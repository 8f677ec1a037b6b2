/// What one cell of a printed table says, read to its last digit.
enum PrintedFigure: Hashable, Sendable {
  case number(PrintedNumber)
  /// Kept from readers, or known only as a bound: "<5", "*". With the note that tells it.
  case suppressed(note: String)
  /// "", "-", "n/a": nothing is printed.
  case nothing
  /// With what is wrong with it, to follow the cell's text.
  case unreadable(String)

  struct PrintedNumber: Hashable, Sendable {
    var value: PublishedNumber
    /// The limits that stand in brackets behind the value.
    var limits: (lower: PublishedNumber, upper: PublishedNumber)?
    var isPercent: Bool
    /// What stands behind the value and is not taken: "(12%)", "*".
    var rest: String?

    static func == (a: Self, b: Self) -> Bool {
      a.value == b.value && a.limits?.lower == b.limits?.lower && a.limits?.upper == b.limits?.upper
        && a.isPercent == b.isPercent && a.rest == b.rest
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(value)
      hasher.combine(rest)
    }
  }

  var isNumber: Bool { if case .number = self { true } else { false } }
  var isFigure: Bool {
    switch self {
    case .number, .suppressed: true
    case .nothing, .unreadable: false
    }
  }

  init(_ text: String) {
    let printed = Self.plain(text)
    let small = printed.lowercased()
    if Self.nothings.contains(small) {
      self = .nothing
    } else if Self.marks.contains(small) || printed.wholeMatch(of: /[<>≤≥] ?=? ?[0-9][0-9.,]*%?/) != nil {
      self = .suppressed(note: "Not given in the paper, which prints “\(printed)”")
    } else {
      self = Self.number(printed)
    }
  }

  /// With single spaces and one kind of dash.
  static func plain(_ text: String) -> String {
    var text = text
    for dash in ["–", "—", "−", "‑", "‒"] { text = text.replacing(dash, with: "-") }
    return text.split { $0.isWhitespace || $0 == "\u{feff}" }.joined(separator: " ")
  }

  private static let nothings: Set<String> = [
    "", "-", "--", "---", "n/a", "na", "n.a.", "not available", "not applicable", "no data", "..", "...", ":",
    "tbc", "tbd", "[x]", "[z]", "[u]",
  ]
  private static let marks: Set<String> = ["*", "**", "c", "(c)", "[c]", "s", "(s)", "[s]", "suppressed"]

  private static func number(_ text: String) -> PrintedFigure {
    guard let match = text.prefixMatch(of: /(-?) ?£? ?([0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+) ?(%?)/) else {
      return .unreadable("is not a number")
    }
    guard let value = Self.decimal("\(match.1)\(match.2)") else {
      return .unreadable("has commas or digits that make no one number")
    }
    var number = PrintedNumber(value: value, isPercent: !match.3.isEmpty)
    let rest = text[match.range.upperBound...].drop { $0 == " " }
    if rest.isEmpty { return .number(number) }
    if let limits = limits(rest) {
      number.limits = limits
      return .number(number)
    }
    // A footnote's mark, or a second figure in brackets: told, and not taken.
    guard rest.wholeMatch(of: /[*†‡^#]{0,3} ?(\([^()]{1,12}\))?[*†‡^#]{0,3}/) != nil else {
      return .unreadable("is not a number and nothing else")
    }
    number.rest = String(rest)
    return .number(number)
  }

  /// "(11.1-13.5)", "[11.1, 13.5]", "(95% CI 11.1 to 13.5)"
  private static func limits(_ text: Substring) -> (lower: PublishedNumber, upper: PublishedNumber)? {
    let pattern =
      /[(\[](?:95 ?% ?)?(?:[Cc][Ii])?:? ?(-?[0-9][0-9,]*(?:\.[0-9]+)?)%? ?(?:-|to|,|;) ?(-?[0-9][0-9,]*(?:\.[0-9]+)?)%?[)\]]/
    guard let match = text.wholeMatch(of: pattern), let lower = decimal(match.1), let upper = decimal(match.2)
    else { return nil }
    return (lower, upper)
  }

  /// Commas stand between thousands or nowhere.
  private static func decimal(_ digits: some StringProtocol) -> PublishedNumber? {
    let whole = digits.drop { $0 == "-" }.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard
      groups.count == 1 || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return PublishedNumber(digits: String(digits).replacing(",", with: ""))
  }
}

extension PublishedNumber {
  /// nil for what is no number, or is beyond what can be kept exactly.
  init?(digits: String) {
    let bytes = Array(digits.utf8)
    let number = bytes.withUnsafeBufferPointer { try? Self.parse($0) }
    guard let number, !number.isMissing else { return nil }
    self = number
  }

  /// Whether the other, rounded to as many places as this one has, is this one.
  func agrees(with other: PublishedNumber) -> Bool {
    if isMissing || other.isMissing { return isMissing && other.isMissing }
    guard let value, let theirs = other.value else { return false }
    var half = 0.5
    for _ in 0..<scale { half /= 10 }
    return abs(value - theirs) <= half * (1 + 1e-9)
  }
}
