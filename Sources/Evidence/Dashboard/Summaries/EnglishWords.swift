import Vocabulary

/// The few rules of English grammar that sentences made from figures need.
enum EnglishWords {
  /// "a", "a and b", "a, b and c"
  static func list(_ parts: [String], and: String = "and") -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(and) \(last)"
  }

  /// "1 figure", "1,200 figures"
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(NumberFormat.withCommas(number)) \(number == 1 ? one : many ?? one + "s")"
  }

  /// 1st, 2nd, 3rd, 4th, 11th, 21st
  static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return NumberFormat.withCommas(number) + ending
  }

  static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A reason as it may have been written, ready to be the end of a sentence.
  static func withoutFullStop(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last == "." || last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
