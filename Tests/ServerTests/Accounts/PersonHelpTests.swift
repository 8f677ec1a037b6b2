import People
import Testing

@testable import Server

/// What an administrator does for somebody who cannot sign in.
@Suite struct PersonHelpTests {
  private func path(in text: String) throws -> String {
    let start = try #require(text.range(of: "/new-password/"))
    return "/new-password/" + text[start.upperBound...].prefix { $0 != "<" }
  }

  @Test func aSignInLinkGivesANewPasswordOnce() async throws {
    let site = try await SignedInSite()
    try await site.add(.administrator)
    let officer = try await site.add(.officer)
    let (admin, lost) = (try await site.browser(as: "administrator"), try await site.browser(as: "officer"))
    let page = try await admin.get("/workspace/people/\(officer.id)")
    #expect(page.text.contains("Salus sends no mail"))
    let made = try await admin.post(
      "/workspace/people/\(officer.id)/sign-in-link", [:], token: page.hidden("form-token"))
    #expect(made.status == 200 && made.text.contains("officer@example.gov.uk"))
    let path = try path(in: made.text)
    #expect(try await lost.get("/workspace").status == 200)

    let browser = SignedInSite.Browser(site.site)
    let form = try await browser.get(path)
    #expect(form.status == 200 && form.text.contains("officer@example.gov.uk"))
    let weak = try await browser.post(path, ["password": "short"], token: form.hidden("form-token"))
    #expect(weak.status == 422 && weak.text.contains("fewer than 12"))
    let set = try await browser.post(
      path, ["password": "velvet anchor pumpkin tide"], token: form.hidden("form-token"))
    #expect(set.location == "/workspace")
    #expect(try await browser.get("/workspace").status == 200)
    #expect(try await lost.get("/workspace").status == 303, "the former session goes on")
    #expect(try await SignedInSite.Browser(site.site).get(path).status == 404)
    await #expect(throws: (any Error).self) { _ = try await site.browser(as: "officer") }
  }

  @Test func nobodyMakesOneForThemselves() async throws {
    let site = try await SignedInSite()
    let account = try await site.add(.administrator)
    let admin = try await site.browser(as: "administrator")
    let page = try await admin.get("/workspace/people/\(account.id)")
    #expect(!page.text.contains("sign-in-link"))
    let answer = try await admin.post(
      "/workspace/people/\(account.id)/sign-in-link", [:], token: page.hidden("form-token"))
    #expect(answer.status == 409 && answer.text.contains("your own account"))
  }

  @Test func aPersonIsSignedOutEverywhere() async throws {
    let site = try await SignedInSite()
    try await site.add(.administrator)
    let officer = try await site.add(.officer)
    let (admin, first) = (try await site.browser(as: "administrator"), try await site.browser(as: "officer"))
    let second = try await site.browser(as: "officer")
    let page = try await admin.get("/workspace/people/\(officer.id)")
    #expect(page.text.contains("signed in on 2 browsers"))
    let answer = try await admin.post(
      "/workspace/people/\(officer.id)/sign-out", [:], token: page.hidden("form-token"))
    #expect(answer.location == "/workspace/people/\(officer.id)")
    for browser in [first, second] { #expect(try await browser.get("/account").status == 303) }
    #expect(try await !admin.get("/workspace/people/\(officer.id)").text.contains("/sign-out\" class"))
  }

  @Test func aLostSecondStepIsTakenAway() async throws {
    let site = try await SignedInSite()
    try await site.add(.administrator)
    let officer = try await site.add(.officer)
    let admin = try await site.browser(as: "administrator")
    #expect(
      try await !admin.get("/workspace/people/\(officer.id)").text.contains("second-step/remove"))
    try await site.turnOnSecondStep(of: officer)
    let page = try await admin.get("/workspace/people/\(officer.id)")
    #expect(page.text.contains("lost the device"))
    let answer = try await admin.post(
      "/workspace/people/\(officer.id)/second-step/remove", [:], token: page.hidden("form-token"))
    #expect(answer.location == "/workspace/people/\(officer.id)")
    _ = try await site.browser(as: "officer")
    #expect(try await admin.get("/workspace/audit").text.contains("turned the second step of sign-in off"))
  }
}
