/// How wide text will be, from the widths of a common sans-serif. The server does not know the reader's font,
/// so the estimate errs on the wide side.
enum TextWidth {
  private static let allowance = 1.06
  private static let bold = 1.07

  /// In the units of `size`, which is the font size.
  static func of(_ text: String, size: Double, bold isBold: Bool = false) -> Double {
    var ems = 0.0
    for scalar in text.unicodeScalars { ems += em(scalar) }
    return ems * size * allowance * (isBold ? bold : 1)
  }

  private static func em(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "'", "|", "I", ".", ",", ":", ";", "!", " ", "\u{a0}": 0.28
    case "f", "t", "r", "(", ")", "-", "/", "[", "]": 0.35
    case "m", "M", "%": 0.86
    case "w": 0.73
    case "W", "\u{2026}", "\u{2014}": 0.98
    case "A"..."Z": 0.69
    case "a"..."z", "0"..."9": 0.556
    default: scalar.value >= 0x1100 && scalar.value < 0x2000 || scalar.value >= 0x2e80 ? 1 : 0.6
    }
  }

  /// The lines of `text` none of which is wider than `width`; a word that is too wide by itself is cut.
  static func lines(_ text: String, within width: Double, size: Double, bold: Bool = false) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let joined = line.isEmpty ? String(word) : line + " " + word
      if of(joined, size: size, bold: bold) <= width {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty, of(line + String(character), size: size, bold: bold) > width {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
