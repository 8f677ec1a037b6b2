import Vocabulary

/// One figure of a printed table with what it is about.
public struct PrintedObservation: Hashable, Sendable {
  /// As the table's download numbers them; columns from 1.
  public var row: Int
  public var column: Int
  /// What the cell prints.
  public var text: String
  /// What its row says that it is about.
  public var label: String
  public var area: Area
  public var period: Period
  public var value, lower, upper, count, denominator: PublishedNumber
  public var note: String?
  /// What a person should look at before it is taken.
  public var cautions: [String]

  /// The same area and time.
  var key: [String] { [area.code.rawValue, period.label] }

  func isSameFigure(as other: PrintedObservation) -> Bool {
    value.isSameNumber(as: other.value) && lower.isSameNumber(as: other.lower)
      && upper.isSameNumber(as: other.upper) && count.isSameNumber(as: other.count)
      && denominator.isSameNumber(as: other.denominator)
  }
}

/// What of a table is not taken, and why.
public struct LeftOut: Hashable, Sendable {
  /// "Row 7", "Column 3, “Target”"
  public var place: String
  public var reason: String
}

/// A figure as it is put together from its cells.
struct FigureParts {
  var value = PublishedNumber.missing
  var lower = PublishedNumber.missing
  var upper = PublishedNumber.missing
  var count = PublishedNumber.missing
  var denominator = PublishedNumber.missing
  var note: String?
  var cautions: [String] = []

  init(note: String?) { self.note = note }

  mutating func add(note words: String) {
    if note?.contains(words) != true { note = [note, words].compactMap(\.self).joined(separator: "; ") }
  }

  var limitFaults: [String] {
    guard let value = value.value else { return [] }
    if lower.isMissing != upper.isMissing { return ["One limit is given without the other."] }
    guard let lower = lower.value, let upper = upper.value, lower > value || upper < value else { return [] }
    return ["Its limits do not hold the value between them: it will not be compared."]
  }
}
