import Vocabulary

/// "1 row", "13 rows"; "no rows" for none.
func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
  let noun = number == 1 ? one : many ?? one + "s"
  return "\(number == 0 ? "no" : NumberFormat.withCommas(number)) \(noun)"
}

/// "14:05" of a moment in ISO 8601.
func timeOfDay(_ iso: String) -> String { String(iso.dropFirst(11).prefix(5)) }

/// "a, b and c"
func list(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}

extension String {
  /// With its first letter as a capital, the rest as it is.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
  /// The beginning, up to the end of a word, where it is longer.
  func shortened(to most: Int) -> String {
    guard count > most else { return self }
    let beginning = prefix(most)
    return (beginning.lastIndex(of: " ").map { beginning[..<$0] } ?? beginning) + "…"
  }

  /// With one full stop at its end.
  var asSentence: String { hasSuffix(".") ? self : self + "." }
}
