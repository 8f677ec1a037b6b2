extension Period {
  /// The label that Fingertips publishes for a period, with its hyphens: "2006/07 - 08/09", "2006/07 Q1-Q3".
  ///
  /// `yearRange` counts years and is 0 for a single month; `quarter` and `month` are nil where they do not
  /// apply (published as -1). Month 1 of a financial or academic year is April. Nil where the parts make no
  /// period.
  public static func publishedLabel(
    year: Int, yearRange: Int, quarter: Int? = nil, month: Int? = nil, yearType: YearType
  ) -> String? {
    if let month { return monthLabel(year, month, yearType) }
    switch yearType {
    case .augustToJuly, .marchToFebruary, .julyToJune:
      let start = yearType == .augustToJuly ? 8 : yearType == .marchToFebruary ? 3 : 7
      return yearRange < 1 || quarter != nil ? nil : monthSpan(from: start, of: year, months: 12 * yearRange)
    case .calendarRollingMonths: return nil
    case .calendar, .financial, .academic:
      guard let quarter else { return yearLabel(year, yearRange, yearType) }
      return (1...4).contains(quarter) ? "\(name(year, yearType)) Q\(quarter)" : nil
    case .financialRollingQuarters, .calendarRollingQuarters:
      guard let quarter, (1...4).contains(quarter), yearRange >= 1 else { return nil }
      let last = year * 4 + quarter - 1 + yearRange * 4 - 1
      return "\(name(year, yearType)) Q\(quarter) - \(name(last / 4, yearType)) Q\(last % 4 + 1)"
    case .financialCumulativeQuarters:
      guard let quarter, (1...4).contains(quarter) else { return nil }
      return "\(name(year, yearType)) Q1" + (quarter == 1 ? "" : "-Q\(quarter)")
    case .financialMultiYearCumulativeQuarters:
      guard let quarter, quarter >= 1 else { return nil }
      let start = "\(name(year, yearType)) Q1"
      let last = quarter - 1
      return quarter == 1 ? start : "\(start) - \(name(year + last / 4, yearType)) Q\(last % 4 + 1)"
    }
  }

  private static func yearLabel(_ year: Int, _ range: Int, _ type: YearType) -> String? {
    guard range >= 1 else { return nil }
    let last = year + range - 1
    let first = name(year, type)
    if range == 1 { return first }
    return "\(first) - " + (type.isSplit ? "\(twoDigits(last))/\(twoDigits(last + 1))" : twoDigits(last))
  }

  private static func monthLabel(_ year: Int, _ month: Int, _ type: YearType) -> String? {
    guard (1...12).contains(month) else { return nil }
    switch type {
    case .calendar: return monthName(year * 12 + month - 1)
    case .financial, .academic: return monthName(year * 12 + month - 1 + 3)
    case .calendarRollingMonths: return monthSpan(from: month, of: year, months: 12)
    default: return nil
    }
  }

  private static func monthSpan(from month: Int, of year: Int, months: Int) -> String {
    let start = year * 12 + month - 1
    return "\(monthName(start)) - \(monthName(start + months - 1))"
  }

  private static func monthName(_ index: Int) -> String { "\(monthNames[index % 12]) \(index / 12)" }

  private static func name(_ year: Int, _ type: YearType) -> String {
    type.isSplit ? "\(year)/\(twoDigits(year + 1))" : "\(year)"
  }

  private static func twoDigits(_ year: Int) -> String {
    year % 100 < 10 ? "0\(year % 100)" : "\(year % 100)"
  }
}

let monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
