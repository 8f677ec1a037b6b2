/// "RESOLVED:", "RESOLVED that …", "It was RESOLVED:", "AGREED:", "3. RESOLVED that …".
struct ResolutionLead: Equatable {
  /// What follows the word, empty where the resolution begins in the next line.
  var rest: String

  init?(_ line: Line) {
    var text = line.text
    if let mark = ItemMark(text), mark.kind != .bullet || !mark.rest.isEmpty { text = mark.rest }
    let key = comparisonKey(text)
    guard key.count == text.replacingBlanks.count else { return nil }
    text = text.replacingBlanks
    for word in ["resolved", "agreed", "decision", "decided"] {
      for opening in ["", "it was ", "it was unanimously ", "the board ", "the committee ", "the cabinet "] {
        guard key.hasPrefix(opening + word) else { continue }
        let after = text.dropFirst(opening.count + word.count)
        guard after.first.map({ !$0.isLetter }) ?? true else { continue }
        let printed = text.dropFirst(opening.count).prefix(word.count)
        let isCapitals = printed.allSatisfy(\.isUppercase)
        let isNamed = printed.first?.isUppercase == true || after.contains(":")
        let isAlone =
          isNamed && after.allSatisfy { " :-–—.".contains($0) }
          && (after.contains { $0 != " " } || after.isEmpty)
        let isResolved = word == "resolved" && isNamed && (opening.isEmpty || isCapitals)
        guard isCapitals || isAlone || isResolved else { continue }
        guard opening.isEmpty || isCapitals || isAlone else { continue }
        rest = after.drop { " :-–—,".contains($0) }.trimmed
        return
      }
    }
    return nil
  }
}
