/// Whose report it is and its title, told apart in a head of a few lines that may be wrapped, fused or both.
struct ReportHead {
  var reportOf: String?
  var title: String

  init(_ lines: [Line]) {
    guard let at = lines.firstIndex(where: { isReportOf($0.key) }) else {
      title = joinedText(lines.map(\.text))
      return
    }
    let (above, below) = (Array(lines[..<at]), Array(lines[at...]))
    let isTitleAbove = !above.isEmpty && DateText.first(in: above.last?.text ?? "") == nil
    let end = isTitleAbove ? below.count : Self.boundary(below)
    reportOf = Self.withoutOpening(joinedText(below[..<end].map(\.text)))
    title = joinedText((isTitleAbove ? above : Array(below[end...])).map(\.text))
    if title.isEmpty { title = joinedText(above.map(\.text)) }
  }

  /// After how many lines the title begins.
  private static func boundary(_ lines: [Line]) -> Int {
    guard lines.count > 1 else { return 1 }
    let widest = lines.map(\.text.utf8.count).max() ?? 0
    return (1..<lines.count).max { score($0, lines, widest) < score($1, lines, widest) } ?? 1
  }

  private static func score(_ at: Int, _ lines: [Line], _ widest: Int) -> Double {
    let (before, after) = (lines[at - 1], lines[at])
    let lastWord = before.key.split(separator: " ").last ?? ""
    let firstWord = after.key.split(separator: " ").first ?? ""
    var score = at == 1 ? 1 : -0.5 * Double(at - 1)
    if after.fused { score += 3 }
    if after.blanks > 0 { score += 1.5 }
    if before.text.hasSuffix(",") || joining.contains(lastWord) { score -= 4 }
    if joining.contains(firstWord) { score -= 4 }
    if bodies.contains(lastWord) { score += 0.5 }
    if at + 1 < lines.count {
      if namesBody(after) { score -= 1 }
      if after.text.words == 1 { score -= 2 }
    } else if after.text.words == 1 {
      score -= 1
    }
    // The next line's first word would have fitted, so that the line was not wrapped there.
    if before.text.utf8.count + 1 + firstWord.utf8.count + 2 <= widest { score += 0.8 }
    return score
  }

  private static func namesBody(_ line: Line) -> Bool {
    guard let last = line.key.split(separator: " ").last else { return false }
    return line.text.words <= 5 && ["council", "board", "trust", "ccg", "ccgs", "authority"].contains(last)
  }

  private static func withoutOpening(_ text: String) -> String {
    let key = comparisonKey(text)
    for opening in ["joint report of ", "joint report by ", "report of ", "report by ", "report from "]
    where key.hasPrefix(opening) {
      return String(text.dropFirst(opening.count)).trimmed
    }
    return text
  }

  private static let joining: Set<Substring> = ["and", "of", "&", "the", "for", "to", "in", "on", "with", "at"]
  private static let bodies: Set<Substring> = [
    "board", "council", "trust", "partnership", "services", "health", "communities", "integration",
    "transformation",
    "officer", "executive", "ccg", "ccgs", "authority", "committee", "resources", "care", "director", "group",
  ]
}
