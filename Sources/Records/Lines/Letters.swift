// Questions about single characters, on bytes: they are asked of every line.

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isUpper: Bool { self >= 0x41 && self <= 0x5A }
  var isLower: Bool { self >= 0x61 && self <= 0x7A }
  var isLetter: Bool { isUpper || isLower }
  var isSpace: Bool { self == 0x20 || self == 0x09 }
  var digit: Int { Int(self) - 0x30 }
}

extension StringProtocol {
  var trimmed: String {
    var part = Substring(self)
    while let first = part.unicodeScalars.first, first.properties.isWhitespace {
      part.unicodeScalars.removeFirst()
    }
    while let last = part.unicodeScalars.last, last.properties.isWhitespace { part.unicodeScalars.removeLast() }
    return String(part)
  }

  /// Capitals only, at least three of them.
  var isCapitals: Bool {
    var capitals = 0
    for byte in utf8 {
      if byte.isLower { return false }
      if byte.isUpper { capitals += 1 }
    }
    return capitals >= 3
  }

  var startsWithCapital: Bool { utf8.first { $0.isLetter || $0.isDigit }?.isUpper ?? false }
  var startsWithSmall: Bool { utf8.first?.isLower ?? false }

  var letters: Int { utf8.reduce(0) { $0 + ($1.isLetter ? 1 : 0) } }
  var digits: Int { utf8.reduce(0) { $0 + ($1.isDigit ? 1 : 0) } }
  var words: Int { split(whereSeparator: { $0 == " " || $0 == "\t" }).count }
}
