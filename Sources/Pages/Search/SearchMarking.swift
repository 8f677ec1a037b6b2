import TextSearch

/// Where the words of a query stand in a text, in any of their forms.
public struct SearchMarking: Hashable, Sendable {
  /// What words are looked for, without their endings.
  private let stems: Set<String>

  public init(_ stems: Set<String>) { self.stems = stems }

  private func places(in text: String) -> [(range: Range<Int>, stem: String)] {
    textWords(text).compactMap { word in
      let stem = englishStem(word.folded)
      return stems.contains(stem) ? (word.range, stem) : nil
    }
  }

  func marked(_ text: String) -> HTML {
    let bytes = Array(text.utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var html = HTML()
    var start = 0
    for (range, _) in places(in: text) {
      html.append(HTML(text: part(start..<range.lowerBound)))
      html.append("<mark>\(part(range))</mark>")
      start = range.upperBound
    }
    html.append(HTML(text: part(start..<bytes.count)))
    return html
  }

  /// About `length` bytes of a text, where the most of the words stand.
  public func excerpt(of text: String, length: Int = 220) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count > length else { return text }
    let places = places(in: text)
    var best = (start: 0, words: 0)
    for (index, place) in places.enumerated() {
      let within = places[index...].prefix { $0.range.upperBound < place.range.lowerBound + length * 3 / 4 }
      let words = Set(within.map(\.stem)).count
      if words > best.words { best = (place.range.lowerBound, words) }
    }
    // From a little before the first, between words.
    var start = max(0, best.start - length / 4)
    if start > 0 { while start < best.start, bytes[start] != 32 { start += 1 } }
    var end = min(bytes.count, start + length)
    if end < bytes.count { while end > best.start + 1, bytes[end] != 32 { end -= 1 } }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let words = String(decoding: bytes[start..<end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return (start > 0 ? "… " : "") + words.joined(separator: " ") + (end < bytes.count ? " …" : "")
  }
}
