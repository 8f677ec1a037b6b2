/// Days as papers write them: "Tuesday, 31 October 2023", "24TH JANUARY, 2019", "5 th Feb. 2024",
/// "October 31, 2023", "29/11/18", "30.09.21", "2023-10-31", "7-Dec-2023".
///
/// A number of two digits for a year is of this century below 70. Days come before months, as in Britain.
enum DateText {
  struct Found: Equatable {
    var date: CalendarDate
    /// In bytes of the comparison key.
    var range: Range<Int>
  }

  static func first(in text: some StringProtocol) -> Found? { all(in: text, limit: 1).first }

  static func all(in text: some StringProtocol, limit: Int = .max) -> [Found] {
    let key = Array(comparisonKey(text).utf8)
    var found: [Found] = []
    var at = 0
    while at < key.count, found.count < limit {
      let begins = at == 0 || !(key[at - 1].isDigit || key[at - 1].isLetter)
      if begins, let (date, end) = date(at, in: key) {
        found.append(Found(date: date, range: at..<end))
        at = end
      } else {
        at += 1
      }
    }
    return found
  }

  private static func date(_ start: Int, in key: [UInt8]) -> (CalendarDate, Int)? {
    if key[start].isLetter { return monthFirst(start, in: key) }
    guard key[start].isDigit, let (first, afterFirst) = number(start, in: key) else { return nil }
    if afterFirst - start == 4 { return yearFirst(first, afterFirst, in: key) }
    guard afterFirst - start <= 2, afterFirst < key.count else { return nil }
    if let separator = [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")].first(where: {
      $0 == key[afterFirst]
    }),
      let (month, afterMonth) = number(afterFirst + 1, in: key), afterMonth < key.count,
      key[afterMonth] == separator,
      let (year, end) = number(afterMonth + 1, in: key)
    {
      let length = end - afterMonth - 1
      guard length == 2 || length == 4 else { return nil }
      return CalendarDate(year: length == 2 ? century(year) : year, month: month, day: first).map { ($0, end) }
    }
    var at = afterFirst
    skip(" -", &at, in: key)
    for ordinal in ["st", "nd", "rd", "th"] where has(ordinal, at, in: key) && !isLetter(at + 2, in: key) {
      at += 2
      break
    }
    skip(" ,-", &at, in: key)
    if has("of ", at, in: key) { at += 3 }
    guard let (month, afterMonth) = month(at, in: key) else { return nil }
    at = afterMonth
    skip(" ,.-", &at, in: key)
    guard let (year, end) = number(at, in: key), end - at == 4 || end - at == 2,
      end == key.count || !key[end].isDigit
    else { return nil }
    // "5 June 10.00 am" has no year.
    if end - at == 2, end < key.count, key[end] == UInt8(ascii: ".") || key[end] == UInt8(ascii: ":") {
      return nil
    }
    return CalendarDate(year: end - at == 2 ? century(year) : year, month: month, day: first).map { ($0, end) }
  }

  private static func yearFirst(_ year: Int, _ after: Int, in key: [UInt8]) -> (CalendarDate, Int)? {
    guard after < key.count, key[after] == UInt8(ascii: "-"),
      let (month, afterMonth) = number(after + 1, in: key),
      afterMonth < key.count, key[afterMonth] == UInt8(ascii: "-"),
      let (day, end) = number(afterMonth + 1, in: key)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { ($0, end) }
  }

  private static func monthFirst(_ start: Int, in key: [UInt8]) -> (CalendarDate, Int)? {
    guard let (month, afterMonth) = month(start, in: key) else { return nil }
    var at = afterMonth
    skip(" .", &at, in: key)
    guard let (day, afterDay) = number(at, in: key), afterDay - at <= 2 else { return nil }
    at = afterDay
    for ordinal in ["st", "nd", "rd", "th"] where has(ordinal, at, in: key) {
      at += 2
      break
    }
    let beforeComma = at
    skip(" ,", &at, in: key)
    guard at > beforeComma, let (year, end) = number(at, in: key), end - at == 4 else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { ($0, end) }
  }

  private static func month(_ at: Int, in key: [UInt8]) -> (Int, Int)? {
    guard at + 3 <= key.count else { return nil }
    for (index, name) in months.enumerated() where has(String(name.prefix(3)), at, in: key) {
      var end = at
      while isLetter(end, in: key) { end += 1 }
      let word = String(decoding: key[at..<end], as: UTF8.self)
      return word == name || word.count == 3 || word == "sept" ? (index + 1, end) : nil
    }
    return nil
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  private static func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }

  private static func number(_ at: Int, in key: [UInt8]) -> (Int, Int)? {
    var end = at
    var value = 0
    while end < key.count, key[end].isDigit, end - at < 5 {
      value = value * 10 + key[end].digit
      end += 1
    }
    return end > at ? (value, end) : nil
  }

  private static func has(_ text: String, _ at: Int, in key: [UInt8]) -> Bool {
    at + text.utf8.count <= key.count && key[at..<(at + text.utf8.count)].elementsEqual(text.utf8)
  }

  private static func isLetter(_ at: Int, in key: [UInt8]) -> Bool { at < key.count && key[at].isLetter }

  private static func skip(_ bytes: String, _ at: inout Int, in key: [UInt8]) {
    while at < key.count, bytes.utf8.contains(key[at]) { at += 1 }
  }
}
