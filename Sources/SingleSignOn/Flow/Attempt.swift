import Crypto
import Foundation

/// One attempt at signing in, between leaving for the provider and coming back. It travels in the browser, sealed:
/// nobody but the site can read, make or change one.
struct Attempt: Codable, Hashable, Sendable {
  var state: String
  var nonce: String
  /// RFC 7636
  var verifier: String
  /// Seconds since 1970.
  var begun: Int
  var returnTo: String?

  static let lifetime = 600

  init(at moment: Date, returnTo: String?, random: (Int) -> [UInt8]) {
    state = Base64URL.encode(random(32))
    nonce = Base64URL.encode(random(32))
    verifier = Base64URL.encode(random(32))
    begun = Int(moment.timeIntervalSince1970)
    self.returnTo = returnTo
  }

  /// The S256 challenge.
  var challenge: String { Base64URL.encode(SHA256.hash(data: Data(verifier.utf8))) }

  var expires: Date { Date(timeIntervalSince1970: Double(begun + Self.lifetime)) }

  /// What a store may keep of the attempt: it does not give the state away.
  var id: String { Base64URL.encode(SHA256.hash(data: Data(state.utf8))) }
}

/// Seals attempts by AES-256-GCM, for one provider and client: after a change of either, those under way do not open.
struct AttemptSeal: Sendable {
  private let key: SymmetricKey
  private let context: Data

  init(_ key: SymmetricKey, _ settings: ProviderSettings) {
    self.key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, info: Data("salus single sign-on 1".utf8), outputByteCount: 32)
    context = Data(Form.encode([(settings.issuer, settings.clientID)]).utf8)
  }

  func seal(_ attempt: Attempt) -> String {
    do {
      let box = try AES.GCM.seal(try JSONEncoder().encode(attempt), using: key, authenticating: context)
      return Base64URL.encode(Data(box.nonce) + box.ciphertext + box.tag)
    } catch {
      preconditionFailure("texts and a whole number encode, and a key of 256 bits seals: \(error)")
    }
  }

  func open(_ text: String) -> Attempt? {
    guard text.utf8.count <= Self.limit, let bytes = Base64URL.decode(text),
      let box = try? AES.GCM.SealedBox(combined: bytes),
      let plain = try? AES.GCM.open(box, using: key, authenticating: context)
    else { return nil }
    return try? JSONDecoder().decode(Attempt.self, from: plain)
  }

  /// Browsers hold no longer cookies.
  private static let limit = 4096
}
