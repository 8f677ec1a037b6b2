/// The lines that close minutes: "CHAIRMAN", "2.00 - 3.30 pm", "The meeting closed at …".
struct MinutesClosing: Equatable {
  var began: String?
  var ended: String?

  init?(_ line: Line) {
    let key = line.key
    guard key.utf8.count <= 90 else { return nil }
    let words = key.split { !$0.isLetter }.filter { !["am", "pm", "the"].contains($0) }
    let signatures: Set<Substring> = [
      "chair", "chairman", "chairperson", "chairwoman", "signed", "dated", "date",
    ]
    let isSignature = !words.isEmpty && words.allSatisfy { signatures.contains($0) }
    let isRange = words.allSatisfy { signatures.contains($0) || $0 == "to" } && Self.times(key).count == 2
    let isSentence =
      key.hasPrefix("the meeting closed") || key.hasPrefix("the meeting ended")
      || key.hasPrefix("the meeting concluded")
      || key.hasPrefix("meeting closed")
    guard isSignature || isRange || isSentence else { return nil }
    let times = Self.times(key)
    if isRange {
      began = times.first
      ended = times.last
    } else {
      ended = times.last
    }
  }

  /// "2.00 - 4.35 pm" has one mark for both.
  private static func times(_ key: String) -> [String] {
    var parts = key.split(separator: "-").map(String.init)
    if parts.count == 1 { parts = key.split(separator: " ").joined(separator: " ").splitting(at: " to ") }
    guard parts.count == 2, let end = TimeText.first(in: parts[1]) else { return TimeText.all(in: key) }
    if let start = TimeText.first(in: parts[0]) { return [start, end] }
    let digits = parts[0].trimmed
    for half in ["am", "pm"] {
      if let start = TimeText.first(in: digits + half), start <= end,
        half == "pm" || end < "13:00" || digits > "6"
      {
        return [start, end]
      }
    }
    return [end]
  }
}

extension String {
  func splitting(at separator: String) -> [String] {
    guard let range = firstRange(of: separator) else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}
