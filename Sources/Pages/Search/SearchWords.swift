import Foundation

/// A query's words, and where they stand in a text. Case, accents and punctuation do not count; the beginning of a word
/// stands for the word.
public struct SearchWords: Hashable, Sendable {
  public let words: [String]

  public static let most = 12

  /// Each word once, at most `most` of them.
  public init(_ query: String) {
    var words: [String] = []
    for (_, word) in Self.split(query) where !words.contains(word) { words.append(word) }
    self.words = Array(words.prefix(Self.most))
  }

  public var isEmpty: Bool { words.isEmpty }

  /// The words of a text, folded, with their places.
  static func split(_ text: String) -> [(range: Range<String.Index>, folded: String)] {
    text.split { !$0.isLetter && !$0.isNumber }.map { ($0.startIndex..<$0.endIndex, folded(String($0))) }
  }

  static func folded(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? text.lowercased() : text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  /// The places of the words that begin with a word of the query.
  func places(in text: String) -> [Range<String.Index>] {
    Self.split(text).filter { word in words.contains { word.folded.hasPrefix($0) } }.map(\.range)
  }

  func marked(_ text: String) -> HTML {
    var html = HTML()
    var start = text.startIndex
    for place in places(in: text) {
      html.append(HTML(text: String(text[start..<place.lowerBound])))
      html.append("<mark>\(String(text[place]))</mark>")
      start = place.upperBound
    }
    html.append(HTML(text: String(text[start...])))
    return html
  }

  /// About `length` characters of a text, from a little before the first of the words.
  func excerpt(of text: String, length: Int = 200) -> String {
    guard text.count > length else { return text }
    let first = places(in: text).first?.lowerBound ?? text.startIndex
    var start = text.index(first, offsetBy: -length / 4, limitedBy: text.startIndex) ?? text.startIndex
    if start > text.startIndex, let space = text[start..<first].firstIndex(of: " ") {
      start = text.index(after: space)
    }
    var end = text.index(start, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
    if end < text.endIndex, let space = text[start..<end].lastIndex(of: " ") { end = space }
    return (start > text.startIndex ? "… " : "") + text[start..<end] + (end < text.endIndex ? " …" : "")
  }
}
