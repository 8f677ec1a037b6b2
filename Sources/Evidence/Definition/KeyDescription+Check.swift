extension KeyDescription.Kind {
  static let identifierPattern = "^[a-z0-9][a-z0-9-]*$"
  static let areaCodePattern = "^[EJKNSW][0-9]{8}$"
  static let webAddressPattern = "^https?://[^\\s]+$"

  /// As it is called in an issue, with its article.
  var name: String {
    switch self {
    case .text: "text"
    case .identifier: "a short name of lower-case letters, digits and hyphens"
    case .wholeNumber: "a whole number"
    case .number, .positiveNumber: "a number"
    case .yesOrNo: "true or false"
    case .date: "a date such as 2023-10-31"
    case .areaCode: "an area code such as E10000018"
    case .webAddress: "an address that begins with https://"
    case .word(let words): Spelling.alternatives(words)
    case .list: "a list"
    case .object(let description): "a \(description.name)"
    }
  }

  /// Free text, which must not be taken for a number or for yes and no.
  var isWritten: Bool { if case .text = self { true } else { false } }

  var isUnquoted: Bool {
    switch self {
    case .wholeNumber, .number, .positiveNumber, .yesOrNo: true
    default: false
    }
  }

  /// What is wrong with a scalar's text, and the remedy.
  func problem(with text: String) -> (String, String)? {
    func wrong(_ isRight: Bool, _ remedy: String? = nil) -> (String, String)? {
      isRight ? nil : ("“\(text.prefix(60))” is not \(name)", remedy ?? "Write \(name).")
    }
    switch self {
    case .text:
      return text.allSatisfy(\.isWhitespace) ? ("the text is empty", "Write it, or leave the key out.") : nil
    case .identifier:
      return wrong(
        text.first != "-" && !text.isEmpty
          && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    case .wholeNumber(let range):
      guard let number = Int(text), text.first != "+" else { return wrong(false) }
      return range.contains(number)
        ? nil
        : ("\(number) is out of range", "Write a number from \(range.lowerBound) to \(range.upperBound).")
    case .number: return wrong(NodeReader.number(text) != nil)
    case .positiveNumber:
      guard let number = NodeReader.number(text) else { return wrong(false) }
      return number > 0 ? nil : ("\(text) is not above 0", "Write a number above 0.")
    case .yesOrNo: return wrong(text == "true" || text == "false")
    case .date: return wrong(CalendarDate.isValid(text), "Write year, month and day: 2023-10-31.")
    case .areaCode:
      return wrong(
        text.utf8.count == 9 && "EJKNSW".contains(text.first ?? " ")
          && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) },
        "Write the ONS code: a letter and eight digits, such as E10000018.")
    case .webAddress:
      let rest = ["https://", "http://"].first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
      return wrong(rest.map { !$0.isEmpty && !$0.contains(where: \.isWhitespace) } ?? false)
    case .word(let words):
      guard !words.contains(text) else { return nil }
      let near = Spelling.nearest(to: text, among: words).map { "Did you mean “\($0)”? " } ?? ""
      return ("“\(text.prefix(60))” is not one of the allowed words", near + "Allowed: \(name).")
    case .list, .object: return wrong(false)
    }
  }
}

/// ISO 8601 calendar dates as text, which order as the days do.
enum CalendarDate {
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return false }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(0) { total, byte in
        total.flatMap { (48...57).contains(byte) ? $0 * 10 + Int(byte) - 48 : nil }
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return year >= 1 && (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
  }
}
