import DatabaseSupport
import Testing

@testable import People

@Suite struct ConfirmPasswordTests {
  @Test(arguments: DatabaseKind.allCases) func itMakesTheSessionRecentUnderAnotherToken(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let token = try await site.token("Amara")
    site.wait(900)
    let person = try #require(await site.resume(token))
    #expect(!person.session.isRecent(at: site.now, limits: site.environment.limits))
    let again = try await ConfirmPassword(person, password: Site.password, address: "192.0.2.1").perform(
      in: site.environment)
    #expect(try await site.resume(token) == nil)
    let after = try #require(await site.resume(again))
    #expect(after.session.isRecent(at: site.now, limits: site.environment.limits))
    #expect(after.session.started == person.session.started)
  }

  @Test(arguments: DatabaseKind.allCases) func aWrongPasswordChangesNothingAndIsCounted(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let person = try await site.person("Amara")
    for _ in 0..<5 {
      await #expect(throws: Refusal.wrongPassword) {
        _ = try await ConfirmPassword(person, password: Secret("guess"), address: "192.0.2.1").perform(
          in: site.environment)
      }
    }
    await #expect(throws: Refusal.tryAgain(at: site.now.addingTimeInterval(1))) {
      _ = try await ConfirmPassword(person, password: Site.password, address: "192.0.2.1").perform(
        in: site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func aSessionThatHasEndedStaysSo(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let person = try await site.person("Amara")
    try await SignOut(person).perform(in: site.environment)
    await #expect(throws: Refusal.signInAgain) {
      _ = try await ConfirmPassword(person, password: Site.password, address: "192.0.2.1").perform(
        in: site.environment)
    }
  }
}
