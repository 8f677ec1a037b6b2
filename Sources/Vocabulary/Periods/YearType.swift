/// What "year" means for an indicator. Raw values are Fingertips' own identifiers.
public enum YearType: Int, CaseIterable, Codable, Hashable, Sendable {
  case calendar = 1
  /// April to March.
  case financial = 2
  /// September to August.
  case academic = 3
  /// Four quarters that may begin with any.
  case financialRollingQuarters = 4
  case calendarRollingQuarters = 5
  /// Twelve months that may begin with any.
  case calendarRollingMonths = 6
  /// From the first quarter of the financial year to the one named.
  case financialCumulativeQuarters = 7
  case augustToJuly = 8
  case marchToFebruary = 9
  /// As cumulative quarters, running on over several years: quarter 5 is the first of the second year.
  case financialMultiYearCumulativeQuarters = 10
  case julyToJune = 13

  /// Whether one of its years touches two calendar years and is written 2006/07.
  var isSplit: Bool {
    switch self {
    case .calendar, .calendarRollingQuarters, .calendarRollingMonths: false
    default: true
    }
  }
}
