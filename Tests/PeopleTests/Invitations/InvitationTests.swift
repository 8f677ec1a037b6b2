import DatabaseSupport
import Testing
import Vocabulary

@testable import People

/// An invitation from its sending to its end.
@Suite struct InvitationTests {
  private static func invite(
    _ email: String, as role: Role = .officer, by requester: Requester = Site.machine, at site: Site
  ) async throws -> Secret {
    try await InviteToBody(email, as: role, to: Site.board, by: requester).perform(in: site.environment).token
  }

  @Test(arguments: DatabaseKind.allCases) func acceptingMakesAnAccountWithTheRole(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let admin = try await site.person("Amara")
    let token = try await Self.invite("ben@example.gov.uk", by: .person(admin), at: site)
    let moment = site.now
    let shown = try await site.database.read { try InvitationRepository($0).usable(token, at: moment) }
    #expect(shown?.email.text == "ben@example.gov.uk")
    #expect(shown?.invitedBy == "Amara")
    let account = try await AcceptInvitation(token, name: "Ben", credential: .password(Site.password)).perform(
      in: site.environment)
    #expect(try await site.roles(account.id) == [Site.board: [.officer]])
    _ = try await site.token("Ben")
    let entries = try await site.audit().filter { $0.account == account.id && $0.action != "session.started" }
    #expect(entries.map(\.action) == ["account.created", "invitation.accepted", "role.granted"])
    #expect(entries.allSatisfy { $0.authority == "invitation 1 by Amara" })
    #expect(
      try await site.audit().contains { $0.action == "invitation.sent" && $0.new == "ben@example.gov.uk" })
  }

  @Test(arguments: DatabaseKind.allCases) func itIsUsedOnce(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let token = try await Self.invite("ben@example.gov.uk", at: site)
    let accept = AcceptInvitation(token, name: "Ben", credential: .password(Site.password))
    let accepted = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<5 { group.addTask { (try? await accept.perform(in: site.environment)) != nil } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(accepted == 1)
    await #expect(throws: Refusal.invitationCannotBeUsed) { _ = try await accept.perform(in: site.environment) }
  }

  @Test(arguments: DatabaseKind.allCases) func itLastsAWeek(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let token = try await Self.invite("ben@example.gov.uk", at: site)
    let accept = AcceptInvitation(token, name: "Ben", credential: .password(Site.password))
    site.wait(7 * 86_400)
    await #expect(throws: Refusal.invitationCannotBeUsed) { _ = try await accept.perform(in: site.environment) }
    site.wait(-1)
    _ = try await accept.perform(in: site.environment)
  }

  @Test(arguments: DatabaseKind.allCases) func aTokenThatIsNoneIsRefused(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    await #expect(throws: Refusal.invitationCannotBeUsed) {
      _ = try await AcceptInvitation(Secret("made up"), name: "Ben", credential: .password(Site.password))
        .perform(
          in: site.environment)
    }
  }

  /// Whoever sent the invitation may know its token: it must not open an account that is there.
  @Test(arguments: DatabaseKind.allCases) func anAccountThatIsThereGetsTheRoleAndKeepsItsPassword(
    on kind: DatabaseKind
  ) async throws {
    let site = try await Site(on: kind)
    let ben = try await site.account("Ben", .reader)
    let token = try await Self.invite("BEN@example.gov.uk", at: site)
    let identity = ExternalIdentity(issuer: "https://login.example", subject: "stranger")
    let account = try await AcceptInvitation(token, name: "Somebody", credential: .identity(identity)).perform(
      in: site.environment)
    #expect(account == ben)
    #expect(try await site.roles(ben.id) == [Site.board: [.reader, .officer]])
    _ = try await site.token("Ben")
    await #expect(throws: Refusal.identityIsUnknown) {
      _ = try await SignInByIdentity(identity, roles: [:], visitor: Site.visitor).perform(in: site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func whatIsGivenIsJudgedAndTheInvitationStays(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let token = try await Self.invite("ben@example.gov.uk", at: site)
    let issues = await #expect(throws: Issues.self) {
      _ = try await AcceptInvitation(token, name: "", credential: .password(Secret("short"))).perform(
        in: site.environment)
    }
    #expect(issues?.all.compactMap(\.field) == ["name", "password"])
    await #expect(throws: Issues.self) {
      _ = try await AcceptInvitation(token, name: "Ben").perform(in: site.environment)
    }
    _ = try await AcceptInvitation(token, name: "Ben", credential: .password(Site.password)).perform(
      in: site.environment)
  }

  @Test(arguments: DatabaseKind.allCases) func oneThatIsWithdrawnIsOver(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let admin = try await site.person("Amara")
    let officer = try await site.person("Ola", .officer)
    let (invitation, token) = try await InviteToBody(
      "ben@example.gov.uk", as: .reader, to: Site.board, by: .person(admin)
    ).perform(in: site.environment)
    await #expect(throws: Refusal.notPermitted(.managePeople, body: Site.board)) {
      try await WithdrawInvitation(invitation.id, by: .person(officer)).perform(in: site.environment)
    }
    try await WithdrawInvitation(invitation.id, by: .person(admin)).perform(in: site.environment)
    await #expect(throws: Refusal.invitationCannotBeUsed) {
      _ = try await AcceptInvitation(token, name: "Ben", credential: .password(Site.password)).perform(
        in: site.environment)
    }
    await #expect(throws: Refusal.invitationCannotBeUsed) {
      try await WithdrawInvitation(invitation.id, by: .person(admin)).perform(in: site.environment)
    }
    let entry = try #require(await site.audit().last)
    #expect(entry.action == "invitation.withdrawn")
    #expect([entry.old, entry.new] == ["sent", "withdrawn"])
  }

  @Test(arguments: DatabaseKind.allCases) func onlyAnAdministratorInvites(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let officer = try await site.person("Ola", .officer)
    await #expect(throws: Refusal.notPermitted(.managePeople, body: Site.board)) {
      _ = try await Self.invite("ben@example.gov.uk", by: .person(officer), at: site)
    }
    await #expect(throws: Issues.self) { _ = try await Self.invite("no address", at: site) }
  }

  @Test(arguments: DatabaseKind.allCases) func whoseAccountIsClosedIsNotInvited(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let ben = try await site.account("Ben", .reader)
    let before = try await Self.invite("ben@example.gov.uk", at: site)
    try await CloseAccount(ben.id, in: Site.board, by: Site.machine).perform(in: site.environment)
    await #expect(throws: Refusal.accountIsClosed) { _ = try await Self.invite("ben@example.gov.uk", at: site) }
    await #expect(throws: Refusal.accountIsClosed) {
      _ = try await AcceptInvitation(before).perform(in: site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func thoseThatAreOpenAreListed(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let first = try await Self.invite("ben@example.gov.uk", at: site)
    site.wait(86_400)
    _ = try await Self.invite("cara@example.gov.uk", at: site)
    func open() async throws -> [String] {
      let moment = site.now
      return try await site.database.read { connection in
        try InvitationRepository(connection).open(in: Site.board, at: moment).map(\.email.name)
      }
    }
    #expect(try await open() == ["cara", "ben"])
    _ = try await AcceptInvitation(first, name: "Ben", credential: .password(Site.password)).perform(
      in: site.environment)
    #expect(try await open() == ["cara"])
    site.wait(6 * 86_400)
    #expect(try await open() == ["cara"])
    site.wait(86_400)
    #expect(try await open() == [])
  }
}
