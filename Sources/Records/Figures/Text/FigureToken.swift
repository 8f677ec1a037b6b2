/// A word, a number, a day or a mark of a paper's text, and the line where it stands.
struct FigureToken: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case word
    case number(Quantity)
    /// Year and month are nil where they are not printed; the day is not proved to exist.
    case day(PrintedDay)
    /// A calendar year, "2019".
    case year(Int)
    /// "2019/20", "2019-20", "2014-2039": the first and the last, and what stood between.
    case years(Int, Int, mark: String)
    case mark
  }
  var kind: Kind
  /// In small letters.
  var text: String
  /// Begins with a capital.
  var isCapital = false
  /// No space before it.
  var isGlued = false
  /// Index of the line.
  var line: Int

  /// Nil for an ordinal, which counts nothing.
  var quantity: Quantity? { number.flatMap { $0.decimals >= 0 ? $0 : nil } }
  var number: Quantity? { if case .number(let quantity) = kind { quantity } else { nil } }
  var day: PrintedDay? { if case .day(let day) = kind { day } else { nil } }
  var isWord: Bool { kind == .word }
}

/// A day as it is printed, whether there is such a day or not.
struct PrintedDay: Equatable, Sendable {
  var day: Int
  var month: Int
  var year: Int?
  /// 0 is Monday, where the day of the week is printed just before.
  var weekday: Int?

  var date: CalendarDate? { year.flatMap { CalendarDate(year: $0, month: month, day: day) } }

  var text: String {
    let name = monthNames[month - 1].capitalized
    return "\(day) \(name)" + (year.map { " \($0)" } ?? "")
  }
}

let monthNames = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
  "december",
]
let weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

extension CalendarDate {
  /// Days since the first of March of the year 0, by the Gregorian calendar.
  var dayNumber: Int {
    // The year is taken to begin in March, so that a leap day is its last.
    let y = month <= 2 ? year - 1 : year
    let m = (month + 9) % 12
    return 365 * y + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + day - 1
  }

  /// 0 is Monday.
  var weekday: Int { (dayNumber + 2) % 7 }
}
