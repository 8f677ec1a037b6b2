import Foundation

/// Days as they are written and compared: "2026-01-31".
public enum Day {
  /// Whether a text is a day that there is, in the years from 1000.
  public static func isDay(_ text: String) -> Bool {
    guard let match = text.wholeMatch(of: /([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})/),
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).contains(day)
  }

  /// The day that it is in England, where it begins an hour before that of UTC in summer.
  public static func inEngland(_ moment: Date) -> String { moment.formatted(style) }

  /// When a day begins in England, UTC, ISO 8601; nil for a text that is no day.
  public static func beginning(_ day: String) -> String? {
    guard isDay(day), let moment = try? style.parse(day) else { return nil }
    return Timestamp.text(moment)
  }

  private static let style = Date.ISO8601FormatStyle(timeZone: TimeZone(identifier: "Europe/London") ?? .gmt)
    .year().month().day()
}
