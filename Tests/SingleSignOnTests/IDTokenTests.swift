import Crypto
import CryptoExtras
import Foundation
import Testing

@testable import SingleSignOn

/// Each way in which an ID token may be wrong, by a provider on this machine.
struct IDTokenTests {
  private func refusal(_ change: @Sendable (inout [String: ClaimValue]) -> Void) async throws -> SignInFailure?
  {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider)
      return await #expect(throws: SignInFailure.self) { try await scene.signIn(change) }
    }
  }

  private func refusal(by key: SigningKey, header: [String: ClaimValue] = [:]) async throws -> SignInFailure? {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider)
      return await #expect(throws: SignInFailure.self) { try await scene.signIn(by: key, header: header) }
    }
  }

  @Test func takesOneThatIsInOrder() async throws {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider)
      let identity = try await scene.signIn { claims in
        claims["at_hash"] = .text(SignatureAlgorithm.es256.halfHash(of: Scene.accessToken))
        claims["azp"] = .text(Scene.clientID)
        claims["aud"] = ["another", .text(Scene.clientID)]
      }
      #expect(
        identity
          == Identity(
            issuer: provider.issuer, subject: "subject-1", name: "Ada Lovelace", email: "ada@example.org",
            emailIsVerified: true, groups: ["officers", "everybody"]))
      #expect(provider.requests(for: "/userinfo").isEmpty)
    }
  }

  @Test func refusesAnotherIssuer() async throws {
    let failure = try await refusal { $0["iss"] = "https://evil.example.org" }
    #expect(failure == .idToken(.issuer(stated: "https://evil.example.org")))
    #expect(try await refusal { $0["iss"] = nil } == .idToken(.issuer(stated: nil)))
  }

  @Test(arguments: [nil, "another", [], ["another"], 1, [.text(Scene.clientID), 1]] as [ClaimValue?])
  func refusesAnotherAudience(_ audience: ClaimValue?) async throws {
    #expect(try await refusal { $0["aud"] = audience } == .idToken(.audience))
  }

  @Test func refusesAnotherAuthorisedParty() async throws {
    #expect(try await refusal { $0["azp"] = "another" } == .idToken(.authorisedParty))
    #expect(try await refusal { $0["aud"] = ["another", .text(Scene.clientID)] } == .idToken(.authorisedParty))
  }

  @Test func refusesOneThatHasExpired() async throws {
    let now = TestClock().now.timeIntervalSince1970
    #expect(try await refusal { $0["exp"] = .number(now - 60) } == .idToken(.expired))
    #expect(try await refusal { $0["exp"] = nil } == .idToken(.malformed("its time")))
    #expect(try await refusal { $0["exp"] = "tomorrow" } == .idToken(.malformed("its time")))
    #expect(try await refusal { $0["exp"] = .number(1e15) } == .idToken(.malformed("its time")))
    #expect(try await refusal { $0["iat"] = .number(now + 61) } == .idToken(.notYetValid))
    #expect(try await refusal { $0["nbf"] = .number(now + 61) } == .idToken(.notYetValid))
  }

  @Test func takesAClockThatIsALittleOff() async throws {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider)
      let now = scene.clock.now.timeIntervalSince1970
      _ = try await scene.signIn { $0["exp"] = .number(now - 59) }
      _ = try await scene.signIn { $0["iat"] = .number(now + 60) }
    }
  }

  @Test func refusesAnotherNonce() async throws {
    #expect(try await refusal { $0["nonce"] = "another" } == .idToken(.nonce))
    #expect(try await refusal { $0["nonce"] = nil } == .idToken(.nonce))
  }

  @Test(arguments: [nil, "", 1, .text(String(repeating: "a", count: 256))] as [ClaimValue?])
  func refusesOneWithoutASubject(_ subject: ClaimValue?) async throws {
    #expect(try await refusal { $0["sub"] = subject } == .idToken(.malformed("its subject")))
  }

  @Test func refusesOneForAnotherAccessToken() async throws {
    #expect(try await refusal { $0["at_hash"] = "77QmUPtjPfzWtF2AnpK9RQ" } == .idToken(.accessTokenHash))
    #expect(try await refusal { $0["at_hash"] = 1 } == .idToken(.accessTokenHash))
  }

  @Test(arguments: ["none", "None", "nOnE", "HS256", "RS1", ""]) func refusesAnAlgorithmThatIsNotAllowed(
    _ name: String
  )
    async throws
  {
    #expect(try await refusal(by: .unsigned(name)) == .idToken(.algorithm(name)))
  }

  @Test func refusesThePublicKeyTakenForASecret() async throws {
    let secret = try _RSA.Signing.PrivateKey(keySize: .bits2048)
    let published = try SigningKey.rsa("RS256", secret)
    let texts = [secret.publicKey.pemRepresentation, published.published["n"]?.text ?? "", Scene.clientSecret]
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider, key: published)
      _ = try await scene.signIn()
      for text in texts {
        await #expect(throws: SignInFailure.idToken(.algorithm("HS256"))) {
          try await scene.signIn(by: .hs256(takingForSecret: text))
        }
      }
    }
  }

  @Test func refusesAnotherKey() async throws {
    #expect(try await refusal(by: .es256("one")) == .idToken(.signature))
    #expect(try await refusal(by: .es256("two")) == .idToken(.unknownKey))
    #expect(try await refusal(by: .edDSA()) == .idToken(.unknownKey))
  }

  /// A key in the token's own header is nobody's word.
  @Test func refusesAKeyThatTheTokenBrings() async throws {
    let own = SigningKey.es256("two")
    let header: [String: ClaimValue] = ["jwk": .object(own.published), "jku": "http://127.0.0.1:1/keys"]
    #expect(try await refusal(by: own, header: header) == .idToken(.unknownKey))
  }

  @Test func refusesAnEmptySignature() async throws {
    let empty = SigningKey(id: "one", algorithm: "ES256", published: [:]) { _ in Data() }
    #expect(try await refusal(by: empty) == .idToken(.signature))
    let zero = SigningKey(id: "one", algorithm: "ES256", published: [:]) { _ in Data(repeating: 0, count: 64) }
    #expect(try await refusal(by: zero) == .idToken(.signature))
  }

  /// JSON of this depth is as deep as the reader goes.
  @Test func standsDeepClaims() async throws {
    let deep = (0..<500).reduce(ClaimValue.list([])) { inner, _ in .list([inner]) }
    try await ScriptedProvider.run { provider in
      _ = try await Scene(provider).signIn { $0["deep"] = deep }
    }
    let tooDeep = (0..<600).reduce(ClaimValue.list([])) { inner, _ in .list([inner]) }
    #expect(try await refusal { $0["deep"] = tooDeep } == .idToken(.malformed("its form")))
  }
}
