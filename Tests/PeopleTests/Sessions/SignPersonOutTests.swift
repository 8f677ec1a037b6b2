import DatabaseSupport
import Testing

@testable import People

@Suite struct SignPersonOutTests {
  @Test(arguments: DatabaseKind.allCases) func everySessionOfThePersonEndsAndNobodyElses(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let admin = try await site.person("Amara")
    let ben = try await site.account("Ben", .officer)
    let tokens = [try await site.token("Ben"), try await site.token("Ben")]
    #expect(
      try await SignPersonOut(ben.id, in: Site.board, by: .person(admin)).perform(in: site.environment) == 2)
    for token in tokens { #expect(try await site.resume(token) == nil) }
    let entry = try #require(await site.audit().last)
    #expect(entry.action == "session.all-ended" && entry.old == "2" && entry.name == "Amara")
    #expect(entry.item.id == "\(ben.id)")
    _ = try await site.token("Ben")
  }

  @Test(arguments: DatabaseKind.allCases) func itTakesAnAdministratorOfThePerson(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let (officer, amara) = (try await site.person("Ola", .officer), try await site.person("Amara"))
    let elsewhere = try await site.account("Eve", .administrator, in: Site.otherBoard)
    await #expect(throws: Refusal.notPermitted(.managePeople, body: Site.board)) {
      try await SignPersonOut(amara.account.id, in: Site.board, by: .person(officer)).perform(
        in: site.environment)
    }
    await #expect(throws: Refusal.administersElsewhere(body: Site.otherBoard)) {
      try await SignPersonOut(elsewhere.id, in: Site.board, by: .person(amara)).perform(in: site.environment)
    }
  }
}
