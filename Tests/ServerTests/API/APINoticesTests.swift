import Foundation
import Testing

@testable import Server

/// What programs, the search and the feed are told of notices, and when.
@Suite struct APINoticesTests {
  private static let path = "/api/v1/notices"
  private let site: APISite

  init() async throws {
    site = try await APISite(now: "2026-07-01T12:00:00Z")
    try await site.tell("Begun", from: "2026-01-01", at: "2026-02-01T09:00:00Z")
    try await site.tell("Over", from: "2026-01-01", until: "2026-01-31", at: "2026-01-01T09:00:00Z")
    try await site.tell("Today", from: "2026-07-01", at: "2026-02-01T09:00:00Z")
    try await site.tell("To come", from: "2026-07-02", at: "2026-02-01T09:00:00Z")
    try await site.tell("Withdrawn", from: "2026-01-01", state: "withdrawn", at: "2026-02-01T09:00:00Z")
  }

  private func titles(_ query: String = "") async throws -> [String] {
    try await site.ask(Self.path + query).rows.compactMap { $0["title"] as? String }
  }

  @Test func thoseThatBeganAreListedAndNoOthers() async throws {
    #expect(try await titles() == ["Begun", "Over", "Today"])
    let row = try #require(try await site.ask(Self.path + "?limit=1").rows.first)
    #expect(row["body"] as? String == "What **Begun** says." && row["shown_until"] is NSNull)
    #expect(row["page"] as? String == "/notices#notice-1")
  }

  @Test func aListInPiecesLeavesNothingOutWhereAnotherIsAddedMeanwhile() async throws {
    let first = try await site.ask(Self.path + "?limit=2")
    try await site.tell("Added", from: "2026-06-01", at: "2026-07-01T09:00:00Z")
    let rest = try await site.ask(try #require(first.link("next"))).rows
    #expect(rest.compactMap { $0["title"] as? String } == ["Today", "Added"])
  }

  /// Today's was written in February and appeared as 1 July began in England.
  @Test func modifiedSinceFindsWhatAppearedWithoutAChange() async throws {
    #expect(try await titles("?modified_since=2026-06-30T22:00:00Z") == ["Today"])
    #expect(try await titles("?modified_since=2026-06-30T23:00:01Z") == [])
    #expect(try await titles("?modified_since=2026-01-15") == ["Begun", "Today"])
  }

  @Test func anAnswerIsAnotherOnceANoticeChangedOrItsDayCame() async throws {
    for path in [Self.path, "/changes.atom", "/api/v1/search?q=says"] {
      let before = try await site.ask(path).headers[.eTag]
      let later = site.site(now: "2026-07-02T12:00:00Z")
      #expect(try await site.ask(path, of: later).headers[.eTag] != before, "\(path)")
    }
    let before = try await site.ask(Self.path)
    #expect(before.headers[.lastModified] == "Tue, 30 Jun 2026 23:00:00 GMT")
    try await site.tell("Begun", from: "2026-01-01", state: "withdrawn", at: "2026-07-01T10:00:00Z", over: 1)
    let after = try await site.ask(Self.path)
    #expect(after.headers[.eTag] != before.headers[.eTag])
    #expect(after.headers[.lastModified] == "Wed, 01 Jul 2026 10:00:00 GMT")
    #expect(try await titles() == ["Over", "Today"])
  }

  @Test func asCSVTheColumnsAreTheSameAndAFormulaStaysText() async throws {
    try await site.tell("=1+1", from: "2026-06-01", at: "2026-07-01T09:00:00Z")
    let lines = try await site.ask(Self.path + ".csv").text.split(separator: "\r\n")
    #expect(lines.first == "id,title,body,shown_from,shown_until,page,modified")
    #expect(lines.last?.hasPrefix("6,'=1+1,What **=1+1** says.,2026-06-01,,/notices#notice-6,") == true)
  }

  @Test func searchAndFeedTellOfThoseThatBegan() async throws {
    let found = try await site.ask("/api/v1/search?q=says").rows.filter { $0["kind"] as? String == "notice" }
    #expect(Set(found.compactMap { $0["title"] as? String }) == ["Begun", "Over", "Today"])
    let feed = try await site.ask("/changes.atom").text
    #expect(feed.contains("<title>Notice: Today</title>") && feed.contains("/notices#notice-3"))
    #expect(feed.contains("tag:localhost,2026-06-30:notices/3/1"))
    #expect(!feed.contains("To come") && !feed.contains("Withdrawn"))
  }
}
