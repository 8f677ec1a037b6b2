import Store
import Testing

@testable import Server

@Suite struct SiteChecksTests {
  @Test func whatPointsToAnAccountThatIsNotThereIsFound() async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    let database = site.base.database
    #expect(try await database.check(Site.checks).isSound)
    try await database.write {
      _ = try $0.run(
        """
        INSERT INTO draft (account, item_kind, item_id, field, text, saved_at)
        VALUES (99, 'page', 'privacy', 'body', 'x', '2025-01-01T00:00:00Z')
        """)
    }
    #expect(try await database.check(Site.checks).findings.map(\.place) == ["draft.account = 99"])
  }
}
