import Crypto
import Foundation
import Store

/// A secret that the database keeps but does not give away: AES-256-GCM under a key derived from the site's, bound to
/// the account, so that it opens for no other.
enum SealedSecret {
  static func seal(_ secret: [UInt8], for account: Int, key: SiteKey, random: @Sendable (Int) -> [UInt8]) throws
    -> [UInt8]
  {
    let box = try AES.GCM.seal(
      Data(secret), using: key.derived(for: .secondFactor), nonce: AES.GCM.Nonce(data: random(12)),
      authenticating: binding(account))
    guard let combined = box.combined else { throw StoreError.unexpectedValue("a secret that was not sealed") }
    return Array(combined)
  }

  /// - Throws: `StoreError.unexpectedValue` where it was sealed with another key, for another account, or altered.
  static func open(_ sealed: [UInt8], for account: Int, key: SiteKey) throws -> [UInt8] {
    do {
      return try Array(
        AES.GCM.open(
          AES.GCM.SealedBox(combined: Data(sealed)), using: key.derived(for: .secondFactor),
          authenticating: binding(account)))
    } catch {
      throw StoreError.unexpectedValue(
        "the secret of account \(account)'s second step does not open with the site's key")
    }
  }

  private static func binding(_ account: Int) -> Data { Data("account \(account)".utf8) }
}
