/// Declarations of interest in a minute's text: "X declared a personal interest in Y as Z."
func readDeclarations(_ text: String, minute: Int, found: Found) -> [Declaration] {
  var declarations: [Declaration] = []
  for sentence in sentences(text) {
    let key = comparisonKey(sentence)
    guard key.count == sentence.count, let verb = key.firstRange(of: " declared "),
      let interest = key[verb.upperBound...].firstRange(of: "interest")
    else { continue }
    func original(_ range: Range<String.Index>) -> String {
      let from = key.distance(from: key.startIndex, to: range.lowerBound)
      let count = key.distance(from: range.lowerBound, to: range.upperBound)
      return String(sentence.dropFirst(from).prefix(count)).trimmed
    }
    let before = key[verb.upperBound..<interest.lowerBound].trimmed
    let kind = ["a ", "an "].reduce(before) {
      $1.count < $0.count && $0.hasPrefix($1) ? String($0.dropFirst($1.count)) : $0
    }
    // "No declarations were made" and "any interest" are nobody's.
    guard !kind.hasPrefix("any"), kind.split(separator: " ").count <= 5 else { continue }
    let member = original(key.startIndex..<verb.lowerBound)
    guard member.words <= 8 else { continue }
    var after = interest.upperBound
    if key[after...].hasPrefix("s") { after = key.index(after: after) }
    let causes = [" as ", " because ", " by virtue of ", " due to ", " since ", " in view of ", " in that "]
    let cause = causes.compactMap { word in key[after...].firstRange(of: word) }.min {
      $0.lowerBound < $1.lowerBound
    }
    var items = original(after..<(cause?.lowerBound ?? key.endIndex))
    for word in ["in ", "in respect of "] where comparisonKey(items).hasPrefix(word) {
      items = String(items.dropFirst(word.count))
    }
    let reason = cause.map { original($0.upperBound..<key.endIndex) }
    declarations.append(
      Declaration(
        member: member, kind: kind.isEmpty || kind == "a" || kind == "an" ? nil : kind,
        items: items.isEmpty ? nil : items.trimmingDot, reason: reason?.trimmingDot,
        left: key.contains("left the meeting") || key.contains("left the room") || key.contains("withdrew"),
        minute: minute, found: found))
  }
  return declarations
}

/// Sentences, where a point follows a word of more than three letters or a bracket and a capital follows it.
func sentences(_ text: String) -> [String] {
  var parts: [String] = []
  var part: [Character] = []
  let characters = Array(text)
  for (index, character) in characters.enumerated() {
    part.append(character)
    guard character == ".", index + 2 < characters.count, characters[index + 1] == " ",
      characters[index + 2].isUppercase
    else { continue }
    let word = part.dropLast().reversed().prefix { $0.isLetter || $0.isNumber }
    guard word.count > 3 || part.dropLast().last == ")" else { continue }
    parts.append(String(part).trimmed)
    part = []
  }
  if !part.isEmpty { parts.append(String(part).trimmed) }
  return parts.filter { !$0.isEmpty }
}
