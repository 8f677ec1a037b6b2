import DatabaseSupport
import Testing
import Vocabulary

@testable import People

@Suite struct CreateAccountTests {
  @Test(arguments: DatabaseKind.allCases) func theFirstAdministratorIsMadeOnTheMachine(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let account = try await site.account("Amara")
    #expect(account.state == .active)
    #expect(account.hasPassword)
    #expect(account.created == "2023-11-14T22:13:20Z")
    #expect(try await site.roles(account.id) == [Site.board: [.administrator]])
    let entries = try await site.audit()
    #expect(entries.map(\.action) == ["account.created", "role.granted"])
    #expect(entries.allSatisfy { $0.authority == "command line" && $0.name == "root" && $0.account == nil })
    #expect(try await site.signedIn("Amara").account == account)
  }

  @Test(arguments: DatabaseKind.allCases) func anAddressHasOneAccountWhateverItsCase(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    await #expect(throws: Issues.self) {
      _ = try await CreateAccount(
        name: "Another", email: "AMARA@Example.gov.uk", credential: .password(Site.password), role: .reader,
        in: Site.board, by: Site.machine
      ).perform(in: site.environment)
    }
    #expect(try await site.database.read { try AccountRepository($0).all() }.count == 1)
  }

  @Test(arguments: DatabaseKind.allCases) func everythingWrongIsSaidAtOnce(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let issues = await #expect(throws: Issues.self) {
      _ = try await CreateAccount(
        name: "  ", email: "amara@example.gov.uk", credential: .password(Secret("amara")), role: .reader,
        in: Site.board, by: Site.machine
      ).perform(in: site.environment)
    }
    #expect(issues?.all.compactMap(\.field) == ["name", "password", "password"])
    #expect(try await site.audit().isEmpty)
  }

  @Test(arguments: DatabaseKind.allCases) func anAccountMayHaveSingleSignOnOnly(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let identity = ExternalIdentity(issuer: "https://login.example", subject: "s1")
    let account = try await CreateAccount(
      name: "Amara", email: "amara@example.gov.uk", credential: .identity(identity), role: .reader,
      in: Site.board, by: Site.machine
    ).perform(in: site.environment)
    #expect(!account.hasPassword)
    #expect(try await site.signIn("Amara") == .refused)
    #expect(try await site.signIn("Amara", password: Secret("")) == .refused)
    _ = try await SignInByIdentity(identity, roles: [:], visitor: Site.visitor).perform(in: site.environment)
  }

  @Test(arguments: DatabaseKind.allCases) func onlyWhoManagesPeopleThereMayMakeOne(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let officer = try await site.person("Officer", .officer)
    let elsewhere = try await site.person("Elsewhere", .administrator, in: Site.otherBoard)
    for person in [officer, elsewhere] {
      await #expect(throws: Refusal.notPermitted(.managePeople, body: Site.board)) {
        _ = try await CreateAccount(
          name: "X", email: "x@example.org", credential: .password(Site.password), role: .reader,
          in: Site.board,
          by: .person(person)
        ).perform(in: site.environment)
      }
    }
  }
}
