import Foundation
import Testing

@testable import SingleSignOn

struct ArrivalTests {
  private func withDeparture(
    metadata: [String: ClaimValue] = [:], _ body: (Scene, Departure, String) async throws -> Void
  ) async throws {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider, metadata: metadata)
      let departure = try await scene.party.begin(returnTo: "/workspace")
      try await body(scene, departure, try #require(try Scene.parameters(of: departure.url)["state"]))
    }
  }

  @Test func leavesWithWhatTheProviderNeeds() async throws {
    try await withDeparture { scene, departure, state in
      #expect(departure.url.hasPrefix(scene.provider.issuer + "/authorise?tenant=a&response_type=code&"))
      let sent = try Scene.parameters(of: departure.url)
      let attempt = try #require(scene.party.seal.open(departure.sealed))
      #expect(
        sent == [
          "tenant": "a", "response_type": "code", "client_id": Scene.clientID, "scope": "openid profile email",
          "redirect_uri": "https://board.example.org/sign-in/single/return", "state": attempt.state,
          "nonce": attempt.nonce, "code_challenge": attempt.challenge, "code_challenge_method": "S256",
        ])
      #expect(!departure.url.contains(attempt.verifier))
      #expect(departure.lifetime == 600)
    }
  }

  @Test func comesBackToWhereItLeft() async throws {
    try await withDeparture { scene, departure, state in
      let arrival = try scene.party.arrival(query: "code=abc&state=\(state)&more=1", sealed: departure.sealed)
      #expect(arrival.code == "abc")
      #expect(arrival.returnTo == "/workspace")
      #expect(arrival.expires == scene.clock.now.addingTimeInterval(600))
      let again = try scene.party.arrival(query: "code=abc&state=\(state)", sealed: departure.sealed)
      #expect(again.id == arrival.id)
    }
  }

  @Test func refusesWhatItDidNotBegin() async throws {
    try await withDeparture { scene, departure, state in
      let other = try await scene.party.begin()
      let cases: [(String, String?)] = [
        ("code=abc&state=\(state)", nil), ("code=abc&state=\(state)", ""),
        ("code=abc&state=\(state)", other.sealed),
        ("code=abc", departure.sealed), ("code=abc&state=", departure.sealed),
        ("error=access_denied", departure.sealed), ("error=access_denied&state=\(state)", nil), ("", nil),
      ]
      for (query, sealed) in cases {
        #expect(throws: SignInFailure.notBegunHere) { try scene.party.arrival(query: query, sealed: sealed) }
      }
    }
  }

  @Test func refusesWhatIsUnclear() async throws {
    try await withDeparture { scene, departure, state in
      for query in [
        "code=a&code=b&state=\(state)", "state=\(state)", "code=&state=\(state)", "code=%&state=\(state)",
      ] {
        #expect(throws: SignInFailure.unreadableReturn) {
          try scene.party.arrival(query: query, sealed: departure.sealed)
        }
      }
    }
  }

  @Test func takesTenMinutes() async throws {
    try await withDeparture { scene, departure, state in
      scene.clock.advance(by: 599)
      _ = try scene.party.arrival(query: "code=abc&state=\(state)", sealed: departure.sealed)
      scene.clock.advance(by: 1)
      #expect(throws: SignInFailure.tookTooLong) {
        try scene.party.arrival(query: "code=abc&state=\(state)", sealed: departure.sealed)
      }
      scene.clock.advance(by: -1000)
      #expect(throws: SignInFailure.tookTooLong) {
        try scene.party.arrival(query: "code=abc&state=\(state)", sealed: departure.sealed)
      }
    }
  }

  @Test(
    arguments: zip(
      ["access_denied", "login_required", "consent_required", "server_error", "invalid_scope"],
      [
        .declined, .unfinished("login_required"), .unfinished("consent_required"), .busy("server_error"),
        .refused(error: "invalid_scope", detail: "No such scope"),
      ] as [SignInFailure]))
  func saysWhatTheProviderSays(_ error: String, _ failure: SignInFailure) async throws {
    try await withDeparture { scene, departure, state in
      #expect(throws: failure) {
        try scene.party.arrival(
          query: "error=\(error)&error_description=No+such+scope&state=\(state)", sealed: departure.sealed)
      }
    }
  }

  /// RFC 9207
  @Test func refusesTheWayBackFromAnotherProvider() async throws {
    try await withDeparture(metadata: ["authorization_response_iss_parameter_supported": true]) {
      scene, departure, state in
      let query = "code=abc&state=\(state)"
      #expect(throws: SignInFailure.anotherProvider("https://evil.org")) {
        try scene.party.arrival(query: query + "&iss=https://evil.org", sealed: departure.sealed)
      }
      let silent = try scene.party.arrival(query: query, sealed: departure.sealed)
      await #expect(throws: SignInFailure.anotherProvider(nil)) { try await scene.party.identity(silent) }
      #expect(scene.provider.requests(for: "/token").isEmpty)
      _ = try scene.party.arrival(
        query: query + "&iss=" + Form.encode(scene.provider.issuer), sealed: departure.sealed)
    }
  }

  @Test func signsOutAtTheProvider() async throws {
    try await withDeparture { scene, _, _ in
      let url = try #require(try await scene.party.endSession(returnTo: "https://board.example.org/"))
      #expect(
        url == scene.provider.issuer
          + "/end?client_id=salus%20site&post_logout_redirect_uri=https%3A%2F%2Fboard.example.org%2F")
    }
    try await withDeparture(metadata: ["end_session_endpoint": .null]) { scene, _, _ in
      let url = try await scene.party.endSession()
      #expect(url == nil)
    }
  }
}
