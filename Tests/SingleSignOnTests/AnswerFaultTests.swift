import Foundation
import NIOHTTP1
import Testing

@testable import SingleSignOn

/// Answers that are too long, too slow, lead elsewhere or are no answers, at each address that the site reads.
@Suite(.timeLimit(.minutes(10)))
struct AnswerFaultTests {
  private static let endpoints: [(ProviderEndpoint, String)] = [
    (.discovery, "/.well-known/openid-configuration"), (.keys, "/keys"), (.token, "/token"),
    (.userInformation, "/userinfo"),
  ]

  /// The failure, and the time that it took.
  private func failure(
    at path: String, _ reply: ScriptedProvider.Reply,
    limits: ProviderLimits = ProviderLimits(timeout: .seconds(20))
  ) async throws -> (SignInFailure?, Duration) {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider, limits: limits)
      var claims = scene.claims(nonce: "")
      claims["groups"] = nil
      let start = ContinuousClock.now
      let failure = await #expect(throws: SignInFailure.self) {
        if path == "/.well-known/openid-configuration" {
          provider.answer(path) { _ in reply }
          _ = try await scene.party.begin()
        }
        let arrival = try await scene.arrive()
        claims["nonce"] = .text(arrival.attempt.nonce)
        provider.answer("/token", Scene.answer(try scene.key.token(claims)))
        provider.answer(path) { _ in reply }
        _ = try await scene.party.identity(arrival)
      }
      return (failure, ContinuousClock.now - start)
    }
  }

  @Test(arguments: endpoints) func refusesAHugeBody(_ endpoint: ProviderEndpoint, _ path: String) async throws {
    let reply = ScriptedProvider.Reply(body: "{\"a\":\"" + String(repeating: "a", count: 1 << 24) + "\"}")
    #expect(try await failure(at: path, reply).0 == .noAnswer(from: endpoint, .tooLarge(limit: 1 << 18)))
  }

  @Test(arguments: endpoints) func followsNoRedirect(_ endpoint: ProviderEndpoint, _ path: String) async throws
  {
    for status in [HTTPResponseStatus.movedPermanently, .found, .temporaryRedirect, .permanentRedirect] {
      let reply = ScriptedProvider.Reply(status: status, headers: ["Location": path])
      #expect(try await failure(at: path, reply).0 == .noAnswer(from: endpoint, .redirect))
    }
  }

  @Test(arguments: endpoints) func doesNotWaitForever(_ endpoint: ProviderEndpoint, _ path: String) async throws
  {
    let limits = ProviderLimits(timeout: .seconds(15))
    let silent = try await failure(at: path, ScriptedProvider.Reply(wait: .seconds(1800)), limits: limits)
    #expect(silent.0 == .noAnswer(from: endpoint, .slow))
    #expect(silent.1 < .seconds(900))
    let dripping = ScriptedProvider.Reply(body: String(repeating: " ", count: 4000), drip: .milliseconds(500))
    let dripped = try await failure(at: path, dripping, limits: limits)
    #expect(dripped.0 == .noAnswer(from: endpoint, .slow))
    #expect(dripped.1 < .seconds(900))
  }

  @Test(arguments: endpoints) func refusesWhatIsNoAnswer(_ endpoint: ProviderEndpoint, _ path: String)
    async throws
  {
    for body in ["", "<html>", "[]", "null", "{", String(repeating: "[", count: 100_000)] {
      #expect(
        try await failure(at: path, ScriptedProvider.Reply(body: body)).0
          == .noAnswer(from: endpoint, .unreadable("is not a JSON object")))
    }
    #expect(
      try await failure(at: path, ScriptedProvider.Reply(status: .badGateway)).0
        == .noAnswer(from: endpoint, .status(502)))
  }

  @Test func saysWhenNobodyAnswers() async throws {
    let port = try await ScriptedProvider.run { $0.port }
    let party = try RelyingParty(try Scene.settings("http://127.0.0.1:\(port)"), key: .init(size: .bits256))
    let failure = await #expect(throws: SignInFailure.self) { try await party.begin() }
    guard case .noAnswer(from: .discovery, .unreachable) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }
}
