import Content
import Foundation
import Store
import Testing
import Vocabulary

@testable import Server

@Suite struct NoticesTests {
  private static let list = "/workspace/notices"
  /// Half an hour into 1 July in England, still 30 June in UTC.
  private static let moment = Date(timeIntervalSince1970: 1_782_862_200)

  private typealias Browser = SignedInSite.Browser

  private func site() async throws -> SignedInSite {
    let site = try await SignedInSite(now: { Self.moment })
    try await site.add(.officer)
    try await site.add(.administrator)
    return site
  }

  private func send(
    _ browser: Browser, _ page: Browser.Answer, to path: String = Self.list + "/new",
    title: String = "Flu jabs",
    body: String = "From **Monday**.", from: String = "2026-07-01", until: String = "",
    state: String = "published"
  ) async throws -> Browser.Answer {
    try await browser.post(
      path,
      [
        "title": title, "body": body, "shown_from": from, "shown_until": until, "state": state,
        "form-version": page.hidden("form-version") ?? "",
        "form-submission": page.hidden("form-submission") ?? "",
      ], token: page.hidden("form-token"))
  }

  @Test func whatAnOfficerWritesIsOnTheHomePageWhileItIsInForce() async throws {
    let site = try await site()
    let officer = try await site.browser(as: "officer")
    #expect(try await officer.get("/workspace").text.contains(Self.list))
    let blank = try await officer.get(Self.list + "/new")
    #expect(blank.text.contains(#"name="shown_from" value="2026-07-01""#))
    for (title, from, until, state) in [
      ("Shown <first>", "2026-06-01", "2026-07-01", "published"), ("Shown now", "2026-07-01", "", "published"),
      ("Over", "2026-06-01", "2026-06-30", "published"), ("To come", "2026-07-02", "", "published"),
      ("Taken back", "2026-07-01", "", "withdrawn"),
    ] {
      let form = try await officer.get(Self.list + "/new")
      let answer = try await send(officer, form, title: title, from: from, until: until, state: state)
      #expect(answer.location == Self.list)
    }
    let home = try await Browser(site.site).get("/").text
    let first = try #require(home.range(of: "<h3>Shown now</h3>"))
    let second = try #require(home.range(of: "<h3>Shown &lt;first&gt;</h3>"))
    #expect(first.lowerBound < second.lowerBound && home.contains("From <strong>Monday</strong>."))
    for absent in ["Over", "To come", "Taken back"] { #expect(!home.contains("<h3>\(absent)</h3>")) }
    let list = try await officer.get(Self.list).text
    #expect(
      list.contains("Taken back") && list.contains("Withdrawn from 1 July 2026; last changed on 30 June 2026"))
    #expect(list.contains("Published from 1 June 2026 until 30 June 2026, which is over; "))
    let page = try await Browser(site.site).get("/notices").text
    let earlier = try #require(page.range(of: "<h2>Earlier</h2>"))
    #expect(try #require(page.range(of: "<h3>Over</h3>")).lowerBound > earlier.lowerBound)
    #expect(try #require(page.range(of: "<h3>Shown now</h3>")).lowerBound < earlier.lowerBound)
    for absent in ["To come", "Taken back"] { #expect(!page.contains("<h3>\(absent)</h3>")) }
  }

  @Test func withdrawingTakesItFromTheHomePageAndKeepsItWithItsHistory() async throws {
    let site = try await site()
    let officer = try await site.browser(as: "officer")
    _ = try await send(officer, try await officer.get(Self.list + "/new"))
    let path = try await path(site)
    let form = try await officer.get(path)
    #expect(try await send(officer, form, to: path, state: "withdrawn").status == 303)
    #expect(try await !officer.get("/").text.contains("Flu jabs"))
    let page = try await officer.get(path).text
    #expect(page.contains("Its changes") && page.contains("edited a notice") && page.contains("added a notice"))
    #expect(page.contains("officer of board") && page.contains("The officer"))
    let entries = try await site.base.database.read {
      try AuditLog($0).entries(matching: AuditFilter(action: "notice.edited"), limit: 10)
    }
    #expect(entries.map(\.field) == ["state"] && entries.map(\.old) == ["published"])
    #expect(entries.map(\.new) == ["withdrawn"])
  }

  @Test func aChangeMadeMeanwhileIsShownBesideOnesOwn() async throws {
    let site = try await site()
    let (officer, other) = (try await site.browser(as: "officer"), try await site.browser(as: "administrator"))
    _ = try await send(officer, try await officer.get(Self.list + "/new"))
    let path = try await path(site)
    let (mine, theirs) = (try await officer.get(path), try await other.get(path))
    _ = try await send(other, theirs, to: path, body: "Their words.", until: "2026-08-01")
    let conflict = try await send(officer, mine, to: path, body: "My words.")
    #expect(
      conflict.status == 409 && conflict.text.contains("Changed by The administrator since you opened it"))
    for words in ["Their words.", "My words.", "Their “Last day”", ">1 August 2026<"] {
      #expect(conflict.text.contains(words), "\(words)")
    }
    #expect(!conflict.text.contains("Their “Title”"))
    #expect(try await all(site).map(\.wording.body) == ["Their words."])
    #expect(try await send(officer, conflict, to: path, body: "My words.").status == 303)
    #expect(try await all(site).map(\.wording.body) == ["My words."])
  }

