import DatabaseSupport
import Store
import Testing

@testable import People

@Suite struct GrantRoleTests {
  @Test(arguments: DatabaseKind.allCases) func anAdministratorGivesARoleAndItIsKeptWho(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let admin = try await site.person("Amara")
    let ben = try await site.account("Ben", .reader)
    #expect(
      try await GrantRole(.officer, in: Site.board, to: ben.id, by: .person(admin)).perform(
        in: site.environment))
    #expect(try await site.roles(ben.id) == [Site.board: [.reader, .officer]])
    let entry = try #require(await site.audit().last)
    #expect(entry.action == "role.granted")
    #expect(entry.field == "role in \(Site.board)")
    #expect([entry.old, entry.new] == [nil, "officer"])
    #expect(entry.name == "Amara")
    let count = try await site.audit().count
    #expect(
      try await !GrantRole(.officer, in: Site.board, to: ben.id, by: .person(admin)).perform(
        in: site.environment))
    #expect(try await site.audit().count == count)
  }

  @Test(arguments: DatabaseKind.allCases, Role.allCases.filter { $0 != .administrator }) func nobodyElseMay(
    on kind: DatabaseKind, role: Role
  ) async throws {
    let site = try await Site(on: kind)
    let person = try await site.person("Ben", role)
    await #expect(throws: Refusal.notPermitted(.managePeople, body: Site.board)) {
      try await GrantRole(.administrator, in: Site.board, to: person.account.id, by: .person(person)).perform(
        in: site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func notToAnAccountThatIsClosedOrNotThere(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let ben = try await site.account("Ben", .reader)
    try await CloseAccount(ben.id, in: Site.board, by: Site.machine).perform(in: site.environment)
    await #expect(throws: Refusal.accountIsClosed) {
      try await GrantRole(.officer, in: Site.board, to: ben.id, by: Site.machine).perform(in: site.environment)
    }
    await #expect(throws: Refusal.noSuchAccount) {
      try await GrantRole(.officer, in: Site.board, to: 99, by: Site.machine).perform(in: site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func thePeopleOfABodyAreThoseWithARoleThere(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    _ = try await site.account("Cara", .reader, in: Site.otherBoard)
    _ = try await site.account("Amara")
    let ben = try await site.account("Ben", .reader)
    try await GrantRole(.officer, in: Site.board, to: ben.id, by: Site.machine).perform(in: site.environment)
    let people = try await site.database.read { connection in
      try RoleRepository(connection).people(in: Site.board).map { "\($0.account.name) \($0.roles.count)" }
    }
    #expect(people == ["Amara 1", "Ben 2"])
  }
}
