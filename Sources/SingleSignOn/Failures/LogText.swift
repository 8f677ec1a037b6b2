import Foundation

/// Text from outside, made fit for a log: one short line without the secrets of this attempt, nor what looks like one.
enum LogText {
  static func safe(_ text: String) -> String { safe(text, hiding: []) }

  static func safe(_ text: String, hiding secrets: [String]) -> String {
    var text = text
    for secret in secrets where !secret.isEmpty {
      text = text.replacing(secret, with: mask).replacing(Form.encode(secret), with: mask)
    }
    let scalars = text.unicodeScalars.map { isPrintable($0) ? Character($0) : " " }
    let words = String(scalars).split(separator: " ").map(masked).joined(separator: " ")
    return words.count > limit ? words.prefix(limit) + "…" : words
  }

  private static let mask = "(secret)"
  private static let limit = 300

  /// Line breaks would forge entries, and marks of direction reorder them.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }

  /// Tokens are long runs with digits in them; so are the identifiers by which a provider's support finds an attempt,
  /// which have the shape of a UUID and stay.
  private static func masked(_ word: Substring) -> String {
    var result = ""
    var run = ""
    func close() {
      let looksSecret = run.utf8.count >= 20 && run.contains(where: \.isNumber) && UUID(uuidString: run) == nil
      result += looksSecret ? mask : run
      run = ""
    }
    for character in word {
      if character.isASCII, character.isLetter || character.isNumber || "-_+=%~".contains(character) {
        run.append(character)
      } else {
        close()
        result.append(character)
      }
    }
    close()
    return result
  }
}
