import Content
import DatabaseSupport
import Foundation
import Records
import Store
import Testing

@testable import Server

@Suite struct TimelineTests {
  private func publish(_ site: APISite, body: String, opened: Int, at moment: String) async throws {
    let moment = try Date(moment, strategy: .iso8601)
    _ = try await site.database.write { connection in
      try EditPage(page: .privacy, title: "Your data", body: body, opened: opened)
        .run(connection, by: Actor(account: 1, name: "Olu Officer", authority: "officer"), at: moment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func tellsOfFiguresDefinitionsPagesAndNoticesByTheirDays(
    on kind: DatabaseKind
  )
    async throws
  {
    let site = try await APISite(on: kind, now: "2026-07-01T12:00:00Z")
    try await publish(site, body: "One.", opened: 0, at: "2026-06-02T09:00:00Z")
    try await publish(site, body: "Two.", opened: 1, at: "2026-06-03T09:00:00Z")
    try await site.tell("Flu jabs", from: "2026-07-01")
    try await site.tell("To come", from: "2026-07-02")
    let page = try await site.ask("/changes").text
    let days = page.matches(of: /<h2>([^<]+)<\/h2>/).map { String($0.1) }
    // The notice appeared as 1 July began in England, which was 30 June by UTC.
    #expect(days.prefix(4) == ["1 July 2026", "3 June 2026", "2 June 2026", "1 March 2025"])
    for link in ["/notices#notice-1\">Notice: Flu jabs", "/about/privacy\">Page: Your data", ">Definition of "]
    {
      #expect(page.contains(link), "\(link)")
    }
    #expect(page.contains("The board wrote its own words.") && page.contains("Its words were changed."))
    // Who did it is for the audit log.
    #expect(!page.contains("Olu") && !page.contains("To come"))
  }

  @Test(arguments: DatabaseKind.allCases) func tellsOfAPaperOnceItIsPublishedAndNoMoreOnceItIsTakenBack(
    on kind: DatabaseKind
  )
    async throws
  {
    let site = try await APISite(on: kind, now: "2026-07-01T12:00:00Z")
    let id = try await PaperSite.add(to: site.database, publish: false)
    let tag = try await site.ask("/changes.atom").headers[.eTag]
    #expect(try await !site.ask("/changes").text.contains("/papers/"))
    let actor = Actor(account: 1, name: "Test", authority: "test")
    _ = try await site.database.write { try PublishPaper(paper: id, opened: 1).run($0, by: actor, at: Date()) }
    let page = try await site.ask("/changes").text
    #expect(page.contains("<a href=\"/papers/\(id)\">Paper: ") && page.contains("on 31 October 2023."))
    #expect(try await site.ask("/changes.atom").headers[.eTag] != tag)
    _ = try await site.database.write { try WithdrawPaper(paper: id, opened: 2).run($0, by: actor, at: Date()) }
    for path in ["/changes", "/changes.atom"] {
      #expect(try await !site.ask(path).text.contains("/papers/"), "\(path)")
    }
  }

  @Test(arguments: DatabaseKind.allCases) func isThePageOfTheFeedAndTellsTheSame(on kind: DatabaseKind)
    async throws
  {
    let site = try await APISite(on: kind, now: "2026-07-01T12:00:00Z")
    try await publish(site, body: "One.", opened: 0, at: "2026-06-02T09:00:00Z")
    try await site.tell("Flu jabs", from: "2026-07-01")
    let (page, feed) = (try await site.ask("/changes").text, try await site.ask("/changes.atom").text)
    let titles = feed.matches(of: /<entry>\n<id>[^<]*<\/id>\n<title>([^<]+)<\/title>/).map { String($0.1) }
    #expect(titles.count == 6)
    #expect(page.matches(of: /<li><a href="[^"]+">([^<]+)<\/a><br>/).map { String($0.1) } == titles)
    #expect(feed.contains(#"href="http://localhost/changes""#))
    #expect(try await site.ask("/").text.contains(#"<a href="/changes">"#))
  }
}
