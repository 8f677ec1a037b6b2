import Content
import Foundation
import HTTPTypes
import People
import Store
import Testing
import Vocabulary

@testable import Server

@Suite struct EditPageTests {
  private static let address = "/workspace/pages/privacy"

  private func fields(_ page: SignedInSite.Browser.Answer, title: String = "Privacy", body: String) -> [String:
    String]
  {
    [
      "title": title, "body": body, "form-version": page.hidden("form-version") ?? "",
      "form-submission": page.hidden("form-submission") ?? "",
    ]
  }

  @Test func whatAnOfficerWritesIsPublishedAndOnRecord() async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    let officer = try await site.browser(as: "officer")
    let form = try await officer.get(Self.address)
    let text =
      "Line one.\r\n\r\n# Héading\r\n\r\n<script>alert(1)</script>\r\n\r\n"
      + "[x](javascript:alert(1)) & **more**"
    let answer = try await officer.post(
      Self.address, fields(form, title: "Your <data>", body: text), token: form.hidden("form-token"))
    #expect(answer.location == "/about/privacy")
    let page = try await SignedInSite.Browser(site.site).get("/about/privacy").text
    #expect(page.contains("<h1>Your &lt;data&gt;</h1>"))
    #expect(page.contains("<h2>Héading</h2>") && page.contains("<strong>more</strong>"))
    #expect(!page.contains("<script") && !page.contains("javascript:"))
    let entries = try await site.base.database.read {
      try AuditLog($0).entries(matching: AuditFilter(action: "page."), before: nil, limit: 10)
    }
    #expect(Set(entries.map(\.authority)) == ["officer of board"] && entries.first?.name == "The officer")
  }

  @Test func aChangeMadeMeanwhileIsShownBesideOnesOwnAndNothingIsLost() async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    try await site.add(.administrator)
    let (officer, other) = (try await site.browser(as: "officer"), try await site.browser(as: "administrator"))
    let mine = try await officer.get(Self.address)
    let theirs = try await other.get(Self.address)
    _ = try await other.post(
      Self.address, fields(theirs, body: "Their words."), token: theirs.hidden("form-token"))
    let conflict = try await officer.post(
      Self.address, fields(mine, body: "My words."), token: mine.hidden("form-token"))
    #expect(conflict.status == 409)
    #expect(conflict.text.contains("Changed by The administrator since you opened it"))
    #expect(conflict.text.contains("Their words.") && conflict.text.contains("My words."))
    #expect(try await current(site).body == "Their words.")
    // Sent again from the page that shows both, it is in force.
    let again = try await officer.post(
      Self.address, fields(conflict, body: "My words."), token: conflict.hidden("form-token"))
    #expect(again.status == 303)
    #expect(try await current(site).body == "My words.")
  }

  @Test func aFormSentTwiceChangesOnce() async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    let officer = try await site.browser(as: "officer")
    let form = try await officer.get(Self.address)
    for _ in 0..<2 {
      let answer = try await officer.post(
        Self.address, fields(form, body: "Once."), token: form.hidden("form-token"))
      #expect(answer.location == "/about/privacy")
    }
    #expect(try await current(site).number == 1)
  }

  @Test func whatIsWrongIsSaidAndWhatWasTypedIsKept() async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    let officer = try await site.browser(as: "officer")
    let form = try await officer.get(Self.address)
    let answer = try await officer.post(
      Self.address, fields(form, title: " ", body: "A long text that <must> not be lost"),
      token: form.hidden("form-token"))
    #expect(answer.status == 422)
    #expect(answer.text.contains("<title>Error: "))
    #expect(answer.text.contains(##"<a href="#title">Enter a title</a>"##))
    #expect(answer.text.contains("A long text that &lt;must&gt; not be lost"))
    #expect(answer.text.contains(#"aria-invalid="true""#))
  }

  @Test func aDraftIsKeptAndGoesWhenThePageIsPublished() async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    let officer = try await site.browser(as: "officer")
    let form = try await officer.get(Self.address)
    let token = form.hidden("form-token")
    let kept = try await officer.post(
      Self.address + "/draft", ["body": "Half a sent"], token: token, headers: [.accept: "application/json"])
    #expect(kept.status == 200 && kept.text.contains("keptAt"))
    let again = try await officer.get(Self.address)
    #expect(again.text.contains("This is your draft") && again.text.contains("Half a sent"))
    #expect(try await current(site).number == 0)
    _ = try await officer.post(Self.address, fields(again, body: "Whole."), token: token)
    #expect(try await !officer.get(Self.address).text.contains("This is your draft"))
  }

  @Test func whoseSessionEndedSeesTheirWords() async throws {
    let site = try await SignedInSite()
    let browser = SignedInSite.Browser(site.site)
    let answer = try await browser.post(
      Self.address, ["title": "T", "body": "An hour of <writing>", "password": "secret words"], token: "x")
    #expect(answer.status == 401)
    #expect(answer.text.contains("An hour of &lt;writing&gt;") && !answer.text.contains("secret words"))
  }

  @Test func aNameAndAColourThatCannotBeReadAreRefused() async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    let officer = try await site.browser(as: "officer")
    let form = try await officer.get("/workspace/identity")
    let (token, version) = (form.hidden("form-token"), form.hidden("form-version") ?? "")
    let pale = try await officer.post(
      "/workspace/identity", ["name": "A Board", "accent": "#ffff00", "form-version": version], token: token)
    #expect(pale.status == 422 && pale.text.contains("White text cannot be read on"))
    let dark = try await officer.post(
      "/workspace/identity", ["name": "A Board", "accent": "#552200", "form-version": version], token: token)
    #expect(dark.status == 303)
    let style = try await officer.get("/style.css").text
    #expect(style.contains("--accent: #552200"))
    #expect(try await officer.get("/").text.contains("A Board"))
  }

  @Test func theLastAdministratorStays() async throws {
    let site = try await SignedInSite()
    let account = try await site.add(.administrator)
    let browser = try await site.browser(as: "administrator")
    let form = try await browser.get("/workspace/people/\(account.id)")
    let answer = try await browser.post(
      "/workspace/people/\(account.id)", ["reader": "yes"], token: form.hidden("form-token"))
    #expect(answer.status == 409 && answer.text.contains("without an administrator"))
  }

  @Test func theAuditLogIsReadAndSearched() async throws {
    let site = try await SignedInSite()
    try await site.add(.administrator)
    let browser = try await site.browser(as: "administrator")
    let all = try await browser.get("/workspace/audit")
    #expect(all.text.contains("gave a role") && all.text.contains("signed in"))
    let some = try await browser.get("/workspace/audit?text=password&from=2020-01-01")
    #expect(some.text.contains("signed in<br>") && !some.text.contains("gave a role"))
    #expect(try await browser.get("/workspace/audit?from=yesterday").status == 400)
  }

  private func current(_ site: SignedInSite) async throws -> ContentRevision {
    try await site.base.database.read { try ContentRepository($0).current(.privacy) }
  }
}
