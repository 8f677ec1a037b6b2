/// Puts right what a damaged font did to capitals, stretch by stretch, and tells each word that was changed.
func repairGlyphs(_ lines: inout [Line], files: [String]) -> [Understanding.Repair] {
  let length = 120
  // Sound papers, which is to say almost all, end here.
  let seeded = lines.indices.filter { holdsSeed(lines[$0].text) }
  guard !seeded.isEmpty else { return [] }
  var places: [String: (first: Int, last: Int)] = [:]
  for index in lines.indices {
    for word in glyphWords(lines[index].text) {
      let word = String(word)
      places[word] = (places[word]?.first ?? index, index)
    }
  }
  var repairs: [Understanding.Repair] = []
  var start = 0
  while start < lines.count {
    let stretch = start..<min(lines.count, start + length)
    guard seeded.contains(where: stretch.contains) else {
      start += length / 2
      continue
    }
    var strange: [String: Int] = [:]
    for index in stretch {
      for word in glyphWords(lines[index].text) {
        let word = String(word)
        if let place = places[word], place.first >= stretch.lowerBound, place.last < stretch.upperBound {
          strange[word, default: 0] += 1
        }
      }
    }
    // Only a word that begins with a sign that is no letter gives a reason to look closer.
    if strange.keys.contains(where: isSeed) {
      let known = Set(places.keys).subtracting(strange.keys)
      let small = Set(known.map { $0.lowercased() })
      if let map = GlyphMap(strange: strange, known: known, knownSmall: small) {
        for index in stretch {
          repair(&lines[index], map, Set(strange.keys), known, file: files[lines[index].file], &repairs)
        }
      }
    }
    start += length / 2
  }
  return repairs
}

/// Whether a line has a word that begins with a sign and goes on in small letters.
private func holdsSeed(_ text: String) -> Bool {
  var before: UInt8 = 0x20
  var small = -1
  for byte in text.utf8 {
    if small >= 0, byte.isLower {
      small += 1
      if small >= 3 { return true }
    } else {
      small = before.isSpace && (byte.isDigit || byte == 0x2F || byte == 0x2E || byte == 0x5C) ? 0 : -1
    }
    before = byte
  }
  return false
}

/// "5ecember"
private func isSeed(_ word: String) -> Bool {
  guard let first = word.utf8.first, !first.isLetter, first < 0x80, word.utf8.count >= 4 else { return false }
  return word.utf8.dropFirst().allSatisfy(\.isLower)
}

private func repair(
  _ line: inout Line, _ map: GlyphMap, _ strange: Set<String>, _ known: Set<String>, file: String,
  _ repairs: inout [Understanding.Repair]
) {
  var raw = line.raw
  for word in Set(glyphWords(line.text).map(String.init)) where strange.contains(word) {
    guard let repaired = map.repaired(word, known: known) else { continue }
    raw = raw.replacingWord(word, with: repaired)
    repairs.append(Understanding.Repair(file: file, line: line.number, printed: word, read: repaired))
  }
  guard raw != line.raw,
    var whole = Line(raw: raw, file: line.file, number: line.number, page: line.page, blanks: line.blanks)
  else { return }
  whole.fused = line.fused
  line = whole
}

/// The words of a line as a damaged font leaves them: they may begin with a sign.
func glyphWords(_ text: String) -> [Substring] {
  text.split { " \t,;:()[]\"“”‘’-–".contains($0) }.compactMap { word in
    var word = word
    while word.count > 1, let last = word.last, ".!?".contains(last) { word = word.dropLast() }
    return (2...24).contains(word.count) ? word : nil
  }
}

extension String {
  /// A word where it stands by itself.
  func replacingWord(_ word: String, with other: String) -> String {
    var out = ""
    var rest = Substring(self)
    while let range = rest.firstRange(of: word) {
      let before = range.lowerBound == rest.startIndex ? out.last : rest[rest.index(before: range.lowerBound)]
      let after = range.upperBound == rest.endIndex ? nil : rest[range.upperBound]
      let isWhole = !(before?.isLetter ?? false) && !(after?.isLetter ?? false)
      out += rest[..<range.lowerBound] + (isWhole ? other : word)
      rest = rest[range.upperBound...]
    }
    return out + rest
  }
}
