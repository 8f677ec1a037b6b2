import Crypto
import Foundation
import Synchronization
import Testing
import Vocabulary

@testable import SingleSignOn

/// A clock that a test sets.
final class TestClock: Sendable {
  private let moment = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
  var now: Date { moment.withLock { $0 } }
  func advance(by seconds: Double) { moment.withLock { $0 += seconds } }
}

/// A provider that is in order in everything, to be spoilt in one thing; and the site that relies on it.
struct Scene: Sendable {
  static let clientID = "salus site"
  static let clientSecret = "s3cret: of the site"
  static let accessToken = "access-token-0123456789-0123456789"
  static let code = "code-0123456789-0123456789"

  let provider: ScriptedProvider
  let key: SigningKey
  let clock: TestClock
  let party: RelyingParty

  static func settings(
    _ issuer: String, groupsClaim: String? = "groups", emailMustBeVerified: Bool = true,
    limits: ProviderLimits = ProviderLimits(timeout: .seconds(20))
  ) throws(Issues) -> ProviderSettings {
    try ProviderSettings(
      issuer: issuer, clientID: clientID, clientSecret: ClientSecret(clientSecret),
      redirectURL: "https://board.example.org/sign-in/single/return", groupsClaim: groupsClaim,
      emailMustBeVerified: emailMustBeVerified, limits: limits)
  }

  init(
    _ provider: ScriptedProvider, key: SigningKey = .es256(), metadata: [String: ClaimValue] = [:],
    groupsClaim: String? = "groups", emailMustBeVerified: Bool = true,
    limits: ProviderLimits = ProviderLimits(timeout: .seconds(20))
  ) throws {
    self.provider = provider
    self.key = key
    let clock = TestClock()
    self.clock = clock
    party = try RelyingParty(
      Self.settings(
        provider.issuer, groupsClaim: groupsClaim, emailMustBeVerified: emailMustBeVerified, limits: limits),
      key: SymmetricKey(size: .bits256), now: { clock.now })
    provider.answer(
      "/.well-known/openid-configuration", Self.metadata(provider.issuer).merging(metadata) { $1 })
    provider.answer("/keys", SigningKey.set(key))
  }

  static func metadata(_ issuer: String) -> [String: ClaimValue] {
    [
      "issuer": .text(issuer), "authorization_endpoint": .text(issuer + "/authorise?tenant=a"),
      "token_endpoint": .text(issuer + "/token"), "jwks_uri": .text(issuer + "/keys"),
      "userinfo_endpoint": .text(issuer + "/userinfo"), "end_session_endpoint": .text(issuer + "/end"),
      "id_token_signing_alg_values_supported": ["RS256", "PS256", "ES256", "EdDSA"],
      "response_types_supported": ["code"],
    ]
  }

  func claims(nonce: String) -> [String: ClaimValue] {
    let now = Int(clock.now.timeIntervalSince1970)
    return [
      "iss": .text(provider.issuer), "sub": "subject-1", "aud": .text(Self.clientID), "nonce": .text(nonce),
      "iat": .number(Double(now)), "exp": .number(Double(now + 300)), "name": "Ada Lovelace",
      "email": "ada@example.org", "email_verified": true, "groups": ["officers", "everybody"],
    ]
  }

  /// Leaves for the provider and comes back.
  func arrive() async throws -> Arrival {
    let departure = try await party.begin(returnTo: "/workspace")
    let query = try Self.parameters(of: departure.url)
    return try party.arrival(
      query: Form.encode([("code", Self.code), ("state", query["state"] ?? "")]), sealed: departure.sealed)
  }

  /// The whole way, with claims that a test may spoil, signed by a key of its choice.
  func signIn(
    by key: SigningKey? = nil, header: [String: ClaimValue] = [:],
    _ change: (inout [String: ClaimValue]) -> Void = { _ in }
  ) async throws -> Identity {
    let arrival = try await arrive()
    var claims = claims(nonce: arrival.attempt.nonce)
    change(&claims)
    provider.answer("/token", Self.answer(try (key ?? self.key).token(claims, header: header)))
    return try await party.identity(arrival)
  }

  static func answer(_ idToken: String) -> [String: ClaimValue] {
    ["id_token": .text(idToken), "access_token": .text(accessToken), "token_type": "Bearer"]
  }

  static func parameters(of url: String) throws -> [String: String] {
    try #require(Form.decode(String(url.drop { $0 != "?" }.dropFirst())))
  }
}
