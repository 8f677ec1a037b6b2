import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import People
import Testing

@testable import Server

/// Requests that no browser of a reader sends.
@Suite struct HostileRequestTests {
  /// In place of every part of an address that a request chooses.
  static let parts = [
    "..%2f..%2fetc%2fpasswd", "%00", "%2e%2e", "'%20OR%201=1--", "%3Cscript%3E", "%ff%fe", "%",
    String(repeating: "9", count: 40), "-1", String(repeating: "a", count: 4000),
  ]

  @Test(arguments: parts) func noAddressMakesTheSiteFail(part: String) async throws {
    let site = try await SignedInSite()
    try await site.add(.administrator)
    let browser = try await site.browser(as: "administrator")
    for route in Route.allCases where route.method == .get && route.path.contains("{") {
      let path = route.path.replacing(/\{[a-z]+\}/, with: part)
      let answer = try await browser.get(path)
      #expect((300..<500).contains(answer.status), "\(path.prefix(80)): \(answer.status)")
      #expect(!answer.text.contains("root:") && !answer.text.contains("<script>"))
    }
  }

  @Test(arguments: parts) func noQueryMakesTheSiteFail(part: String) async throws {
    let site = try await SignedInSite()
    try await site.add(.administrator)
    let browser = try await site.browser(as: "administrator")
    for path in [
      "/workspace/audit?text=\(part)", "/workspace/audit?from=\(part)", "/workspace/audit?before=\(part)",
      "/sign-in?then=\(part)", "/dashboards/made-up?sort=\(part)&theme=\(part)&rating=\(part)",
    ] {
      let answer = try await browser.get(path)
      #expect(answer.status < 500, "\(path.prefix(80)): \(answer.status)")
      #expect(!answer.text.contains("<script>"))
    }
  }

  private func post(_ type: String, _ body: String) async throws -> Int {
    let site = try await SignedInSite()
    return try await Application(router: site.site.router()).test(.router) { client in
      try await client.execute(
        uri: "/sign-in", method: .post, headers: [.contentType: type], body: ByteBuffer(string: body)
      ) { $0.status.code }
    }
  }

  @Test func aFormIsAForm() async throws {
    let form = "application/x-www-form-urlencoded"
    #expect(try await post("application/json", "{}") == 415)
    #expect(try await post("multipart/form-data; boundary=x", "--x--") == 415)
    #expect(try await post("text/plain", "email=a") == 415)
    #expect(try await post(form, "email=%zz") == 400)
    #expect(try await post(form, "email=%00") == 400)
    #expect(try await post(form, "email=%ff") == 400)
    #expect(try await post(form, "email=" + String(repeating: "a", count: FormBody.mostBytes)) == 413)
    #expect(try await post(form, "email=a") == 403)
  }

  @Test func aFieldThatIsSentTwiceCountsAsItsFirst() throws {
    let form = try #require(FormBody(Array("role=reader&role=administrator".utf8)))
    #expect(form.text("role") == "reader")
  }

  @Test func whatAFormDoesNotAskForChangesNothing() async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    let browser = try await site.browser(as: "officer")
    let page = try await browser.get("/account/password")
    let answer = try await browser.post(
      "/account/password",
      [
        "current": SignedInSite.password, "password": "another lot of plain words", "role": "administrator",
        "administrator": "yes", "account": "1", "email": "taken@example.gov.uk",
      ], token: page.hidden("form-token"))
    #expect(answer.status == 303)
    #expect(try await browser.get("/workspace/people").status == 403)
    #expect(try await browser.get("/account").text.contains("officer@example.gov.uk"))
  }

  @Test func aFormOpenedBeforeAnotherSignInIsRefusedWithItsWords() async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    let browser = try await site.browser(as: "officer")
    let page = try await browser.get("/workspace/pages/privacy")
    let confirming = try await browser.get("/account/confirm")
    _ = try await browser.post(
      "/account/confirm", ["password": SignedInSite.password, "then": "/account"],
      token: confirming.hidden("form-token"))
    let answer = try await browser.post(
      "/workspace/pages/privacy", ["title": "T", "body": "Long & dear.", "password": "hidden one"],
      token: page.hidden("form-token"))
    #expect(answer.status == 403)
    #expect(answer.text.contains("Long &amp; dear.") && !answer.text.contains("hidden one"))
  }
}
