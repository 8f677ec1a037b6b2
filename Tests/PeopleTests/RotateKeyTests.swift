import DatabaseSupport
import Store
import Testing

@testable import People

@Suite struct RotateKeyTests {
  private static let next = SiteKey(Array(32..<64))!

  /// A person whose second step is on, and what makes their codes.
  private func person(_ name: String, _ site: Site) async throws -> (SignedIn, OneTimeCode) {
    let person = try await site.person(name)
    let secret = try await SetUpSecondFactor(person).perform(in: site.environment).secret
    let bytes = try await site.database.read { [key = site.environment.key] in
      try SealedSecret.open(
        #require(SecondFactorRepository($0).sealed().first { $0.account == person.account.id }).secret,
        for: person.account.id, key: key)
    }
    #expect(Base32.text(bytes) == secret.text)
    let code = OneTimeCode(secret: bytes)
    _ = try await ConfirmSecondFactor(person, code: Secret(code.code(step: OneTimeCode.step(at: site.now))))
      .perform(in: site.environment)
    site.wait(60)
    return (person, code)
  }

  @Test(arguments: DatabaseKind.allCases) func codesWorkUnderTheNewKeyAndNotUnderTheFormer(
    on kind: DatabaseKind
  )
    async throws
  {
    let site = try await Site(on: kind)
    let (_, code) = try await person("Amara", site)
    _ = try await person("Ben", site)
    let session = try await site.token(site.account("Cleo").name)
    let outcome = try await RotateKey(to: Self.next, endsSessions: false, user: "root").perform(
      in: site.environment)
    #expect(outcome == .init(secondSteps: 2, sessionsEnded: 0))
    #expect(try await site.resume(session) != nil)
    #expect(try await RotateKey.opens(Self.next, in: site.environment) == true)
    #expect(try await RotateKey.opens(site.environment.key, in: site.environment) == false)
    var environment = site.environment
    environment.key = Self.next
    guard case .codeNeeded(let pending) = try await site.signIn("Amara") else { throw Refusal.noSecondFactor }
    let now = Secret(code.code(step: OneTimeCode.step(at: site.now)))
    let enter = EnterCode(pending: pending, code: now, visitor: Site.visitor)
    await #expect(throws: StoreError.self) { _ = try await enter.perform(in: site.environment) }
    guard case .signedIn = try await enter.perform(in: environment) else { throw Refusal.wrongCode }
    let entry = try #require(await site.audit().last { $0.action == "site-key.changed" })
    #expect(entry.authority == "command line" && entry.new == "changed" && entry.old == nil)
  }

  @Test(arguments: DatabaseKind.allCases) func everySessionEndsWhereThatIsAskedFor(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let session = try await site.token("Amara")
    let outcome = try await RotateKey(to: Self.next, endsSessions: true, user: "root").perform(
      in: site.environment)
    #expect(outcome == .init(secondSteps: 0, sessionsEnded: 1))
    #expect(try await site.resume(session) == nil)
    #expect(try await RotateKey.opens(Self.next, in: site.environment) == nil)
  }

  @Test(arguments: DatabaseKind.allCases) func aSecretThatDoesNotOpenLeavesAllAsTheyWere(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let (amara, _) = try await person("Amara", site)
    let (ben, _) = try await person("Ben", site)
    try await site.database.write {
      try SecondFactorRepository($0).reseal([1, 2, 3], for: max(amara.account.id, ben.account.id))
    }
    await #expect(throws: StoreError.self) {
      _ = try await RotateKey(to: Self.next, endsSessions: true, user: "root").perform(in: site.environment)
    }
    let kept = try await site.database.read { try SecondFactorRepository($0).sealed() }
    let first = try #require(kept.first)
    #expect(throws: Never.self) {
      try SealedSecret.open(first.secret, for: first.account, key: site.environment.key)
    }
  }
}
