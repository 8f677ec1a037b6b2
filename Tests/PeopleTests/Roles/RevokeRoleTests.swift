import DatabaseSupport
import Testing

@testable import People

@Suite struct RevokeRoleTests {
  @Test(arguments: DatabaseKind.allCases) func aRoleGoesAndWhoTookItIsKept(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let admin = try await site.person("Amara")
    let ben = try await site.account("Ben", .officer)
    let revoke = RevokeRole(.officer, in: Site.board, from: ben.id, by: .person(admin))
    #expect(try await revoke.perform(in: site.environment))
    #expect(try await site.roles(ben.id) == [:])
    let entry = try #require(await site.audit().last)
    #expect(entry.action == "role.revoked")
    #expect([entry.old, entry.new] == ["officer", nil])
    #expect(try await !revoke.perform(in: site.environment))
  }

  @Test(arguments: DatabaseKind.allCases) func theLastAdministratorOfABodyStays(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let amara = try await site.person("Amara")
    // An administrator elsewhere does not count.
    _ = try await site.account("Eve", .administrator, in: Site.otherBoard)
    for requester in [Requester.person(amara), Site.machine] {
      await #expect(throws: Refusal.lastAdministrator(body: Site.board)) {
        try await RevokeRole(.administrator, in: Site.board, from: amara.account.id, by: requester).perform(
          in: site.environment)
      }
    }
    let ben = try await site.account("Ben")
    try await RevokeRole(.administrator, in: Site.board, from: ben.id, by: .person(amara)).perform(
      in: site.environment)
    await #expect(throws: Refusal.lastAdministrator(body: Site.board)) {
      try await RevokeRole(.administrator, in: Site.board, from: amara.account.id, by: .person(amara)).perform(
        in: site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func onlyAnAdministratorMay(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let ben = try await site.person("Ben", .officer)
    await #expect(throws: Refusal.notPermitted(.managePeople, body: Site.board)) {
      try await RevokeRole(.officer, in: Site.board, from: ben.account.id, by: .person(ben)).perform(
        in: site.environment)
    }
  }
}
