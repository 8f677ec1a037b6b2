import Vocabulary

/// What two years with a dash mean in a table: papers write both so.
public enum TwoYears: String, CaseIterable, Codable, Sendable {
  case financial = "one financial year"
  case calendar = "two calendar years"
}

/// A time as papers write it.
enum PrintedPeriod: Hashable, Sendable {
  /// With what a reader is to know of how it was read.
  case period(Period, note: String?)
  /// "2022-23", and nobody has said which it is.
  case twoYears
  case none

  var period: Period? { if case .period(let period, _) = self { period } else { nil } }

  init(_ text: String, twoYears: TwoYears?) {
    var text = PrintedFigure.plain(text).lowercased()
    while let last = text.last, "*†‡:.,".contains(last) { text.removeLast() }
    for lead in ["financial year ", "year ", "fy ", "fy"]
    where text.hasPrefix(lead) && text.dropFirst(lead.count).first?.isNumber == true {
      text.removeFirst(lead.count)
    }
    self =
      Self.years(text, twoYears) ?? Self.quarter(text) ?? Self.month(text) ?? Self.yearTo(text)
      ?? Self.published(text) ?? .none
  }

  /// The only time that is named within a heading.
  init(within text: String, twoYears: TwoYears?) {
    let words = PrintedFigure.plain(text).split { " ()[],".contains($0) }.map(String.init)
    var found: [PrintedPeriod] = []
    var start = 0
    while start < words.count {
      var taken = 0
      for length in stride(from: min(5, words.count - start), to: 0, by: -1) {
        let some = PrintedPeriod(words[start..<start + length].joined(separator: " "), twoYears: twoYears)
        if some != .none {
          found.append(some)
          taken = length
          break
        }
      }
      start += max(1, taken)
    }
    self = Set(found).count == 1 ? found[0] : .none
  }

  private static func years(_ text: String, _ twoYears: TwoYears?) -> PrintedPeriod? {
    guard let match = text.wholeMatch(of: /((?:19|20)[0-9]{2}) ?([\/-]) ?((?:[0-9]{2})?[0-9]{2})/),
      let first = Int(match.1), let digits = Int(match.3)
    else { return nil }
    let last = match.3.count == 4 ? digits : first / 100 * 100 + digits + (digits < first % 100 ? 100 : 0)
    if match.2 == "/" { return last == first + 1 ? financial(first) : PrintedPeriod.none }
    guard last == first + 1 else {
      return last > first && last - first <= 20 ? label("\(first) - \(two(last))") : PrintedPeriod.none
    }
    return switch twoYears {
    case .financial: financial(first)
    case .calendar: label("\(first) - \(two(last))")
    case nil: .twoYears
    }
  }

  private static func quarter(_ text: String) -> PrintedPeriod? {
    let year: Substring
    let quarter: Substring
    if let match = text.wholeMatch(
      of: /(?:q|quarter )([1-4]),?(?: of)? ((?:19|20)[0-9]{2}(?:[\/-](?:[0-9]{2})?[0-9]{2})?)/)
    {
      (quarter, year) = (match.1, match.2)
    } else if let match = text.wholeMatch(
      of: /((?:19|20)[0-9]{2}(?:[\/-](?:[0-9]{2})?[0-9]{2})?),? (?:q|quarter )([1-4])/)
    {
      (year, quarter) = (match.1, match.2)
    } else {
      return nil
    }
    if year.count == 4 { return label("\(year) Q\(quarter)") }
    // A quarter of two years is one of a financial year.
    guard case .period(let whole, _)? = years(String(year), .financial), whole.label.contains("/") else {
      return nil
    }
    return label("\(whole.label) Q\(quarter)")
  }

  /// "March 2024", "as at 31 March 2024", "31/03/2024"
  private static func month(_ text: String) -> PrintedPeriod? {
    if let match = text.wholeMatch(of: /([a-z]{3,9}) ((?:19|20)[0-9]{2})/), let month = monthNumber(match.1) {
      return label("\(monthName(month)) \(match.2)")
    }
    var day = text
    for lead in ["as at ", "as of ", "at "] where day.hasPrefix(lead) { day.removeFirst(lead.count) }
    if let match = day.wholeMatch(of: /([0-9]{1,2})(?:st|nd|rd|th)? ([a-z]{3,9}) ((?:19|20)[0-9]{2})/),
      let month = monthNumber(match.2)
    {
      return of(day: match.1, month, match.3)
    }
    if let match = day.wholeMatch(of: /([0-9]{2})\/([0-9]{2})\/((?:19|20)[0-9]{2})/), let month = Int(match.2),
      (1...12).contains(month)
    {
      return of(day: match.1, month, match.3)
    }
    return nil
  }

  private static func of(day: Substring, _ month: Int, _ year: Substring) -> PrintedPeriod? {
    let (day, months) = (day.count == 1 ? "0\(day)" : String(day), month < 10 ? "0\(month)" : "\(month)")
    let iso = "\(year)-\(months)-\(day)"
    guard Day.isDay(iso), let period = Period(label: "\(monthName(month)) \(year)") else { return nil }
    return .period(period, note: "As at \(longDate(iso))")
  }

  /// "year ending March 2024", "12 months to 31 March 2024"
  private static func yearTo(_ text: String) -> PrintedPeriod? {
    let pattern =
      /(?:year|12 months|twelve months) (?:ending|ended|to|to end of|up to) (?:[0-9]{1,2} )?([a-z]{3,9}) ((?:19|20)[0-9]{2})/
    guard let match = text.wholeMatch(of: pattern), let month = monthNumber(match.1), let year = Int(match.2)
    else { return nil }
    if month == 3 { return financial(year - 1) }
    if month == 12 { return label("\(year)") }
    return label("\(monthName(month + 1)) \(year - 1) - \(monthName(month)) \(year)")
  }

  /// As Fingertips writes it.
  private static func published(_ text: String) -> PrintedPeriod? {
    let words = text.split(separator: " ").map { word in
      word.first?.isLetter == true ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
    }
    guard let period = Period(label: words.joined(separator: " ")), (1900...2200).contains(period.year) else {
      return nil
    }
    return .period(period, note: nil)
  }

  private static func financial(_ year: Int) -> PrintedPeriod { label("\(year)/\(two(year + 1))") }

  private static func label(_ text: String) -> PrintedPeriod {
    Period(label: text).map { .period($0, note: nil) } ?? .none
  }

  private static func two(_ year: Int) -> String { year % 100 < 10 ? "0\(year % 100)" : "\(year % 100)" }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// By its whole name, its first three letters, or "sept".
  private static func monthNumber(_ name: Substring) -> Int? {
    months.firstIndex { $0 == name || $0.prefix(3) == name || name == "sept" && $0 == "september" }.map {
      $0 + 1
    }
  }

  private static func monthName(_ month: Int) -> String { months[month - 1].prefix(3).capitalisedFirst }
}

extension Substring {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
