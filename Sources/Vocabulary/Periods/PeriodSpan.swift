/// The length of a period: "1y", "3y", "3m", "1q".
public struct PeriodSpan: Codable, Hashable, Sendable, CustomStringConvertible {
  public enum Unit: String, Codable, Hashable, Sendable, CaseIterable {
    case year = "y"
    case quarter = "q"
    case month = "m"

    var months: Int {
      switch self {
      case .year: 12
      case .quarter: 3
      case .month: 1
      }
    }
  }

  public var count: Int
  public var unit: Unit

  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Nil unless it is a whole number above zero with one of the three letters.
  public init?(_ text: some StringProtocol) {
    let letters = text.lowercased().filter { !$0.isWhitespace }
    guard let last = letters.last, let unit = Unit(rawValue: String(last)),
      let count = Int(letters.dropLast()), count > 0
    else { return nil }
    self.init(count, unit)
  }

  /// The largest unit that gives whole numbers.
  init(months: Int) {
    self =
      months % 12 == 0
      ? .init(months / 12, .year)
      : months % 3 == 0
        ? .init(months / 3, .quarter)
        : .init(months, .month)
  }

  public var months: Int { count * unit.months }
  public var isYearly: Bool { months == 12 }
  public var description: String { "\(count)\(unit.rawValue)" }
}

extension Period {
  /// The length as published, or else as the label tells it; nil where neither does.
  public var length: PeriodSpan? {
    span.flatMap { PeriodSpan($0) } ?? PeriodBounds(label: label).map { PeriodSpan(months: $0.months) }
  }

  /// Whether the period is one year long; nil where its length is unknown.
  public var isYearly: Bool? { length?.isYearly }

  /// Whether two periods of one series share time; nil where the length of the earlier one is unknown.
  public func overlaps(_ other: Period) -> Bool? {
    let (first, second) = startMonth <= other.startMonth ? (self, other) : (other, self)
    if first.startMonth == second.startMonth { return true }
    return first.length.map { first.startMonth + $0.months > second.startMonth }
  }

  /// Months from the year 0 to the start, within the series' own kind of year.
  private var startMonth: Int { year * 12 + (month.map { $0 - 1 } ?? quarter.map { ($0 - 1) * 3 } ?? 0) }
}
