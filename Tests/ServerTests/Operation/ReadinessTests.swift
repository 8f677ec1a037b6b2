import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import People
import Store
import Testing

@testable import Server

@Suite struct ReadinessTests {
  private func ready(_ site: Site) async throws -> (status: Int, text: String) {
    try await Application(router: site.router(), logger: WrittenLog().logger()).test(.router) { client in
      try await client.execute(uri: "/ready", method: .get) { ($0.status.code, String(buffer: $0.body)) }
    }
  }

  @Test func aSiteWithItsDatabaseIsReady() async throws {
    #expect(try await ready(try await TestSite().site) == (200, "ready\n"))
  }

  @Test func aSiteWithoutItsDatabaseSaysSoAndNotWhere() async throws {
    let base = try await TestSite()
    try base.database.close()
    #expect(try await ready(base.site) == (503, "not ready: the database cannot be read\n"))
  }

  @Test(arguments: [
    ("DELETE FROM migration WHERE id = (SELECT max(id) FROM migration)", "lacks migrations"),
    ("INSERT INTO migration (id, fingerprint) VALUES ('zzz', 'x')", "later version"),
    ("UPDATE migration SET fingerprint = 'x'", "another version"),
  ])
  func anotherShapeOfTheDatabaseIsNotReady(change: String, reason: String) async throws {
    let base = try await TestSite()
    try await base.database.write { try $0.runScript(change) }
    let answer = try await ready(base.site)
    #expect(answer.status == 503 && answer.text.contains(reason), "\(answer)")
  }

  /// A database that takes the question and keeps the answer.
  private struct SilentDatabase: Store.Database {
    var name: String { "silent" }
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
      try await Task.sleep(for: .seconds(3600))
      throw StoreError.closed
    }
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
      try await read(body)
    }
    func close() throws {}
  }

  @Test func aSilentDatabaseIsNotWaitedForLong() async throws {
    let site = Site(
      database: SilentDatabase(), madeWith: "Salus test", settings: SiteSettings(key: SignedInSite.key),
      readinessPatience: .milliseconds(10))
    #expect(try await ready(site) == (503, "not ready: the database does not answer in time\n"))
  }
}
