import DatabaseSupport
import Testing
import Vocabulary

@testable import People

@Suite struct SignInLinkTests {
  private static let another = Secret("velvet anchor pumpkin tide")

  private func link(for account: Int, _ site: Site, by requester: Requester = Site.machine) async throws
    -> Secret
  {
    try await MakeSignInLink(for: account, in: Site.board, by: requester).perform(in: site.environment).token
  }

  @Test(arguments: DatabaseKind.allCases) func itGivesANewPasswordOnceAndEndsEverySession(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let admin = try await site.person("Amara")
    let ben = try await site.account("Ben", .officer)
    let session = try await site.token("Ben")
    let token = try await link(for: ben.id, site, by: .person(admin))
    #expect(try await site.resume(session) != nil)
    let account = try await UseSignInLink(token, password: Self.another).perform(in: site.environment)
    #expect(account.id == ben.id)
    #expect(try await site.resume(session) == nil)
    #expect(try await site.signIn("Ben") == .refused)
    _ = try await site.token("Ben", password: Self.another)
    await #expect(throws: Refusal.linkCannotBeUsed) {
      _ = try await UseSignInLink(token, password: Self.another).perform(in: site.environment)
    }
    let actions = try await site.audit().map { ($0.action, $0.authority) }
    #expect(actions.contains { $0 == ("sign-in-link.made", "administrator of \(Site.board)") })
    #expect(actions.contains { $0 == ("sign-in-link.used", "sign-in link") })
    #expect(actions.contains { $0 == ("account.password-changed", "sign-in link") })
    #expect(try await !site.everythingKept().contains(token.text))
  }

  @Test(arguments: DatabaseKind.allCases) func itEndsAfterADayAndWhenAnotherIsMade(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let ben = try await site.account("Ben")
    let first = try await link(for: ben.id, site)
    let second = try await link(for: ben.id, site)
    await #expect(throws: Refusal.linkCannotBeUsed) {
      _ = try await UseSignInLink(first, password: Self.another).perform(in: site.environment)
    }
    site.wait(SignInLinkRepository.lifetime)
    await #expect(throws: Refusal.linkCannotBeUsed) {
      _ = try await UseSignInLink(second, password: Self.another).perform(in: site.environment)
    }
    _ = try await site.token("Ben")
  }

  @Test(arguments: DatabaseKind.allCases) func aWeakPasswordLeavesItAsItWas(on kind: DatabaseKind) async throws
  {
    let site = try await Site(on: kind)
    let token = try await link(for: site.account("Ben").id, site)
    await #expect(throws: Issues.self) {
      _ = try await UseSignInLink(token, password: Secret("password")).perform(in: site.environment)
    }
    _ = try await site.token("Ben")
    _ = try await UseSignInLink(token, password: Self.another).perform(in: site.environment)
  }

  @Test(arguments: DatabaseKind.allCases) func closingTheAccountOrChangingThePasswordEndsIt(
    on kind: DatabaseKind
  )
    async throws
  {
    let site = try await Site(on: kind)
    let admin = try await site.person("Amara")
    let ben = try await site.person("Ben")
    let first = try await link(for: ben.account.id, site)
    _ = try await ChangePassword(of: ben, from: Site.password, to: Self.another, address: "192.0.2.1")
      .perform(in: site.environment)
    await #expect(throws: Refusal.linkCannotBeUsed) {
      _ = try await UseSignInLink(first, password: Self.another).perform(in: site.environment)
    }
    let second = try await link(for: ben.account.id, site)
    try await CloseAccount(ben.account.id, in: Site.board, by: .person(admin)).perform(in: site.environment)
    try await OpenAccount(ben.account.id, in: Site.board, by: .person(admin)).perform(in: site.environment)
    await #expect(throws: Refusal.linkCannotBeUsed) {
      _ = try await UseSignInLink(second, password: Self.another).perform(in: site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func onlyWhoAdministersThePersonAndWasSeenLatelyMakesOne(
    on kind: DatabaseKind
  ) async throws {
    let site = try await Site(on: kind)
    let (admin, officer) = (try await site.person("Amara"), try await site.person("Ola", .officer))
    let elsewhere = try await site.person("Eve", .administrator, in: Site.otherBoard)
    await #expect(throws: Refusal.notPermitted(.managePeople, body: Site.board)) {
      _ = try await link(for: admin.account.id, site, by: .person(officer))
    }
    await #expect(throws: Refusal.administersElsewhere(body: Site.otherBoard)) {
      _ = try await link(for: elsewhere.account.id, site, by: .person(admin))
    }
    await #expect(throws: Refusal.ownAccount) {
      _ = try await link(for: admin.account.id, site, by: .person(admin))
    }
    site.wait(1000)
    await #expect(throws: Refusal.signInAgain) {
      _ = try await link(for: officer.account.id, site, by: .person(admin))
    }
  }
}
