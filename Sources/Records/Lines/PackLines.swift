/// The lines of all papers, and which rule understood each.
struct PackLines: Sendable {
  var files: [String] = []
  var lines: [Line] = []
  var takenBy: [Rule?] = []

  init(files: [String], lines: [Line]) {
    self.files = files
    self.lines = lines
    takenBy = Array(repeating: nil, count: lines.count)
  }

  mutating func take(_ index: Int, by rule: Rule) { takenBy[index] = rule }

  mutating func take(_ range: Range<Int>, by rule: Rule) {
    for index in range where takenBy[index] == nil { takenBy[index] = rule }
  }

  /// The lines of the range that are no furniture.
  func open(_ range: Range<Int>) -> [Int] { range.filter { takenBy[$0] == nil } }

  func found(
    _ range: Range<Int>, by rule: Rule, _ confidence: Found.Confidence = .certain, doubt: String? = nil
  ) -> Found {
    let (first, last) = (lines[range.lowerBound], lines[max(range.lowerBound, range.upperBound - 1)])
    return Found(
      file: files[first.file], page: first.page, firstLine: first.number,
      lastLine: max(first.number, last.number),
      confidence: doubt == nil ? confidence : .doubtful, rule: rule, doubt: doubt)
  }

  func found(
    _ indices: [Int], by rule: Rule, _ confidence: Found.Confidence = .certain, doubt: String? = nil
  ) -> Found {
    found((indices.first ?? 0)..<((indices.last ?? 0) + 1), by: rule, confidence, doubt: doubt)
  }

  /// The text of lines that were wrapped, as one; a word parted by a hyphen at a line's end keeps its hyphen.
  func joined(_ indices: [Int]) -> String { joinedText(indices.map { lines[$0].text }) }
}

/// The text of lines that were wrapped, as one.
func joinedText(_ texts: [String]) -> String {
  var text = ""
  for part in texts where !part.isEmpty {
    if text.isEmpty {
      text = part
    } else if text.hasSuffix("-"), !text.hasSuffix(" -"), part.startsWithSmall {
      text += part
    } else {
      text += " " + part
    }
  }
  return text.contains("\t") ? text.split(separator: "\t").joined(separator: " ") : text
}
