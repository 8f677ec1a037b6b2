import Foundation
import Testing

@testable import SingleSignOn

struct TokenExchangeTests {
  @Test(arguments: [nil, ["client_secret_post", "client_secret_basic"]] as [ClaimValue?])
  func provesTheSiteByTheHeader(_ methods: ClaimValue?) async throws {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider, metadata: ["token_endpoint_auth_methods_supported": methods ?? .null])
      _ = try await scene.signIn()
      let request = try #require(provider.requests(for: "/token").first)
      // RFC 6749, section 2.3.1: "salus site" and "s3cret: of the site", form-encoded.
      let pair = Data("salus%20site:s3cret%3A%20of%20the%20site".utf8).base64EncodedString()
      #expect(request.headers["Authorization"] == ["Basic \(pair)"])
      let form = try #require(Form.decode(request.body))
      #expect(form["grant_type"] == "authorization_code")
      #expect(form["code"] == Scene.code)
      #expect(form["redirect_uri"] == "https://board.example.org/sign-in/single/return")
      #expect(form["code_verifier"]?.utf8.count == 43)
      #expect(form["client_secret"] == nil)
    }
  }

  @Test func provesTheSiteByTheForm() async throws {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(
        provider,
        metadata: ["token_endpoint_auth_methods_supported": ["private_key_jwt", "client_secret_post"]])
      _ = try await scene.signIn()
      let request = try #require(provider.requests(for: "/token").first)
      #expect(request.headers["Authorization"].isEmpty)
      let form = try #require(Form.decode(request.body))
      #expect(form["client_id"] == Scene.clientID)
      #expect(form["client_secret"] == Scene.clientSecret)
    }
  }

  @Test(
    arguments: zip(
      ["invalid_grant", "invalid_client", "invalid_request"],
      [
        .codeRefused(detail: "No. (secret) is used"), .clientRefused(detail: "No. (secret) is used"),
        .refused(error: "invalid_request", detail: "No. (secret) is used"),
      ] as [SignInFailure]))
  func saysWhatTheProviderSays(_ error: String, _ failure: SignInFailure) async throws {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider)
      let arrival = try await scene.arrive()
      provider.answer(
        "/token", ["error": .text(error), "error_description": .text("No.\n\(Scene.code) is used")],
        status: .badRequest)
      await #expect(throws: failure) { try await scene.party.identity(arrival) }
      #expect(!failure.forLog.contains(Scene.code))
    }
  }

  @Test func refusesAnAnswerWithoutAnIDToken() async throws {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider)
      let arrival = try await scene.arrive()
      provider.answer("/token", ["access_token": "a", "token_type": "Bearer"])
      await #expect(throws: SignInFailure.idToken(.missing)) { try await scene.party.identity(arrival) }
    }
  }
}
