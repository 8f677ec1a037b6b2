import Pages

/// One parameter that a program may give: the check of requests, the OpenAPI description and the page for people are all
/// made from it.
struct APIParameter: Sendable {
  enum Kind: Sendable {
    case text(longest: Int, mayBeEmpty: Bool)
    case word([String])
    case wholeNumber(ClosedRange<Int>)
    /// Lower-case letters, digits and hyphens.
    case identifier
    /// Codes of areas with commas between them.
    case areaCodes(most: Int)
    /// A date, or a time with its distance from UTC (RFC 3339).
    case moment
    case cursor
  }

  var name: String
  var kind: Kind
  var isRequired = false
  /// What it asks for, as a sentence.
  var doc: String
  var example: String?
  /// What holds where it is not given.
  var standard: String?
  var isInPath = false

  /// What is wrong with a value, and the remedy.
  func problem(with text: String) -> APIFault? {
    func fault(_ problem: String, _ remedy: String) -> APIFault {
      APIFault(parameter: name, problem: problem, remedy: remedy)
    }
    let shown = "“\(text.prefix(60))”"
    switch kind {
    case .text(let longest, let mayBeEmpty):
      if text.isEmpty, !mayBeEmpty { return fault("it is empty", "Give a text, or leave the parameter out.") }
      guard text.unicodeScalars.count <= longest else {
        return fault("it is longer than \(longest) characters", "Shorten it.")
      }
    case .word(let words):
      if !words.contains(text) {
        return fault("\(shown) is not one of its words", "Use one of: \(words.joined(separator: ", ")).")
      }
    case .wholeNumber(let range):
      guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text), range.contains(number)
      else {
        return fault(
          "\(shown) is not a whole number that it takes",
          "Give a whole number from \(range.lowerBound) to \(range.upperBound).")
      }
    case .identifier:
      if !Self.isIdentifier(text) {
        return fault(
          "\(shown) is no short name", "Use a name that a list gives: lower-case letters, digits and hyphens.")
      }
    case .areaCodes(let most):
      let codes = text.split(separator: ",", omittingEmptySubsequences: false)
      let areCodes = codes.allSatisfy { code in
        (1...20).contains(code.utf8.count) && code.utf8.allSatisfy(Self.isLetterOrDigit)
      }
      if !areCodes || codes.count > most {
        return fault(
          "\(shown) is no list of area codes",
          "Give up to \(most) codes with commas between them, such as E10000018,E92000001.")
      }
    case .moment:
      if Moment(text) == nil {
        return fault(
          "\(shown) is no date or time", "Write 2023-10-31, or 2023-10-31T14:00:00Z.")
      }
    case .cursor:
      if APICursor(text) == nil {
        return fault("\(shown) is no place in a list", "Follow the link “next” of an answer instead.")
      }
    }
    return nil
  }

  static func isIdentifier(_ text: String) -> Bool {
    let bytes = text.utf8
    return (1...100).contains(bytes.count) && bytes.first != UInt8(ascii: "-")
      && bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}

extension APIParameter.Kind {
  /// As JSON Schema has it; what the schema allows, the check accepts.
  var schema: JSON {
    switch self {
    case .text(let longest, let mayBeEmpty):
      [
        "type": "string", "minLength": .integer(mayBeEmpty ? 0 : 1), "maxLength": .integer(longest),
        "pattern": "^[^\\u0000]*$",
      ]
    case .word(let words): ["type": "string", "enum": .list(words.map(JSON.text))]
    case .wholeNumber(let range):
      ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
    case .identifier: ["type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,99}$"]
    case .areaCodes(let most):
      [
        "type": "array", "minItems": 1, "maxItems": .integer(most),
        "items": ["type": "string", "pattern": "^[A-Za-z0-9]{1,20}$"],
      ]
    case .moment:
      [
        "anyOf": [
          ["type": "string", "format": "date-time"], ["type": "string", "format": "date"],
        ]
      ]
    case .cursor: ["type": "string", "pattern": .text(APICursor.pattern)]
    }
  }

  /// In words, for people.
  var words: String {
    switch self {
    case .text(let longest, _): "text of up to \(longest) characters"
    case .word(let words): words.joined(separator: " or ")
    case .wholeNumber(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .identifier: "a short name"
    case .areaCodes(let most): "up to \(most) codes with commas between them"
    case .moment: "a date, or a time (RFC 3339)"
    case .cursor: "from the link “next”"
    }
  }
}
