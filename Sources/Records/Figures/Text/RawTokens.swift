/// Words, digits and marks of one line, before what belongs together is put together.
struct RawTokens {
  var tokens: [FigureToken] = []
  private let bytes: [UInt8]
  private let line: Int

  init(_ text: String, line: Int) {
    bytes = Array(plainMarks(text).utf8)
    self.line = line
    var at = 0
    while at < bytes.count {
      if bytes[at].isSpace {
        at += 1
      } else if bytes[at].isDigit {
        at = number(at)
      } else if bytes[at].isLetter || bytes[at] >= 0x80 && !isPound(at) {
        at = word(at)
      } else {
        let end = isPound(at) ? at + 2 : at + 1
        add(.mark, at..<end)
        at = end
      }
    }
  }

  private func isPound(_ at: Int) -> Bool { bytes[at] == 0xC2 && at + 1 < bytes.count && bytes[at + 1] == 0xA3 }

  private mutating func add(_ kind: FigureToken.Kind, _ range: Range<Int>) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    tokens.append(
      FigureToken(
        kind: kind, text: text.lowercased(), isCapital: bytes[range.lowerBound].isUpper,
        isGlued: range.lowerBound > 0 && !bytes[range.lowerBound - 1].isSpace, line: line))
  }

  private mutating func word(_ start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let isApostrophe = bytes[end] == 0x27 && end > start && end + 1 < bytes.count && bytes[end + 1].isLetter
      guard bytes[end].isLetter || bytes[end].isDigit || (bytes[end] >= 0x80 && !isPound(end)) || isApostrophe
      else { break }
      end += 1
    }
    // "PM2.5" is one word.
    if bytes[end - 1].isDigit, end + 1 < bytes.count, bytes[end] == 0x2E, bytes[end + 1].isDigit {
      end += 1
      while end < bytes.count, bytes[end].isDigit { end += 1 }
    }
    add(.word, start..<end)
    return end
  }

  /// "1,234.5"; with letters at it, such as "14th" or "3a", a word unless they are an ordinal's or a scale's.
  private mutating func number(_ start: Int) -> Int {
    var end = start
    var value = 0.0
    var digits = 0
    var isGrouped = false
    while end < bytes.count {
      if bytes[end].isDigit {
        value = value * 10 + Double(bytes[end].digit)
        digits += 1
        end += 1
      } else if bytes[end] == 0x2C, hasThousands(end), digits <= 3 || isGrouped {
        isGrouped = true
        end += 1
      } else {
        break
      }
    }
    var decimals = 0
    if end + 1 < bytes.count, bytes[end] == 0x2E, bytes[end + 1].isDigit {
      end += 1
      var place = 0.1
      while end < bytes.count, bytes[end].isDigit {
        value += Double(bytes[end].digit) * place
        place /= 10
        decimals += 1
        end += 1
      }
    }
    let afterDigits = end
    while end < bytes.count, bytes[end].isLetter { end += 1 }
    let suffix = String(decoding: bytes[afterDigits..<end], as: UTF8.self).lowercased()
    // A number that begins with a nought is a telephone's or a day's.
    let isPlain = bytes[start] != 0x30 || digits <= 2
    if ["st", "nd", "rd", "th"].contains(suffix), decimals == 0, digits <= 2 {
      // An ordinal counts nothing; with a month it is a day.
      add(.number(Quantity(value: value, decimals: -1)), start..<afterDigits)
      return end
    }
    let scales = ["k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9]
    if suffix.isEmpty || scales[suffix] != nil, isPlain, digits <= 13, decimals <= 6 {
      let scale = scales[suffix] ?? 1
      add(.number(Quantity(value: value * scale, decimals: decimals, scale: scale)), start..<end)
    } else {
      add(.word, start..<end)
    }
    return end
  }

  private func hasThousands(_ comma: Int) -> Bool {
    guard comma + 3 < bytes.count else { return false }
    return bytes[(comma + 1)...(comma + 3)].allSatisfy(\.isDigit)
      && (comma + 4 == bytes.count || !bytes[comma + 4].isDigit)
  }
}

/// Straight quotes, plain hyphens and plain spaces.
private func plainMarks(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x2018, 0x2019, 0x201B: out.append("'")
    case 0x201C, 0x201D: out.append("\"")
    case 0x2010...0x2015, 0x2212: out.append("-")
    case 0x09, 0xA0, 0x2002...0x200A, 0x202F: out.append(" ")
    case 0x00AD, 0x200B...0x200D, 0xFEFF: break
    case 0x2022, 0x00B7, 0xF0B7: out.append("*")
    case 0xBD: out.append(contentsOf: ".5".unicodeScalars)
    default: out.append(scalar)
    }
  }
  return String(out)
}
