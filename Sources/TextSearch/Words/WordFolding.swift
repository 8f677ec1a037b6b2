/// A word as searching sees it: small letters without accents.
public enum WordFolding {
  public static func folded(_ word: some StringProtocol) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
    var folded = ""
    for scalar in word.lowercased().unicodeScalars { append(scalar, to: &folded) }
    return folded
  }

  /// Letters with accents by their letter; ligatures and signs by what they stand for.
  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    if scalar.value < 0x80 { return text.unicodeScalars.append(scalar) }
    if scalar.properties.generalCategory == .nonspacingMark { return }
    if let plain = plain[scalar] {
      text += plain
      return
    }
    text.unicodeScalars.append(scalar)
  }

  private static let plain: [Unicode.Scalar: String] = {
    var plain: [Unicode.Scalar: String] = [
      "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ﬁ": "fi", "ﬂ": "fl",
    ]
    for (letter, marked) in [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ď"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("i", "ìíîïĩīĭį"),
      ("n", "ñńņň"), ("o", "òóôõöōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţť"), ("u", "ùúûüũūŭůűų"),
      ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ] {
      for scalar in marked.unicodeScalars { plain[scalar] = letter }
    }
    return plain
  }()
}
