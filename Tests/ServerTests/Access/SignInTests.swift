import Foundation
import People
import Testing

@testable import Server

@Suite struct SignInTests {
  @Test func aPersonSignsInGoesWhereTheyWereGoingAndOut() async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    let browser = SignedInSite.Browser(site.site)
    let first = try await browser.get("/workspace/pages")
    #expect(first.location == "/sign-in?then=/workspace/pages")
    let form = try await browser.get("/sign-in?then=/workspace/pages")
    let signedIn = try await browser.post(
      "/sign-in",
      ["email": "officer@example.gov.uk", "password": SignedInSite.password, "then": "/workspace/pages"],
      token: form.hidden("form-token"))
    #expect(signedIn.status == 303 && signedIn.location == "/workspace/pages")
    let cookie = try #require(signedIn.cookies.first { $0.hasPrefix("salus-session=") })
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("Secure"))
    let page = try await browser.get("/workspace/pages")
    #expect(page.status == 200 && page.text.contains("Signed in as"))
    let token = try await browser.get("/account").hidden("form-token")
    #expect(try await browser.post("/sign-out", [:], token: token).status == 303)
    #expect(try await browser.get("/workspace/pages").status == 303)
  }

  @Test func aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    var answers: [String] = []
    for email in ["officer@example.gov.uk", "nobody@example.gov.uk"] {
      let browser = SignedInSite.Browser(site.site)
      let token = try await browser.get("/sign-in").hidden("form-token")
      let answer = try await browser.post(
        "/sign-in", ["email": email, "password": "wrong password"], token: token)
      #expect(answer.status == 422)
      #expect(!answer.text.contains("wrong password"))
      answers.append(
        answer.text.replacing(email, with: "").replacing(try #require(token), with: ""))
    }
    #expect(answers[0] == answers[1])
  }

  @Test func whoGuessesIsSlowedDown() async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    let browser = SignedInSite.Browser(site.site)
    let token = try await browser.get("/sign-in").hidden("form-token")
    var slowed = false
    for _ in 0..<30 where !slowed {
      let answer = try await browser.post(
        "/sign-in", ["email": "officer@example.gov.uk", "password": "a wrong password"], token: token)
      slowed = answer.text.contains("There were too many attempts")
    }
    #expect(slowed)
  }

  @Test(arguments: [
    ("//evil.example", "/workspace"), ("https://evil.example", "/workspace"), ("/\\evil.example", "/workspace"),
    ("/dashboards/a?b=c", "/dashboards/a?b=c"), ("", "/workspace"), ("/a\r\nSet-Cookie: x", "/workspace"),
  ])
  func afterwardsNobodyIsLedOffTheSite(asked: String, led: String) { #expect(Site.safe(asked) == led) }

  @Test func overTLSTheCookieIsSecureAndTheBrowserToldToStay() async throws {
    let base = try await TestSite()
    let settings = SiteSettings(
      key: SignedInSite.key, publicAddress: URL(string: "https://board.example.gov.uk"))
    let site = Site(database: base.database, madeWith: "Salus test", settings: settings)
    let cookie = site.cookies.set(.session, Secret("0123456789abcdef"), for: 60).description
    #expect(cookie.hasPrefix("__Host-salus-session=") && cookie.contains("Secure") && cookie.contains("Path=/"))
    #expect(settings.host == "board.example.gov.uk")
  }

  @Test func anInvitationIsUsedOnce() async throws {
    let site = try await SignedInSite()
    try await site.add(.administrator)
    let administrator = try await site.browser(as: "administrator")
    let form = try await administrator.get("/workspace/people/invite")
    let invited = try await administrator.post(
      "/workspace/people/invite", ["email": "new@example.gov.uk", "role": "officer"],
      token: form.hidden("form-token"))
    #expect(invited.status == 200)
    let start = try #require(invited.text.range(of: "/invitation/"))
    let path = "/invitation/" + invited.text[start.upperBound...].prefix { $0 != "<" }
    let newcomer = SignedInSite.Browser(site.site)
    let page = try await newcomer.get(path)
    #expect(page.text.contains("new@example.gov.uk"))
    let weak = try await newcomer.post(
      path, ["name": "Someone New", "password": "short"], token: page.hidden("form-token"))
    #expect(weak.status == 422 && weak.text.contains("Someone New"))
    let accepted = try await newcomer.post(
      path, ["name": "Someone New", "password": "several quite different words"],
      token: page.hidden("form-token"))
    #expect(accepted.location == "/workspace")
    #expect(try await newcomer.get("/workspace/pages").status == 200)
    #expect(try await newcomer.get("/workspace/people").status == 403)
    #expect(try await SignedInSite.Browser(site.site).get(path).status == 404)
  }
}
