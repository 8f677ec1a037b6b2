import Foundation

/// The value of a claim, whatever it is.
enum ClaimValue: Decodable, Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([ClaimValue])
  case object([String: ClaimValue])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([ClaimValue].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: ClaimValue].self))
    }
  }

  /// nil where the bytes are not a JSON object.
  static func object(_ bytes: Data) -> [String: ClaimValue]? {
    try? JSONDecoder().decode([String: ClaimValue].self, from: bytes)
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// Some providers write true as text.
  var flag: Bool? {
    switch self {
    case .flag(let flag): flag
    case .text("true"): true
    case .text("false"): false
    default: nil
    }
  }

  /// One text, or a list of nothing but texts.
  var texts: [String]? {
    switch self {
    case .text(let text): [text]
    case .list(let values):
      values.reduce(into: [String]?.some([])) { texts, value in
        if let text = value.text { texts?.append(text) } else { texts = nil }
      }
    default: nil
    }
  }

  /// Seconds since 1970.
  var moment: Date? {
    if case .number(let seconds) = self, abs(seconds) < 1e12 {
      Date(timeIntervalSince1970: seconds)
    } else {
      nil
    }
  }
}

extension [String: ClaimValue] {
  /// The claim of this name, or where there is none and the name has dots, the one they lead to.
  func claim(_ name: String) -> ClaimValue? {
    if let value = self[name] { return value == .null ? nil : value }
    guard let dot = name.firstIndex(of: "."), case .object(let inner) = self[String(name[..<dot])] else {
      return nil
    }
    return inner.claim(String(name[name.index(after: dot)...]))
  }
}
