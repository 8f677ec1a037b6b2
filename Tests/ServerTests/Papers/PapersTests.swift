import Foundation
import People
import Records
import Store
import TestSupport
import Testing

@testable import Server

/// A site with one paper.
enum PaperSite {
  static let text = """
    Meeting: Made-up Health Board
    Date/Time: Tuesday, 31 October 2023 at 2.00 pm

    MADE-UP HEALTH BOARD: 31 OCTOBER 2023

    REPORT OF THE DIRECTOR OF KITES

    KITE <FESTIVAL> STRATEGY

    Purpose of the Report

    1.  The purpose of this report is to tell the Board about the quixotic festival.

    Recommendations

    2.  The Board is asked to approve <script>alert(1)</script> kites.
    """

  static func add(
    to database: any Database, text: String = text, name: String = "pack.txt", publish: Bool
  ) async throws -> Int {
    let files = [SourceFile(name: name, bytes: Array(text.utf8))]
    let papers = try PackPapers(files, read: try await readPapers(files))
    return try await database.write {
      try ImportPack(papers, isPublished: publish).run($0, by: .commandLine(user: "test"), at: Date())[0].paper
    }
  }
}

@Suite struct PapersTests {
  @Test func thereIsNothingToSeeBeforeSomethingIsPublished() async throws {
    let site = try await SignedInSite()
    let id = try await PaperSite.add(to: site.base.database, publish: false)
    let visitor = SignedInSite.Browser(site.site)
    let list = try await visitor.get("/papers")
    #expect(list.status == 200 && list.text.contains("No papers have been published here yet"))
    #expect(!list.text.contains("FESTIVAL") && !list.text.contains("31 October"))
    #expect(try await visitor.get("/papers/\(id)").status == 404)
    #expect(try await visitor.get("/papers/\(id)/original").status == 404)
    #expect(try await !visitor.get("/").text.contains("href=\"/papers\""))
    try await site.add(.analyst)
    let analyst = try await site.browser(as: "analyst")
    #expect(try await analyst.get("/papers/\(id)").status == 404)
  }

  @Test func anOfficerPublishesAndWithdraws() async throws {
    let site = try await SignedInSite()
    let id = try await PaperSite.add(to: site.base.database, publish: false)
    try await site.add(.officer)
    let (officer, visitor) = (try await site.browser(as: "officer"), SignedInSite.Browser(site.site))
    let draft = try await officer.get("/papers/\(id)")
    #expect(draft.text.contains("This paper is a draft"))
    let published = try await officer.post(
      "/papers/\(id)".replacing("/papers", with: "/workspace/papers") + "/publish",
      ["form-version": draft.hidden("form-version") ?? ""], token: draft.hidden("form-token"))
    #expect(published.location == "/papers/\(id)")
    #expect(try await visitor.get("/papers").text.contains("KITE &lt;FESTIVAL&gt; STRATEGY"))
    let page = try await visitor.get("/papers/\(id)")
    #expect(page.status == 200 && page.text.contains("quixotic festival") && !page.text.contains("<script"))
    #expect(!page.text.contains("form-version"))
    #expect(try await visitor.get("/").text.contains("href=\"/papers\""))
    let stale = try await officer.post(
      "/workspace/papers/\(id)/withdraw", ["form-version": "1"], token: draft.hidden("form-token"))
    #expect(stale.status == 409)
    let now = try await officer.get("/papers/\(id)")
    _ = try await officer.post(
      "/workspace/papers/\(id)/withdraw", ["form-version": now.hidden("form-version") ?? ""],
      token: now.hidden("form-token"))
    #expect(try await visitor.get("/papers/\(id)").status == 404)
    #expect(try await officer.get("/papers/\(id)").text.contains("This paper is withdrawn"))
  }

  @Test func everyLinkWithinAPaperHasItsPlace() async throws {
    let site = try await TestSite()
    let id = try await PaperSite.add(to: site.database, publish: true)
    let page = try await site.get("/papers/\(id)").text
    let links = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(links.contains { $0.hasPrefix("line-") })
    for link in links { #expect(page.contains("id=\"\(link)\""), "\(link)") }
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
  }

  @Test func theOriginalIsHandedOutByteForByteAndNeverShown() async throws {
    let site = try await TestSite()
    let html =
      "<html><body><h1>Meeting: A Board</h1><p>Date/Time: Tuesday, 31 October 2023 at 2.00 pm</p><p>AGENDA</p>"
      + "<p>Item Report by</p><p>1. Kites</p><p>2. Wind</p><script>alert(1)</script></body></html>"
    let id = try await PaperSite.add(to: site.database, text: html, name: "über \"x\".html", publish: true)
    let answer = try await site.get("/papers/\(id)/original")
    #expect(answer.status == 200 && answer.text == html)
    #expect(
      answer.headers["content-disposition"]
        == "attachment; filename=\"_ber__x_.html\"; filename*=UTF-8''%C3%BCber%20%22x%22.html")
    #expect(answer.headers["x-content-type-options"] == "nosniff")
    #expect(answer.headers["content-security-policy"]?.contains("default-src 'none'") == true)
  }

  @Test func aNewerVersionIsPointedToAndTheOldOneStays() async throws {
    let site = try await TestSite()
    let old = try await PaperSite.add(to: site.database, publish: true)
    let new = try await PaperSite.add(
      to: site.database, text: PaperSite.text.replacing("quixotic", with: "windy"), publish: true)
    let page = try await site.get("/papers/\(old)").text
    #expect(page.contains("There is a newer version") && page.contains("/papers/\(new)\""))
    #expect(page.contains("quixotic"))
    #expect(try await site.get("/papers/\(new)").text.contains("an earlier version"))
    let list = try await site.get("/papers").text
    #expect(list.contains("/papers/\(new)\"") && !list.contains("/papers/\(old)\""))
  }
}
