import Foundation
import Hummingbird
import HummingbirdTesting
import People
import Testing

@testable import Server

@Suite struct RequestBudgetTests {
  private let start = Date(timeIntervalSince1970: 1_800_000_000)

  @Test func whoAsksTooOftenWaitsAndNobodyElseDoes() async {
    let budget = RequestBudget(most: 3, pace: 0.5)
    for _ in 1...3 { #expect(await budget.wait(of: "192.0.2.1", at: start) == nil) }
    #expect(await budget.wait(of: "192.0.2.1", at: start) == 2)
    #expect(await budget.wait(of: "192.0.2.2", at: start) == nil)
    #expect(await budget.wait(of: "192.0.2.1", at: start.addingTimeInterval(1)) == 1)
    #expect(await budget.wait(of: "192.0.2.1", at: start.addingTimeInterval(2)) == nil)
    #expect(await budget.wait(of: "192.0.2.1", at: start.addingTimeInterval(2)) == 2)
  }

  @Test func oneSubscribersManyAddressesAreOne() async {
    let budget = RequestBudget(most: 1)
    #expect(await budget.wait(of: "2001:db8::1", at: start) == nil)
    #expect(await budget.wait(of: "2001:db8::ffff:2", at: start) != nil)
    #expect(await budget.wait(of: "2001:db8:0:1::1", at: start) == nil)
  }

  @Test func aClockThatIsSetBackLocksNobodyOut() async {
    let budget = RequestBudget(most: 1, pace: 1)
    #expect(await budget.wait(of: "192.0.2.1", at: start) == nil)
    #expect(await budget.wait(of: "192.0.2.1", at: start.addingTimeInterval(-3600)) == 1)
  }

  @Test func manyStrangersTakeNoMoreMemoryThanFew() async {
    let budget = RequestBudget(most: 5, mostAddresses: 100)
    for number in 0..<1000 {
      _ = await budget.wait(
        of: "10.0.\(number / 250).\(number % 250)", at: start.addingTimeInterval(Double(number) / 100))
    }
    #expect(await budget.addresses <= 100)
  }

  @Test func downloadsOfWholeDashboardsAreCountedAndPagesAreNot() async throws {
    let base = try await TestSite()
    try await base.importFigures(40, named: "a.csv")
    // However long they take, no time passes.
    let site = Site(
      database: base.database, madeWith: "Salus test", settings: SiteSettings(key: SignedInSite.key),
      now: { start })
    try await Application(router: site.router()).test(.router) { client in
      for number in 1...31 {
        try await client.execute(uri: "/dashboards/made-up/figures.csv", method: .get) { response in
          #expect(response.status == (number <= 30 ? .ok : .tooManyRequests))
          guard number > 30 else { return }
          #expect(response.headers[.retryAfter] == "2")
          #expect(String(buffer: response.body).contains("Try again in 2 seconds"))
        }
      }
      try await client.execute(uri: "/dashboards/made-up", method: .get) { #expect($0.status == .ok) }
    }
  }

  @Test func programsAreCountedAndToldInTheirOwnWay() async throws {
    let base = try await TestSite()
    let site = Site(
      database: base.database, madeWith: "Salus test",
      settings: SiteSettings(key: SignedInSite.key, programRequestsPerMinute: 3))
    try await Application(router: site.router()).test(.router) { client in
      for path in ["/api/v1", "/api/v1/bodies", "/api/v1/openapi.json"] {
        try await client.execute(uri: path, method: .get) { #expect($0.status == .ok) }
      }
      try await client.execute(uri: "/api/v1/indicators", method: .get) { response in
        #expect(response.status == .tooManyRequests)
        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(response.headers[.retryAfter].flatMap { Int($0) }.map { (1...20).contains($0) } == true)
        #expect(response.headers[.accessControlAllowOrigin] == "*")
        #expect(String(buffer: response.body).contains("too-many-requests"))
      }
      // The page that tells people how is a page.
      try await client.execute(uri: "/api", method: .get) { #expect($0.status == .ok) }
    }
  }
}
