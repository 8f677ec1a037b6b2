import DatabaseSupport
import Testing

@testable import People

@Suite struct SignInByIdentityTests {
  private static let identity = ExternalIdentity(issuer: "https://login.example", subject: "s1")
  private static let cara = SignInByIdentity.Newcomer(name: "Cara", email: "cara@example.gov.uk")

  private static func signIn(
    _ roles: [String: Set<Role>], newcomer: SignInByIdentity.Newcomer? = cara, at site: Site
  ) async throws -> SignedIn {
    let token = try await SignInByIdentity(identity, roles: roles, newcomer: newcomer, visitor: Site.visitor)
      .perform(
        in: site.environment)
    return try #require(await site.resume(token))
  }

  @Test(arguments: DatabaseKind.allCases) func aNewcomerWithARoleGetsAnAccount(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let person = try await Self.signIn([Site.board: [.officer]], at: site)
    #expect(person.account.name == "Cara")
    #expect(!person.account.hasPassword)
    #expect(person.roles == [Site.board: [.officer]])
    let entries = try await site.audit()
    #expect(entries.map(\.action) == ["account.created", "identity.linked", "role.granted", "session.started"])
    #expect(entries.prefix(3).allSatisfy { $0.authority == "claims of https://login.example" })
    #expect(entries.last?.new == "single sign-on")
    #expect(try await Self.signIn([Site.board: [.officer]], at: site).account == person.account)
  }

  @Test(arguments: DatabaseKind.allCases) func whoseClaimsGiveNoRoleStaysOutside(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    await #expect(throws: Refusal.identityIsUnknown) { _ = try await Self.signIn([:], at: site) }
    await #expect(throws: Refusal.identityIsUnknown) { _ = try await Self.signIn([Site.board: []], at: site) }
    await #expect(throws: Refusal.identityIsUnknown) {
      _ = try await Self.signIn([Site.board: [.officer]], newcomer: nil, at: site)
    }
    #expect(try await site.audit().isEmpty)
  }

  /// A provider that lets anybody write any address would otherwise open anybody's account.
  @Test(arguments: DatabaseKind.allCases) func anAddressAloneOpensNoAccount(on kind: DatabaseKind) async throws
  {
    let site = try await Site(on: kind)
    _ = try await site.account("Cara", .reader)
    await #expect(throws: Refusal.addressHasAccount) {
      _ = try await Self.signIn([Site.board: [.officer]], at: site)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func rolesFollowTheClaimsAndThoseAPersonGaveStay(
    on kind: DatabaseKind
  ) async throws {
    let site = try await Site(on: kind)
    let id = try await Self.signIn([Site.board: [.officer]], at: site).account.id
    try await GrantRole(.analyst, in: Site.board, to: id, by: Site.machine).perform(in: site.environment)
    #expect(
      try await Self.signIn([Site.otherBoard: [.reader]], at: site).roles == [
        Site.board: [.analyst], Site.otherBoard: [.reader],
      ])
    let changes = try await site.audit().filter { $0.action.hasPrefix("role.") }.map {
      "\($0.action) \($0.field ?? "") \($0.old ?? $0.new ?? "")"
    }
    #expect(
      changes == [
        "role.granted role in \(Site.board) officer", "role.granted role in \(Site.board) analyst",
        "role.granted role in \(Site.otherBoard) reader", "role.revoked role in \(Site.board) officer",
      ])
  }

  @Test(arguments: DatabaseKind.allCases) func aRoleFromBothStaysWhenOneGoes(on kind: DatabaseKind) async throws
  {
    let site = try await Site(on: kind)
    let id = try await Self.signIn([Site.board: [.officer]], at: site).account.id
    try await GrantRole(.officer, in: Site.board, to: id, by: Site.machine).perform(in: site.environment)
    #expect(try await Self.signIn([:], at: site).roles == [Site.board: [.officer]])
    #expect(try await !site.actions().contains("role.revoked"))
  }

  @Test(arguments: DatabaseKind.allCases) func aDirectoryDoesNotTakeAwayTheLastAdministrator(
    on kind: DatabaseKind
  ) async throws {
    let site = try await Site(on: kind)
    _ = try await Self.signIn([Site.board: [.administrator]], at: site)
    #expect(try await Self.signIn([:], at: site).roles == [Site.board: [.administrator]])
    _ = try await site.account("Amara")
    #expect(try await Self.signIn([:], at: site).roles == [:])
  }

  @Test(arguments: DatabaseKind.allCases) func aClosedAccountStaysClosed(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let id = try await Self.signIn([Site.board: [.officer]], at: site).account.id
    try await CloseAccount(id, in: Site.board, by: Site.machine).perform(in: site.environment)
    await #expect(throws: Refusal.accountIsClosed) {
      _ = try await Self.signIn([Site.board: [.officer]], at: site)
    }
  }
}
