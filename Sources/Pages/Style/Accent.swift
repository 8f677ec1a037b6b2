import Foundation

/// A board's own colour for links and actions, kept readable on white.
public struct Accent: Sendable, Hashable {
  /// "#00508c"
  public let css: String

  public static let standard = Accent(trusted: "#00508c")

  private init(trusted: String) { css = trusted }

  /// Nil unless `hex` is # and six digits with a contrast to white of at least 4.5 to 1.
  public init?(hex: String) {
    let digits = hex.dropFirst().lowercased()
    guard hex.hasPrefix("#"), digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      let colour = Int(digits, radix: 16), 1.05 / (Self.luminance(colour) + 0.05) >= 4.5
    else { return nil }
    css = "#" + digits
  }

  /// Relative luminance. Source: WCAG 2.2, "relative luminance".
  private static func luminance(_ colour: Int) -> Double {
    func part(_ shift: Int) -> Double {
      let share = Double(colour >> shift & 0xff) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
  }
}
