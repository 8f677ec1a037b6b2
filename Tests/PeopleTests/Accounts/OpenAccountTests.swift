import DatabaseSupport
import Testing

@testable import People

@Suite struct OpenAccountTests {
  @Test(arguments: DatabaseKind.allCases) func anOpenedAccountIsAsItWas(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let admin = try await site.person("Amara")
    let reader = try await site.account("Ben", .reader)
    try await CloseAccount(reader.id, in: Site.board, by: .person(admin)).perform(in: site.environment)
    for _ in 0..<2 {
      try await OpenAccount(reader.id, in: Site.board, by: .person(admin)).perform(in: site.environment)
    }
    #expect(try await site.signedIn("Ben").may(.seeWorkspace, in: Site.board))
    #expect(
      try await site.actions().filter { $0.hasPrefix("account.") }.suffix(2) == [
        "account.closed", "account.opened",
      ])
  }

  @Test(arguments: DatabaseKind.allCases) func notByWhoDoesNotAdministerWhereItHasARole(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let admin = try await site.person("Amara")
    _ = try await site.account("Cara", .administrator, in: Site.otherBoard)
    let other = try await site.account("Ben", .administrator, in: Site.otherBoard)
    try await CloseAccount(other.id, in: Site.otherBoard, by: Site.machine).perform(in: site.environment)
    await #expect(throws: Refusal.administersElsewhere(body: Site.otherBoard)) {
      try await OpenAccount(other.id, in: Site.board, by: .person(admin)).perform(in: site.environment)
    }
    await #expect(throws: Refusal.noSuchAccount) {
      try await OpenAccount(99, in: Site.board, by: .person(admin)).perform(in: site.environment)
    }
  }
}
