/// What the forms of an English word have in common: “recommends”, “recommended” and “recommendation” are “recommend”.
///
/// Source: M. F. Porter, An algorithm for suffix stripping, Program 14 (1980), 130–137, with the two departures that
/// its author's own program has: “abli” is read with “logi”, and words of two letters are left as they are.
public func englishStem(_ word: String) -> String {
  var bytes = Array(word.utf8)
  guard bytes.count > 2, bytes.allSatisfy({ $0 &- 0x61 < 26 }) else { return word }
  var stem = Stem(bytes: bytes)
  stem.plural()
  stem.past()
  stem.finalY()
  stem.replaceFirst(of: Stem.doubleSuffixes) { $0.measure > 0 }
  stem.replaceFirst(of: Stem.singleSuffixes) { $0.measure > 0 }
  stem.dropResidue()
  stem.finalE()
  bytes = stem.bytes
  return String(decoding: bytes, as: UTF8.self)
}

private struct Stem {
  var bytes: [UInt8]

  func isConsonant(_ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
    case UInt8(ascii: "y"): index == 0 || !isConsonant(index - 1)
    default: true
    }
  }

  /// How often a vowel is followed by a consonant.
  var measure: Int {
    var count = 0
    var wasVowel = false
    for index in bytes.indices {
      let isVowel = !isConsonant(index)
      if wasVowel, !isVowel { count += 1 }
      wasVowel = isVowel
    }
    return count
  }

  var hasVowel: Bool { bytes.indices.contains { !isConsonant($0) } }

  var endsDouble: Bool {
    bytes.count >= 2 && bytes[bytes.count - 1] == bytes[bytes.count - 2] && isConsonant(bytes.count - 1)
  }

  /// Consonant, vowel, consonant, the last none of w, x, y: the word once ended in e.
  var endsShort: Bool {
    let last = bytes.count - 1
    guard last >= 2, isConsonant(last), !isConsonant(last - 1), isConsonant(last - 2) else { return false }
    return !"wxy".utf8.contains(bytes[last])
  }

  func ends(_ suffix: String) -> Bool {
    bytes.count >= suffix.utf8.count && bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  func without(_ suffix: String) -> Stem { Stem(bytes: Array(bytes.dropLast(suffix.utf8.count))) }

  mutating func replace(_ suffix: String, _ other: String) {
    bytes.removeLast(suffix.utf8.count)
    bytes.append(contentsOf: other.utf8)
  }

  mutating func plural() {
    if ends("sses") { return replace("sses", "ss") }
    if ends("ies") { return replace("ies", "i") }
    if ends("ss") { return }
    if ends("s") { replace("s", "") }
  }

  mutating func past() {
    if ends("eed") {
      if without("eed").measure > 0 { replace("eed", "ee") }
      return
    }
    guard let suffix = ["ed", "ing"].first(where: { ends($0) }), without(suffix).hasVowel else { return }
    replace(suffix, "")
    if ends("at") || ends("bl") || ends("iz") {
      bytes.append(UInt8(ascii: "e"))
    } else if endsDouble, !ends("l"), !ends("s"), !ends("z") {
      bytes.removeLast()
    } else if measure == 1, endsShort {
      bytes.append(UInt8(ascii: "e"))
    }
  }

  mutating func finalY() {
    if ends("y"), without("y").hasVowel { replace("y", "i") }
  }

  static let doubleSuffixes = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"),
    ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
    ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
    ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
  ]

  static let singleSuffixes = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
  ]

  /// The first suffix that the word has decides, whether it is replaced or not.
  mutating func replaceFirst(of suffixes: [(String, String)], where allowed: (Stem) -> Bool) {
    guard let (suffix, other) = suffixes.first(where: { ends($0.0) }), allowed(without(suffix)) else { return }
    replace(suffix, other)
  }

  static let residues = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
    "iti", "ous", "ive", "ize",
  ]

  mutating func dropResidue() {
    guard let suffix = Self.residues.first(where: { ends($0) }) else { return }
    let rest = without(suffix)
    if suffix == "ion", !rest.ends("s"), !rest.ends("t") { return }
    if rest.measure > 1 { bytes = rest.bytes }
  }

  mutating func finalE() {
    if ends("e") {
      let rest = without("e")
      if rest.measure > 1 || (rest.measure == 1 && !rest.endsShort) { bytes = rest.bytes }
    }
    if measure > 1, endsDouble, ends("l") { bytes.removeLast() }
  }
}
