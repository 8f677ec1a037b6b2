import DatabaseSupport
import Testing

@testable import People

@Suite struct SignOutTests {
  @Test(arguments: DatabaseKind.allCases) func theSessionEndsAndOthersGoOn(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let (here, there) = (try await site.token("Amara"), try await site.token("Amara"))
    let person = try #require(await site.resume(here))
    #expect(try await SignOut(person).perform(in: site.environment))
    #expect(try await site.resume(here) == nil)
    #expect(try await site.resume(there) != nil)
    #expect(try await !SignOut(person).perform(in: site.environment))
    #expect(try await site.actions().last == "session.ended")
  }

  @Test(arguments: DatabaseKind.allCases) func anotherOfOnesOwnButNobodyElses(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let amara = try await site.person("Amara")
    let ben = try await site.person("Ben")
    let there = try await site.token("Amara")
    let other = try #require(await site.resume(there)).session.id
    #expect(try await !SignOut(ben, session: other).perform(in: site.environment))
    #expect(try await site.resume(there) != nil)
    #expect(try await SignOut(amara, session: other).perform(in: site.environment))
    #expect(try await site.resume(there) == nil)
  }

  @Test(arguments: DatabaseKind.allCases) func everywhereIsEverySessionOfOnesOwn(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let person = try await site.person("Amara")
    _ = try await site.account("Ben")
    let others = [try await site.token("Amara"), try await site.token("Amara")]
    let bens = try await site.token("Ben")
    #expect(try await SignOutEverywhere(person).perform(in: site.environment) == 3)
    for token in others { #expect(try await site.resume(token) == nil) }
    #expect(try await site.resume(bens) != nil)
    #expect(try await site.audit().last?.old == "3")
  }

  @Test(arguments: DatabaseKind.allCases) func endingOthersTakesARecentPasswordAndLeavingDoesNot(
    on kind: DatabaseKind
  ) async throws {
    let site = try await Site(on: kind)
    let person = try await site.person("Amara")
    site.wait(1000)
    let other = try #require(await site.resume(site.token("Amara"))).session.id
    await #expect(throws: Refusal.signInAgain) {
      try await SignOut(person, session: other).perform(in: site.environment)
    }
    await #expect(throws: Refusal.signInAgain) {
      try await SignOutEverywhere(person).perform(in: site.environment)
    }
    #expect(try await SignOut(person).perform(in: site.environment))
  }
}
