/// A time of day as papers write it: "2.00 pm", "14:00", "10am", "2pm", "12 noon"; given back as "14:00".
enum TimeText {
  static func first(in text: some StringProtocol) -> String? { all(in: text).first }

  static func all(in text: some StringProtocol) -> [String] {
    let key = Array(comparisonKey(text).utf8)
    var found: [String] = []
    var at = 0
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    while at < key.count {
      defer { at += 1 }
      guard key[at].isDigit, at == 0 || !(key[at - 1].isDigit || key[at - 1] == UInt8(ascii: "/")) else {
        continue
      }
      var end = at
      var hour = 0
      while end < key.count, key[end].isDigit, end - at < 3 {
        hour = hour * 10 + key[end].digit
        end += 1
      }
      if end - at == 3, end < key.count, key[end].isDigit {
        // "1500 hours"
        let hours = String(decoding: key[(end + 1)...].prefix(3), as: UTF8.self)
        guard hours.hasPrefix(" ho") || hours.hasPrefix("hrs") || hours.hasPrefix(" hr") || hours.hasPrefix("h")
        else { continue }
        let (first, second) = (hour / 10, hour % 10 * 10 + key[end].digit)
        if first < 24, second < 60 { found.append("\(two(first)):\(two(second))") }
        at = end
        continue
      }
      guard end - at <= 2 else { continue }
      var minute = 0
      var hasMinutes = false
      if end + 2 < key.count, key[end] == UInt8(ascii: ".") || key[end] == UInt8(ascii: ":"),
        key[end + 1].isDigit,
        key[end + 2].isDigit, end + 3 == key.count || !key[end + 3].isDigit
      {
        minute = key[end + 1].digit * 10 + key[end + 2].digit
        hasMinutes = key[end] == UInt8(ascii: ":")
        end += 3
      }
      if end < key.count, key[end] == 0x20 { end += 1 }
      let word = String(decoding: key[end...].prefix { $0.isLetter || $0 == UInt8(ascii: ".") }, as: UTF8.self)
      let half = ["pm": "pm", "am": "am", "noon": "noon"][word.filter { $0 != "." }]
      guard half != nil || hasMinutes, minute < 60 else { continue }
      if half == "pm", hour < 12 { hour += 12 }
      if half == "am", hour == 12 { hour = 0 }
      guard hour < 24 else { continue }
      found.append("\(two(hour)):\(two(minute))")
      at = end
    }
    return found
  }
}
