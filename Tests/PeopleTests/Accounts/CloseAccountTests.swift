import DatabaseSupport
import Testing
import Vocabulary

@testable import People

@Suite struct CloseAccountTests {
  @Test(arguments: DatabaseKind.allCases) func aClosedAccountEndsItsSessionsAndKeepsTheRest(
    on kind: DatabaseKind
  ) async throws {
    let site = try await Site(on: kind)
    let admin = try await site.person("Amara")
    let reader = try await site.account("Ben", .reader)
    let token = try await site.token("Ben")
    try await CloseAccount(reader.id, in: Site.board, by: .person(admin)).perform(in: site.environment)
    #expect(try await site.resume(token) == nil)
    #expect(try await site.signIn("Ben") == .refused)
    #expect(try await site.roles(reader.id) == [Site.board: [.reader]])
    await #expect(throws: Issues.self) { _ = try await site.account("Ben") }
    let entry = try #require(await site.audit().last)
    #expect(entry.action == "account.closed")
    #expect(entry.item == Reference("account", "\(reader.id)"))
    #expect([entry.old, entry.new] == ["active", "closed"])
    #expect(entry.account == admin.account.id)
    #expect(entry.authority == "administrator of \(Site.board)")
  }

  @Test(arguments: DatabaseKind.allCases) func theLastAdministratorStays(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let admin = try await site.person("Amara")
    await #expect(throws: Refusal.lastAdministrator(body: Site.board)) {
      try await CloseAccount(admin.account.id, in: Site.board, by: .person(admin)).perform(in: site.environment)
    }
    await #expect(throws: Refusal.lastAdministrator(body: Site.board)) {
      try await CloseAccount(admin.account.id, in: Site.board, by: Site.machine).perform(in: site.environment)
    }
    #expect(try await site.signIn("Amara") != .refused)
  }

  /// A closed administrator does not count as one that is left.
  @Test(arguments: DatabaseKind.allCases) func oneOfTwoMayGoAndThenNoOther(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let first = try await site.person("Amara")
    let second = try await site.person("Ben")
    try await CloseAccount(second.account.id, in: Site.board, by: .person(first)).perform(in: site.environment)
    await #expect(throws: Refusal.lastAdministrator(body: Site.board)) {
      try await CloseAccount(first.account.id, in: Site.board, by: .person(first)).perform(in: site.environment)
    }
  }

  /// Both ask at once; one of them wins.
  @Test(arguments: DatabaseKind.allCases) func twoWhoCloseEachOtherLeaveOne(on kind: DatabaseKind) async throws
  {
    let site = try await Site(on: kind)
    let people = [try await site.person("Amara"), try await site.person("Ben")]
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for (one, other) in [(people[0], people[1]), (people[1], people[0])] {
        group.addTask {
          do {
            try await CloseAccount(other.account.id, in: Site.board, by: .person(one)).perform(
              in: site.environment)
            return true
          } catch { return false }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.filter { $0 }.count == 1)
  }

  @Test(arguments: DatabaseKind.allCases) func somebodyWithARoleElsewhereIsNotClosedFromHere(
    on kind: DatabaseKind
  ) async throws {
    let site = try await Site(on: kind)
    let admin = try await site.person("Amara")
    let reader = try await site.account("Ben", .reader)
    try await GrantRole(.reader, in: Site.otherBoard, to: reader.id, by: Site.machine).perform(
      in: site.environment)
    await #expect(throws: Refusal.administersElsewhere(body: Site.otherBoard)) {
      try await CloseAccount(reader.id, in: Site.board, by: .person(admin)).perform(in: site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func onlyAnAdministratorMay(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let officer = try await site.person("Ola", .officer)
    let reader = try await site.account("Ben", .reader)
    await #expect(throws: Refusal.notPermitted(.managePeople, body: Site.board)) {
      try await CloseAccount(reader.id, in: Site.board, by: .person(officer)).perform(in: site.environment)
    }
  }
}
