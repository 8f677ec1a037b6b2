import DatabaseSupport
import Foundation
import Testing

@testable import Server

/// What programs, the search and the feed are told of notices, and when.
@Suite struct APINoticesTests {
  private static let path = "/api/v1/notices"

  private func site(on kind: DatabaseKind) async throws -> APISite {
    let site = try await APISite(on: kind, now: "2026-07-01T12:00:00Z")
    try await site.tell("Begun", from: "2026-01-01", at: "2026-02-01T09:00:00Z")
    try await site.tell("Over", from: "2026-01-01", until: "2026-01-31", at: "2026-01-01T09:00:00Z")
    try await site.tell("Today", from: "2026-07-01", at: "2026-02-01T09:00:00Z")
    try await site.tell("To come", from: "2026-07-02", at: "2026-02-01T09:00:00Z")
    try await site.tell("Withdrawn", from: "2026-01-01", state: "withdrawn", at: "2026-02-01T09:00:00Z")
    return site
  }

  private func titles(_ site: APISite, _ query: String = "") async throws -> [String] {
    try await site.ask(Self.path + query).rows.compactMap { $0["title"] as? String }
  }

  @Test(arguments: DatabaseKind.allCases) func thoseThatBeganAreListedAndNoOthers(on kind: DatabaseKind)
    async throws
  {
    let site = try await site(on: kind)
    #expect(try await titles(site) == ["Begun", "Over", "Today"])
    let row = try #require(try await site.ask(Self.path + "?limit=1").rows.first)
    #expect(row["body"] as? String == "What **Begun** says." && row["shown_until"] is NSNull)
    #expect(row["page"] as? String == "/notices#notice-1")
  }

  @Test(arguments: DatabaseKind.allCases) func aListInPiecesLeavesNothingOutWhereAnotherIsAddedMeanwhile(
    on kind: DatabaseKind
  ) async throws {
    let site = try await site(on: kind)
    let first = try await site.ask(Self.path + "?limit=2")
    try await site.tell("Added", from: "2026-06-01", at: "2026-07-01T09:00:00Z")
    let rest = try await site.ask(try #require(first.link("next"))).rows
    #expect(rest.compactMap { $0["title"] as? String } == ["Today", "Added"])
  }

  /// Today's was written in February and appeared as 1 July began in England.
  @Test(arguments: DatabaseKind.allCases) func modifiedSinceFindsWhatAppearedWithoutAChange(
    on kind: DatabaseKind
  ) async throws {
    let site = try await site(on: kind)
    #expect(try await titles(site, "?modified_since=2026-06-30T22:00:00Z") == ["Today"])
    #expect(try await titles(site, "?modified_since=2026-06-30T23:00:01Z") == [])
    #expect(try await titles(site, "?modified_since=2026-01-15") == ["Begun", "Today"])
  }

  @Test(arguments: DatabaseKind.allCases) func anAnswerIsAnotherOnceANoticeChangedOrItsDayCame(
    on kind: DatabaseKind
  ) async throws {
    let site = try await site(on: kind)
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
    #expect(try await titles(site) == ["Over", "Today"])
  }

  @Test(arguments: DatabaseKind.allCases) func asCSVTheColumnsAreTheSameAndAFormulaStaysText(
    on kind: DatabaseKind
  ) async throws {
    let site = try await site(on: kind)
    try await site.tell("=1+1", from: "2026-06-01", at: "2026-07-01T09:00:00Z")
    let lines = try await site.ask(Self.path + ".csv").text.split(separator: "\r\n")
    #expect(lines.first == "id,title,body,shown_from,shown_until,page,modified")
    #expect(lines.last?.hasPrefix("6,'=1+1,What **=1+1** says.,2026-06-01,,/notices#notice-6,") == true)
  }

  @Test(arguments: DatabaseKind.allCases) func searchAndFeedTellOfThoseThatBegan(on kind: DatabaseKind)
    async throws
  {
    let site = try await site(on: kind)
    let found = try await site.ask("/api/v1/search?q=says").rows.filter { $0["kind"] as? String == "notice" }
    #expect(Set(found.compactMap { $0["title"] as? String }) == ["Begun", "Over", "Today"])
    let feed = try await site.ask("/changes.atom").text
    #expect(feed.contains("<title>Notice: Today</title>") && feed.contains("/notices#notice-3"))
    #expect(feed.contains("tag:localhost,2026-06-30:notices/3/1"))
    #expect(!feed.contains("To come") && !feed.contains("Withdrawn"))
  }
}
