import Foundation
import Vocabulary

/// An e-mail address as it was given, and the form in which two are the same.
public struct EmailAddress: Codable, Hashable, Sendable, CustomStringConvertible {
  public let text: String

  /// Without regard to case: no mail system in use tells `Amara@` from `amara@`.
  public var key: String { text.precomposedStringWithCanonicalMapping.lowercased() }

  /// What stands before the @.
  public var name: String { String(text.prefix { $0 != "@" }) }

  /// Whether mail gets there is for the invitation to show; what cannot be an address is refused here.
  ///
  /// - Throws: `Issues`.
  public init(_ given: String) throws(Issues) {
    let text = given.trimmingCharacters(in: .whitespacesAndNewlines)
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
      !parts[1].hasSuffix("."), text.utf8.count <= 254,
      !text.unicodeScalars.contains(where: {
        $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7f
          || "<>,;\"".unicodeScalars.contains($0)
      })
    else {
      throw Issues(
        Issue(
          field: "email", problem: "“\(given.prefix(100))” is not an e-mail address",
          remedy: "Write it as name@example.gov.uk."))
    }
    self.text = text
  }

  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  public var description: String { text }
  public static func == (a: EmailAddress, b: EmailAddress) -> Bool { a.key == b.key }
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
