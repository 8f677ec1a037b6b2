import DatabaseSupport
import Testing

@testable import People

@Suite struct LinkIdentityTests {
  private static let identity = ExternalIdentity(issuer: "https://login.example", subject: "s1")

  @Test(arguments: DatabaseKind.allCases) func aLinkedIdentitySignsIn(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let person = try await site.person("Amara")
    for _ in 0..<2 { try await LinkIdentity(Self.identity, to: person).perform(in: site.environment) }
    let token = try await SignInByIdentity(Self.identity, roles: [:], visitor: Site.visitor).perform(
      in: site.environment)
    #expect(try await site.resume(token)?.account == person.account)
    #expect(try await site.actions().filter { $0 == "identity.linked" }.count == 1)
  }

  @Test(arguments: DatabaseKind.allCases) func theSubjectOfAnotherIssuerIsSomebodyElse(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let person = try await site.person("Amara")
    try await LinkIdentity(Self.identity, to: person).perform(in: site.environment)
    await #expect(throws: Refusal.identityIsUnknown) {
      _ = try await SignInByIdentity(
        ExternalIdentity(issuer: "https://evil.example", subject: "s1"), roles: [:], visitor: Site.visitor
      ).perform(in: site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func anIdentityIsOnePersons(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let (amara, ben) = (try await site.person("Amara"), try await site.person("Ben"))
    try await LinkIdentity(Self.identity, to: amara).perform(in: site.environment)
    await #expect(throws: Refusal.identityIsTaken) {
      try await LinkIdentity(Self.identity, to: ben).perform(in: site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func linkingAndUnlinkingNeedARecentSignIn(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let person = try await site.person("Amara")
    site.wait(900)
    await #expect(throws: Refusal.signInAgain) {
      try await LinkIdentity(Self.identity, to: person).perform(in: site.environment)
    }
    await #expect(throws: Refusal.signInAgain) {
      try await UnlinkIdentity(Self.identity, from: person).perform(in: site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func anUnlinkedOneNoLongerDoes(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let (amara, ben) = (try await site.person("Amara"), try await site.person("Ben"))
    try await LinkIdentity(Self.identity, to: amara).perform(in: site.environment)
    await #expect(throws: Refusal.identityIsUnknown) {
      try await UnlinkIdentity(Self.identity, from: ben).perform(in: site.environment)
    }
    try await UnlinkIdentity(Self.identity, from: amara).perform(in: site.environment)
    #expect(try await site.audit().last?.action == "identity.unlinked")
    await #expect(throws: Refusal.identityIsUnknown) {
      _ = try await SignInByIdentity(Self.identity, roles: [:], visitor: Site.visitor).perform(
        in: site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func theLastWayInStays(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let newcomer = SignInByIdentity.Newcomer(name: "Cara", email: "cara@example.gov.uk")
    let token = try await SignInByIdentity(
      Self.identity, roles: [Site.board: [.reader]], newcomer: newcomer, visitor: Site.visitor
    ).perform(in: site.environment)
    let person = try #require(await site.resume(token))
    await #expect(throws: Refusal.lastWayIn) {
      try await UnlinkIdentity(Self.identity, from: person).perform(in: site.environment)
    }
    _ = try await SignInByIdentity(Self.identity, roles: [:], visitor: Site.visitor).perform(
      in: site.environment)
  }
}
