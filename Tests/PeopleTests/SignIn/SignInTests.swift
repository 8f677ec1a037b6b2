import DatabaseSupport
import Foundation
import Testing

@testable import People

@Suite struct SignInTests {
  @Test(arguments: DatabaseKind.allCases) func theRightPasswordStartsASession(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let account = try await site.account("Amara")
    let person = try await site.signedIn("Amara")
    #expect(person.account == account)
    #expect(person.session.browser == "Firefox 140")
    #expect(person.session.isRecent(at: site.now, limits: site.environment.limits))
    let entry = try #require(await site.audit().last)
    #expect(entry.action == "session.started")
    #expect(entry.new == "password")
    #expect(entry.account == account.id)
  }

  @Test(arguments: DatabaseKind.allCases) func theAddressIsTakenInAnyCase(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let answer = try await SignIn(
      email: " AMARA@EXAMPLE.gov.uk ", password: Site.password, visitor: Site.visitor
    ).perform(in: site.environment)
    guard case .signedIn = answer else {
      Issue.record("\(answer)")
      return
    }
  }

  @Test(arguments: DatabaseKind.allCases) func wrongUnknownClosedAndMalformedHaveOneAnswer(
    on kind: DatabaseKind
  ) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let closed = try await site.account("Ben", .reader)
    try await CloseAccount(closed.id, in: Site.board, by: Site.machine).perform(in: site.environment)
    #expect(try await site.signIn("Amara", password: Secret("not the password")) == .refused)
    #expect(try await site.signIn("Nobody") == .refused)
    #expect(try await site.signIn("Ben") == .refused)
    for email in ["", "no address", String(repeating: "a", count: 100_000), "\u{0}"] {
      let answer = try await SignIn(email: email, password: Secret(email), visitor: Site.visitor).perform(
        in: site.environment)
      #expect(answer == .refused)
    }
  }

  /// The computation is nearly all of the time that an answer takes; each of these takes one.
  @Test(arguments: DatabaseKind.allCases, ["Amara", "Nobody", "Ben", "Cara", "no address"])
  func everyRefusalTakesOneComputation(on kind: DatabaseKind, name: String) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let closed = try await site.account("Ben", .reader)
    try await CloseAccount(closed.id, in: Site.board, by: Site.machine).perform(in: site.environment)
    _ = try await CreateAccount(
      name: "Cara", email: "cara@example.gov.uk",
      credential: .identity(ExternalIdentity(issuer: "https://login.example", subject: "s1")), role: .reader,
      in: Site.board, by: Site.machine
    ).perform(in: site.environment)
    let before = await site.environment.hasher.computed
    #expect(try await site.signIn(name, password: Secret("not the password")) == .refused)
    #expect(await site.environment.hasher.computed == before + 1)
  }

  /// The right password of a closed account forgets no failures, which would tell that it is right.
  @Test(arguments: DatabaseKind.allCases) func aClosedAccountIsSlowedDownLikeOneThatIsNotThere(
    on kind: DatabaseKind
  ) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let closed = try await site.account("Ben", .reader)
    try await CloseAccount(closed.id, in: Site.board, by: Site.machine).perform(in: site.environment)
    for _ in 0..<5 { #expect(try await site.signIn("Ben") == .refused) }
    #expect(try await site.signIn("Ben") == .tryAgain(at: site.now.addingTimeInterval(1)))
  }

  @Test(arguments: DatabaseKind.allCases) func aPasswordIsHashedAnewWhenTheCostRises(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let account = try await site.account("Amara")
    var later = site.environment
    later.hasher = PasswordHasher(cost: .init(memory: 16, passes: 2, lanes: 1))
    for _ in 0..<2 {
      let answer = try await SignIn(
        email: "amara@example.gov.uk", password: Site.password, visitor: Site.visitor
      ).perform(in: later)
      guard case .signedIn = answer else {
        Issue.record("\(answer)")
        return
      }
    }
    let kept = try await site.database.read { try AccountRepository($0).password(of: account.id) }
    #expect(kept?.hasPrefix("$argon2id$v=19$m=16,t=2,p=1$") == true)
  }

  @Test(arguments: DatabaseKind.allCases) func aWrongPasswordIsNotHashedAnew(on kind: DatabaseKind) async throws
  {
    let site = try await Site(on: kind)
    let account = try await site.account("Amara")
    var later = site.environment
    later.hasher = PasswordHasher(cost: .init(memory: 16, passes: 2, lanes: 1))
    _ = try await SignIn(email: "amara@example.gov.uk", password: Secret("wrong"), visitor: Site.visitor)
      .perform(
        in: later)
    let kept = try await site.database.read { try AccountRepository($0).password(of: account.id) }
    #expect(kept?.contains("m=8,t=1") == true)
  }

  @Test(arguments: DatabaseKind.allCases) func theFormerSessionOfTheBrowserEnds(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let former = try await site.token("Amara")
    guard case .signedIn(let token) = try await site.signIn("Amara", former: former) else { return }
    #expect(token != former)
    #expect(try await site.resume(former) == nil)
    #expect(try await site.resume(token) != nil)
  }

  @Test(arguments: DatabaseKind.allCases) func theDatabaseGivesNobodyAway(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let person = try await site.person("Amara")
    let token = try await site.token("Amara")
    _ = try await site.signIn("a password typed as an address", password: Secret("wrong one"))
    let secrets = try await SetUpSecondFactor(person).perform(in: site.environment)
    let invited = try await InviteToBody("new@example.org", as: .reader, to: Site.board, by: .person(person))
      .perform(
        in: site.environment)
    let kept = try await site.everythingKept()
    #expect(kept.contains("amara@example.gov.uk"))
    for secret in [Site.password, token, secrets.secret, invited.token, Secret("a password typed")] {
      #expect(!kept.lowercased().contains(secret.text.lowercased()))
    }
  }
}
