/// The one style sheet of all pages.
public struct Stylesheet: Sendable, Hashable {
  public var accent: Accent

  public init(accent: Accent = .standard) { self.accent = accent }

  /// CSS.
  public var text: String {
    ":root { --accent: \(accent.css); }\n" + Self.base + Self.furniture + Self.tables + Self.printed
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
