import Foundation
import NIOHTTP1
import Testing

@testable import SingleSignOn

/// What the provider publishes, and how long it counts.
struct ProviderTests {
  private static let discovery = "/.well-known/openid-configuration"

  private func refusal(_ metadata: [String: ClaimValue]) async throws -> SignInFailure? {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider, metadata: metadata)
      return await #expect(throws: SignInFailure.self) { try await scene.party.begin() }
    }
  }

  @Test func refusesAnotherIssuer() async throws {
    #expect(
      try await refusal(["issuer": "https://evil.example.org"])
        == .metadata(.issuer(stated: "https://evil.example.org")))
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider, metadata: ["issuer": .text(provider.issuer + "/")])
      await #expect(throws: SignInFailure.metadata(.issuer(stated: provider.issuer + "/"))) {
        try await scene.party.begin()
      }
    }
  }

  @Test(arguments: [
    "authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint", "end_session_endpoint",
  ])
  func refusesAnAddressThatIsNotSafe(_ name: String) async throws {
    #expect(
      try await refusal([name: "http://login.example.org/"])
        == .metadata(.address(name: name, problem: "does not begin with https://")))
    let isNeeded = !["userinfo_endpoint", "end_session_endpoint"].contains(name)
    if isNeeded {
      #expect(try await refusal([name: .null]) == .metadata(.address(name: name, problem: "is missing")))
    }
  }

  @Test func aProviderElsewhereDoesNotReachThisMachine() throws {
    let settings = try Scene.settings("https://login.example.org")
    var fields = Scene.metadata("https://login.example.org")
    _ = try ProviderMetadata(fields, settings: settings)
    fields["jwks_uri"] = "https://127.0.0.1:8443/keys"
    #expect(throws: SignInFailure.metadata(.address(name: "jwks_uri", problem: "leads to this machine"))) {
      try ProviderMetadata(fields, settings: settings)
    }
  }

  @Test(
    arguments: [
      ("id_token_signing_alg_values_supported", ["HS256", "none"]),
      ("token_endpoint_auth_methods_supported", ["private_key_jwt"]),
      ("response_types_supported", ["id_token"]),
    ] as [(String, ClaimValue)])
  func refusesOneThatOffersNothingUsable(_ name: String, _ offered: ClaimValue) async throws {
    #expect(try await refusal([name: offered]) == .metadata(.nothingUsable(name: name)))
  }

  @Test func readsTheMetadataOnceInItsLifetime() async throws {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<20 { group.addTask { _ = try await scene.party.begin() } }
        try await group.waitForAll()
      }
      #expect(provider.requests(for: Self.discovery).count == 1)
      scene.clock.advance(by: 3599)
      _ = try await scene.party.begin()
      #expect(provider.requests(for: Self.discovery).count == 1)
      scene.clock.advance(by: 1)
      _ = try await scene.party.begin()
      #expect(provider.requests(for: Self.discovery).count == 2)
    }
  }

  @Test func readsTheMetadataAnewWhereAnAddressDoesNotAnswer() async throws {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider)
      let arrival = try await scene.arrive()
      await #expect(throws: SignInFailure.noAnswer(from: .token, .status(404))) {
        try await scene.party.identity(arrival)
      }
      _ = try await scene.signIn()
      #expect(provider.requests(for: Self.discovery).count == 2)
    }
  }

  @Test func doesNotKeepAFailure() async throws {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider)
      provider.answer(Self.discovery, [:], status: .internalServerError)
      await #expect(throws: SignInFailure.noAnswer(from: .discovery, .status(500))) {
        try await scene.party.begin()
      }
      provider.answer(Self.discovery, Scene.metadata(provider.issuer))
      _ = try await scene.party.begin()
    }
  }

  @Test func readsKeysAnewForOneThatItDoesNotKnowButNotTooOften() async throws {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider)
      _ = try await scene.signIn()
      let newKey = SigningKey.es256("two")
      provider.answer("/keys", SigningKey.set(scene.key, newKey))
      await #expect(throws: SignInFailure.idToken(.unknownKey)) { try await scene.signIn(by: newKey) }
      #expect(provider.requests(for: "/keys").count == 1)
      scene.clock.advance(by: 60)
      _ = try await scene.signIn(by: newKey)
      #expect(provider.requests(for: "/keys").count == 2)
      // The same name for another key.
      let renamed = SigningKey.es256("two")
      provider.answer("/keys", SigningKey.set(renamed))
      scene.clock.advance(by: 60)
      _ = try await scene.signIn(by: renamed)
      // Withdrawn keys go with the lifetime of the set.
      scene.clock.advance(by: 3600)
      await #expect(throws: SignInFailure.idToken(.unknownKey)) { try await scene.signIn() }
    }
  }

  @Test func checksTheProviderAtTheStart() async throws {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider)
      try await scene.party.checkProvider()
      provider.answer("/keys", ["keys": "none"])
      scene.clock.advance(by: 3600)
      await #expect(throws: SignInFailure.noAnswer(from: .keys, .unreadable("is not a set of keys"))) {
        try await scene.party.checkProvider()
      }
    }
  }
}
