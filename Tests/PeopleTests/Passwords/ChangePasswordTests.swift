import DatabaseSupport
import Foundation
import Testing
import Vocabulary

@testable import People

@Suite struct ChangePasswordTests {
  private static let new = Secret("umbrella quartz dinner")

  @Test(arguments: DatabaseKind.allCases) func thePasswordChangesAndOtherSessionsEnd(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let (here, elsewhere) = (try await site.token("Amara"), try await site.token("Amara"))
    let person = try #require(await site.resume(here))
    let token = try await ChangePassword(of: person, from: Site.password, to: Self.new, address: "192.0.2.1")
      .perform(
        in: site.environment)
    #expect(try await site.resume(here) == nil)
    #expect(try await site.resume(elsewhere) == nil)
    #expect(try await site.resume(token)?.session.id == person.session.id)
    #expect(try await site.signIn("Amara") == .refused)
    _ = try await site.token("Amara", password: Self.new)
    let entry = try #require(await site.audit().first { $0.action == "account.password-changed" })
    #expect([entry.old, entry.new] == [nil, "changed"])
  }

  @Test(arguments: DatabaseKind.allCases) func notWithoutThePresentOne(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let person = try await site.person("Amara")
    for wrong in [nil, Secret(""), Secret("something else entirely")] {
      await #expect(throws: Refusal.wrongPassword) {
        _ = try await ChangePassword(of: person, from: wrong, to: Self.new, address: "192.0.2.1").perform(
          in: site.environment)
      }
    }
    _ = try await site.token("Amara")
  }

  /// Somebody at a browser that was left open guesses no faster than at the door.
  @Test(arguments: DatabaseKind.allCases) func guessesAreSlowedDown(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let person = try await site.person("Amara")
    for _ in 0..<5 {
      await #expect(throws: Refusal.wrongPassword) {
        _ = try await ChangePassword(of: person, from: Secret("a guess"), to: Self.new, address: "192.0.2.1")
          .perform(in: site.environment)
      }
    }
    await #expect(throws: Refusal.tryAgain(at: site.now.addingTimeInterval(1))) {
      _ = try await ChangePassword(of: person, from: Site.password, to: Self.new, address: "192.0.2.1").perform(
        in: site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func theNewOneIsJudged(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let person = try await site.person("Amara")
    await #expect(throws: Issues.self) {
      _ = try await ChangePassword(
        of: person, from: Site.password, to: Secret("password1234"), address: "192.0.2.1"
      ).perform(in: site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func aFirstOneNeedsARecentSignIn(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let identity = ExternalIdentity(issuer: "https://login.example", subject: "s1")
    _ = try await CreateAccount(
      name: "Amara", email: "amara@example.gov.uk", credential: .identity(identity), role: .reader,
      in: Site.board, by: Site.machine
    ).perform(in: site.environment)
    let token = try await SignInByIdentity(identity, roles: [:], visitor: Site.visitor).perform(
      in: site.environment)
    let person = try #require(await site.resume(token))
    site.wait(1000)
    await #expect(throws: Refusal.signInAgain) {
      _ = try await ChangePassword(of: person, from: nil, to: Self.new, address: "x").perform(
        in: site.environment)
    }
    site.wait(-1000)
    _ = try await ChangePassword(of: person, from: nil, to: Self.new, address: "x").perform(
      in: site.environment)
    _ = try await site.token("Amara", password: Self.new)
  }
}
