/// How wide text will be, from the widths of a common sans-serif. The server does not know the reader's font,
/// so the estimate errs on the wide side.
enum TextWidth {
  private static let allowance = 1.06
  private static let bold = 1.07

  /// In the units of `size`, which is the font size.
  static func of(_ text: String, size: Double, bold isBold: Bool = false) -> Double {
    ems(text) * em(size, isBold)
  }

  private static func em(_ size: Double, _ isBold: Bool) -> Double { size * allowance * (isBold ? bold : 1) }

  private static func ems(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ems($1) }
  }

  private static func ems(_ scalar: Unicode.Scalar) -> Double {
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
    let most = width / em(size, bold)
    var lines: [String] = []
    var line = ""
    var taken = 0.0
    func endLine() {
      if !line.isEmpty { lines.append(line) }
      (line, taken) = ("", 0)
    }
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let needed = ems(word)
      if !line.isEmpty, taken + ems(" ") + needed > most { endLine() }
      if taken + needed <= most {
        if !line.isEmpty {
          line += " "
          taken += ems(" ")
        }
        line += word
        taken += needed
        continue
      }
      for character in word {
        let needed = ems(String(character))
        if taken + needed > most { endLine() }
        line.append(character)
        taken += needed
      }
    }
    endLine()
    return lines
  }
}
