import Content
import Foundation
import People
import Store
import Synchronization
import Testing

@testable import Server

@Suite struct HousekeepingTests {
  private func counts(_ site: SignedInSite) async throws -> [Int] {
    try await site.base.database.read { connection in
      try ["form_submission", "session"].map { table in
        try connection.value(SQL(stringLiteral: "SELECT count(*) FROM \(table)")) ?? -1
      }
    }
  }

  @Test func whatHasHadItsTimeIsForgotten() async throws {
    let clock = TestClock()
    let site = try await SignedInSite(now: clock.now)
    try await site.add(.officer)
    _ = try await site.browser(as: "officer")
    let start = clock.now()
    try await site.base.database.write {
      try FormSubmissions($0).record("old", account: 1, location: "/", at: start)
    }
    try await site.site.sweep()
    #expect(try await counts(site) == [1, 1])
    clock.wait(Site.formMemory + 1)
    try await site.base.database.write { [now = clock.now()] in
      try FormSubmissions($0).record("new", account: 1, location: "/", at: now)
    }
    try await site.site.sweep()
    #expect(try await counts(site) == [1, 0])
  }

  @Test func itBeginsWithTheSiteAndEndsWithIt() async throws {
    let clock = TestClock()
    let site = try await SignedInSite(now: clock.now)
    try await site.add(.officer)
    _ = try await site.browser(as: "officer")
    clock.wait(8 * 86_400)
    let swept = Mutex(false)
    try await site.site.keepingHouse {
      while try await counts(site)[1] > 0 { try await Task.sleep(for: .milliseconds(10)) }
      swept.withLock { $0 = true }
    }
    #expect(swept.withLock { $0 })
  }

  @Test func aSiteThatFailsFails() async throws {
    let site = try await SignedInSite()
    await #expect(throws: PageFailure.self) {
      try await site.site.keepingHouse { throw PageFailure.noSuchPage() }
    }
  }
}
