/// What a line of a list begins with: a bullet, "(a)", "a)", "iv.", "3.", "1.2.3".
struct ItemMark: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case bullet
    /// "(a)", "a)", "a.", "A)"; the letter is small.
    case letter(String)
    /// "(iv)", "iv.", where it is more than one letter or stands in brackets on both sides.
    case roman(String)
    case number(Int)
    /// "1.2", "3.4.1"
    case decimal(String)
  }
  var kind: Kind
  /// What follows the mark.
  var rest: String
  /// Whether a bullet came before it as well: "- (a) …", "- 17. …".
  var afterBullet = false
  /// The mark stands between brackets or before one, so that it cannot be the end of a sentence.
  var isBracketed = false

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first >= 0x80 || first == UInt8(ascii: "o") {
      guard let after = Self.bullet(bytes) else { return nil }
      let rest = String(decoding: bytes[after...], as: UTF8.self).trimmed
      if var inner = ItemMark(rest), inner.kind != .bullet, !inner.rest.isEmpty {
        inner.afterBullet = true
        self = inner
      } else {
        kind = .bullet
        self.rest = rest
      }
      return
    }
    var at = 0
    let opened = first == UInt8(ascii: "(")
    if opened { at = 1 }
    while opened, at < bytes.count, bytes[at].isSpace { at += 1 }
    let start = at
    if at < bytes.count, bytes[at].isDigit {
      while at < bytes.count, bytes[at].isDigit, at - start < 4 { at += 1 }
      if !opened, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "."), bytes[at + 1].isDigit {
        var parts = 1
        var end = at
        while end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), bytes[end + 1].isDigit {
          end += 1
          while end < bytes.count, bytes[end].isDigit { end += 1 }
          parts += 1
        }
        if end < bytes.count, bytes[end] == UInt8(ascii: ".") { end += 1 }
        guard parts <= 5, end == bytes.count || bytes[end].isSpace else { return nil }
        kind = .decimal(String(decoding: bytes[start..<end], as: UTF8.self).trimmingDot)
        rest = String(decoding: bytes[end...], as: UTF8.self).trimmed
        // "2.5 million" counts something.
        guard !rest.startsWithSmall else { return nil }
        return
      }
      guard at - start <= 3, let value = Int(String(decoding: bytes[start..<at], as: UTF8.self)) else {
        return nil
      }
      kind = .number(value)
    } else {
      while at < bytes.count, bytes[at].isLetter, at - start < 7 { at += 1 }
      let word = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
      if word.utf8.count == 1 {
        kind = opened && "ivx".contains(word) ? .roman(word) : .letter(word)
      } else if word.utf8.count > 1, Self.romanValue(word) != nil {
        kind = .roman(word)
      } else {
        return nil
      }
    }
    guard at > start, at < bytes.count else { return nil }
    let isWord = !bytes[start].isDigit
    switch bytes[at] {
    case UInt8(ascii: ")"):
      isBracketed = true
    case UInt8(ascii: ".") where !opened:
      // "J. Kaufman" is a person and "i.e. …" a phrase; a list's letter is small.
      if isWord {
        guard bytes[start].isLower, at + 1 < bytes.count, bytes[at + 1].isSpace else { return nil }
      } else if at + 1 < bytes.count, !bytes[at + 1].isSpace {
        guard bytes[at + 1].isUpper else { return nil }
      }
    default: return nil
    }
    rest = String(decoding: bytes[(at + 1)...], as: UTF8.self).trimmed
  }

  /// Where the text after a bullet begins.
  private static func bullet(_ bytes: [UInt8]) -> Int? {
    for mark in bullets where bytes.starts(with: mark.utf8) {
      let end = mark.utf8.count
      if mark == "-" || mark == "*" || mark == "o" || mark == "–" {
        guard end < bytes.count, bytes[end].isSpace else { return nil }
      }
      return end
    }
    return nil
  }

  private static let bullets = [
    "-", "*", "•", "·", "▪", "▫", "■", "□", "●", "○", "◦", "➢", "❖", "✓", "✔", "–", "—", "►", "▶", "»", "‣",
    "⁃", "o",
    "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}", "\u{F02D}", "",
  ].filter { !$0.isEmpty }

  /// The value of small roman numerals up to 99, nil where the letters are none.
  static func romanValue(_ text: String) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50]
    var total = 0
    var previous = 0
    for letter in text.reversed() {
      guard let value = values[letter] else { return nil }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total
  }

  /// The label as it is given out: "a", "iv", "3", "1.2".
  var label: String? {
    switch kind {
    case .bullet: nil
    case .letter(let text), .roman(let text), .decimal(let text): text
    case .number(let value): String(value)
    }
  }

  var number: Int? {
    if case .number(let value) = kind { value } else { nil }
  }

  var isLettered: Bool {
    switch kind {
    case .letter, .roman: true
    default: false
    }
  }
}

extension String {
  var trimmingDot: String { hasSuffix(".") ? String(dropLast()) : self }
}
