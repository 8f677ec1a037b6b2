import Crypto
import Foundation
import Testing

@testable import SingleSignOn

/// The whole way with a provider that knows nothing of this project.
@Suite(.timeLimit(.minutes(2)))
struct MockProviderTests {
  private static let ada =
    #"{"sub":"ada","name":"Ada Lovelace","email":"ada@example.org","email_verified":true,"groups":["officers"]}"#
  private static let unverified = #"{"sub":"bob","email":"bob@example.org","email_verified":false}"#

  @Test(.enabled(if: MockProvider.isPresent, MockProvider.absent)) func signsIn() async throws {
    try await MockProvider.run(people: [Self.ada, Self.unverified]) { provider in
      let party = try RelyingParty(try Scene.settings(provider.issuer), key: SymmetricKey(size: .bits256))
      try await party.checkProvider()

      let departure = try await party.begin(returnTo: "/workspace")
      let query = try await provider.consent(at: departure.url, "sub=ada")
      let arrival = try party.arrival(query: query, sealed: departure.sealed)
      #expect(arrival.returnTo == "/workspace")
      #expect(
        try await party.identity(arrival)
          == Identity(
            issuer: provider.issuer, subject: "ada", name: "Ada Lovelace", email: "ada@example.org",
            emailIsVerified: true, groups: ["officers"]))

      // The provider takes a code once.
      let again = await #expect(throws: SignInFailure.self) { try await party.identity(arrival) }
      guard case .codeRefused = again else {
        Issue.record("\(String(describing: again))")
        return
      }

      let refused = try await party.begin()
      let denial = try await provider.consent(at: refused.url, "action=deny")
      // This provider leaves the state out, without which nobody knows whose denial it is.
      #expect(try Scene.parameters(of: "?" + denial)["error"] == "access_denied")
      #expect(throws: SignInFailure.notBegunHere) { try party.arrival(query: denial, sealed: refused.sealed) }

      let second = try await party.begin()
      let bob = try party.arrival(
        query: try await provider.consent(at: second.url, "sub=bob"), sealed: second.sealed)
      await #expect(throws: SignInFailure.emailNotVerified) { try await party.identity(bob) }

      let end = try #require(try await party.endSession())
      #expect(try await provider.send(end).status == 200)
    }
  }
}
