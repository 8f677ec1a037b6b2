import Crypto
import Foundation

/// The site's own key, at least 256 random bits, kept outside the database. Each use has a key derived from it.
public struct SiteKey: Sendable, CustomStringConvertible {
  enum Use: String {
    case secondFactor = "salus second factor 1"
    case requestForgery = "salus request forgery 1"
    case singleSignOn = "salus single sign-on 1"
  }

  private let key: SymmetricKey

  /// nil where there are fewer than 32 bytes.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count >= 32 else { return nil }
    key = SymmetricKey(data: bytes)
  }

  public var description: String { "(secret)" }

  /// For what a browser keeps while its person signs in elsewhere.
  public var forSingleSignOn: SymmetricKey { derived(for: .singleSignOn) }

  func derived(for use: Use) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data(use.rawValue.utf8), outputByteCount: 32)
  }
}
