import Foundation
import Vocabulary

/// The one style sheet of all pages.
public struct Stylesheet: Sendable, Hashable {
  public var accent: Accent

  public init(accent: Accent = .standard) { self.accent = accent }

  /// CSS.
  public var text: String {
    let tokens = colours.map { "--\($0.name): \($0.css);" }.joined(separator: " ")
    return ":root { \(tokens) }\n" + rules
  }

  /// The same with its colours written out: printing programs may not know variables within a shorthand.
  public var withoutColourVariables: String {
    colours.reduce(rules) { $0.replacingOccurrences(of: "var(--\($1.name))", with: $1.css) }
  }

  private var rules: String {
    Self.base + Self.furniture + Self.forms + Self.tables + Self.papers + Self.printed
  }

  private var colours: [(name: String, css: String)] {
    let ratings = Rating.allCases.compactMap { rating in rating.fill.map { (rating.rawValue, $0) } }
    return [
      ("accent", accent.css), ("ink", "#1d2526"), ("muted", "#505a5f"), ("rule", "#b1b9bc"),
      ("pale", "#f2f4f5"), ("paper", "#ffffff"),
    ] + ratings
  }

  /// Where it is served; the address changes with its content, so that it may be kept for ever.
  public var address: String { "/style.css?v=\(contentMark(text))" }
}

/// Sixteen hexadecimal digits that differ where texts differ: FNV-1a, 64 bits.
func contentMark(_ text: String) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
