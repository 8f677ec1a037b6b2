/// The tags and texts of HTML or XML, one after another, from bytes: enough for what programs write, and no
/// harm done by what they get wrong.
struct Markup {
  enum Token: Equatable {
    case open(String, attributes: Range<Int>, closesItself: Bool)
    case close(String)
    case text(String)
  }

  let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    while at < bytes.count {
      guard bytes[at] == 0x3C else { return text() }
      if starts("<!--") {
        skip(past: "-->")
      } else if starts("<![CDATA[") {
        let start = at + 9
        skip(past: "]]>")
        return .text(String(decoding: bytes[start..<max(start, at - 3)], as: UTF8.self))
      } else if starts("<!") || starts("<?") {
        skip(past: ">")
      } else if let token = tag() {
        return token
      } else {
        at += 1
        return .text("<")
      }
    }
    return nil
  }

  /// Passes over everything up to the closing tag of an element whose content is no text.
  mutating func skipElement(_ name: String) {
    let closing = Array("</\(name)".utf8)
    while at < bytes.count {
      guard let open = bytes[at...].firstIndex(of: 0x3C) else {
        at = bytes.count
        return
      }
      at = open
      let candidate = bytes[at...].prefix(closing.count)
      if candidate.count == closing.count, zip(candidate, closing).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
        return
      }
      at += 1
    }
  }

  /// The value of an attribute, or nil.
  func attribute(_ name: String, in range: Range<Int>) -> String? {
    let wanted = Array(name.utf8)
    var place = range.lowerBound
    while place + wanted.count + 1 < range.upperBound {
      let begins = place == range.lowerBound || bytes[place - 1].isSpace || bytes[place - 1] == 0x0A
      if begins, bytes[place..<(place + wanted.count)].elementsEqual(wanted),
        bytes[place + wanted.count] == 0x3D
      {
        var start = place + wanted.count + 1
        let quote = bytes[start]
        if quote == 0x22 || quote == 0x27 {
          start += 1
          let end = bytes[start..<range.upperBound].firstIndex(of: quote) ?? range.upperBound
          return Self.decoded(bytes[start..<end])
        }
        let end = bytes[start..<range.upperBound].firstIndex { $0.isSpace } ?? range.upperBound
        return Self.decoded(bytes[start..<end])
      }
      place += 1
    }
    return nil
  }

  private mutating func text() -> Token {
    let end = bytes[at...].firstIndex(of: 0x3C) ?? bytes.count
    defer { at = end }
    return .text(Self.decoded(bytes[at..<end]))
  }

  private mutating func tag() -> Token? {
    var start = at + 1
    let isClosing = start < bytes.count && bytes[start] == 0x2F
    if isClosing { start += 1 }
    guard start < bytes.count, bytes[start].isLetter else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != 0x3E, bytes[end] != 0x2F, bytes[end] > 0x20 { end += 1 }
    let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    // A closing bracket within quotes closes nothing.
    var quote: UInt8?
    var close = end
    while close < bytes.count {
      if let open = quote {
        if bytes[close] == open { quote = nil }
      } else if bytes[close] == 0x22 || bytes[close] == 0x27 {
        quote = bytes[close]
      } else if bytes[close] == 0x3E {
        break
      }
      close += 1
    }
    at = min(close + 1, bytes.count)
    if isClosing { return .close(name) }
    return .open(name, attributes: end..<close, closesItself: close > end && bytes[close - 1] == 0x2F)
  }

  private func starts(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  private mutating func skip(past text: String) {
    let wanted = Array(text.utf8)
    while at + wanted.count <= bytes.count {
      if bytes[at] == wanted[0], bytes[at..<(at + wanted.count)].elementsEqual(wanted) {
        at += wanted.count
        return
      }
      at += 1
    }
    at = bytes.count
  }

  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
    "lsquo": "‘",
    "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "pound": "£", "hellip": "…", "eacute": "é",
    "middot": "·",
  ]

  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
    var out: [UInt8] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if bytes[at] == 0x26, let end = bytes[at...].prefix(12).firstIndex(of: 0x3B) {
        let name = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
        var text = names[name]
        if name.hasPrefix("#") {
          let digits = name.dropFirst()
          let value =
            digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
          text = value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
        }
        if let text {
          out.append(contentsOf: text.utf8)
          at = end + 1
          continue
        }
      }
      out.append(bytes[at])
      at += 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}
