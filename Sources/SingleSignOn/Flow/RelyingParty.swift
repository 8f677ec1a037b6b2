import Crypto
import Foundation
import Vocabulary

/// The site as one that relies on an identity provider: OpenID Connect Core 1.0, authorisation code flow with PKCE.
///
/// `begin` → the provider → `arrival` → `identity`.
public struct RelyingParty: Sendable {
  let settings: ProviderSettings
  let provider: Provider
  let seal: AttemptSeal
  let now: @Sendable () -> Date
  let random: @Sendable (Int) -> [UInt8]

  /// - Parameters:
  ///   - key: Seals what the browser keeps meanwhile: at least 256 random bits, the same on every server of the site.
  ///   - random: Bytes of a cryptographic generator.
  /// - Throws: Where the key is too short.
  public init(
    _ settings: ProviderSettings, key: SymmetricKey, now: @escaping @Sendable () -> Date = { Date() },
    random: @escaping @Sendable (Int) -> [UInt8] = RelyingParty.systemRandom
  ) throws(Issues) {
    guard key.bitCount >= 256 else {
      throw Issues(Issue(field: "key", problem: "is too short", remedy: "Give 32 random bytes or more."))
    }
    self.settings = settings
    self.now = now
    self.random = random
    provider = Provider(settings, now: now)
    seal = AttemptSeal(key, settings)
  }

  /// From the operating system's cryptographic generator.
  public static let systemRandom: @Sendable (Int) -> [UInt8] = { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Whether the provider can be reached and fits the settings, so that the start can tell rather than the first person.
  public func checkProvider() async throws(SignInFailure) {
    try await provider.relyingOnMetadata { metadata throws(SignInFailure) in _ = try await provider.keys() }
  }

  /// - Parameter returnTo: A path of this site; anything else is left out.
  public func begin(returnTo: String? = nil) async throws(SignInFailure) -> Departure {
    let metadata = try await provider.metadata()
    let attempt = Attempt(at: now(), returnTo: LocalPath.checked(returnTo), random: random)
    return Departure(
      url: metadata.authorisation.adding([
        ("response_type", "code"), ("client_id", settings.clientID), ("redirect_uri", settings.redirectURL),
        ("scope", settings.scopes.joined(separator: " ")), ("state", attempt.state), ("nonce", attempt.nonce),
        ("code_challenge", attempt.challenge), ("code_challenge_method", "S256"),
      ]), sealed: seal.seal(attempt), lifetime: Attempt.lifetime)
  }

  /// The provider's page for signing out there too; nil where it has none. No ID token is kept that could be sent along,
  /// so that some providers ask the person once more.
  ///
  /// - Parameter returnTo: An address of this site that is registered with the provider for this.
  public func endSession(returnTo: String? = nil) async throws(SignInFailure) -> String? {
    try await provider.metadata().endSession?.adding(
      [("client_id", settings.clientID)] + (returnTo.map { [("post_logout_redirect_uri", $0)] } ?? []))
  }
}