  @Test func aDraftOfANewNoticeKeepsEveryFieldAndGoesWhenItIsSaved() async throws {
    let site = try await site()
    let (officer, other) = (try await site.browser(as: "officer"), try await site.browser(as: "administrator"))
    let blank = try await officer.get(Self.list + "/new")
    let kept = try await send(officer, blank, to: Self.list + "/new/draft", title: "Half", from: "2026-08-01")
    #expect(kept.location == Self.list + "/new")
    let draft = try await officer.get(Self.list + "/new")
    for words in ["This is your draft", #"value="Half""#, #"value="2026-08-01""#, "From **Monday**."] {
      #expect(draft.text.contains(words), "\(words)")
    }
    #expect(try await !other.get(Self.list + "/new").text.contains("This is your draft"))
    #expect(try await all(site).isEmpty)
    #expect(try await send(officer, draft).status == 303)
    #expect(try await !officer.get(Self.list + "/new").text.contains("This is your draft"))
  }

  @Test func aDraftDoesNotOverwriteWhatCameIntoForceSince() async throws {
    let site = try await site()
    let (officer, other) = (try await site.browser(as: "officer"), try await site.browser(as: "administrator"))
    _ = try await send(officer, try await officer.get(Self.list + "/new"))
    let path = try await path(site)
    _ = try await send(officer, try await officer.get(path), to: path + "/draft", body: "My draft.")
    _ = try await send(other, try await other.get(path), to: path, body: "Their words.")
    let draft = try await officer.get(path)
    #expect(draft.text.contains("My draft."))
    #expect(try await send(officer, draft, to: path, body: "My draft.").status == 409)
    #expect(try await all(site).map(\.wording.body) == ["Their words."])
    #expect(try await officer.get(path + "?draft=discard").location == path)
    #expect(try await officer.get(path).text.contains("Their words."))
  }

  @Test func aSiteWithoutNoticesSaysSoOnTheirPageAndNothingOnTheHomePage() async throws {
    let browser = Browser(try await site().site)
    #expect(try await browser.get("/notices").text.contains("The board has no notice at present."))
    #expect(try await !browser.get("/").text.contains("otice</h"))
  }

  @Test func aFormSentTwiceMakesOneNotice() async throws {
    let site = try await site()
    let officer = try await site.browser(as: "officer")
    let form = try await officer.get(Self.list + "/new")
    for _ in 0..<2 { #expect(try await send(officer, form).location == Self.list) }
    #expect(try await all(site).count == 1)
  }

  @Test func whatIsWrongIsSaidBesideTheFieldAndWhatWasTypedIsKept() async throws {
    let site = try await site()
    let officer = try await site.browser(as: "officer")
    let form = try await officer.get(Self.list + "/new")
    let answer = try await send(officer, form, body: "A <long> text", from: "31/01/2026")
    #expect(answer.status == 422 && answer.text.contains("<title>Error: "))
    #expect(
      answer.text.contains(##"<a href="#shown_from">“31/01/2026” is not a date. Write it as 2026-01-31.</a>"##))
    #expect(answer.text.contains("A &lt;long&gt; text") && answer.text.contains(#"value="31/01/2026""#))
    // Mended, the same page is sent and kept.
    #expect(try await send(officer, answer).status == 303)
    #expect(try await all(site).count == 1)
  }

  @Test(arguments: ["0", "7", "x", "-1"]) func whatIsNoNoticeIsNotFound(id: String) async throws {
    let officer = try await site().browser(as: "officer")
    #expect(try await officer.get("\(Self.list)/\(id)").status == 404)
  }

  private func all(_ site: SignedInSite) async throws -> [Item<Notice>] {
    try await site.base.database.read { try Items<Notice>($0).all() }
  }

  private func path(_ site: SignedInSite) async throws -> String {
    "\(Self.list)/\(try #require(try await all(site).first).id)"
  }
}
