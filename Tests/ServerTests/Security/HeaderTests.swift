import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import People
import Testing

@testable import Server

/// What every answer tells a browser, whatever the answer is.
@Suite struct HeaderTests {
  private func headers(
    _ site: Site, _ path: String, _ method: HTTPRequest.Method = .get, sending: HTTPFields = [:]
  ) async throws -> (status: Int, fields: HTTPFields) {
    try await Application(router: site.router()).test(.router) { client in
      try await client.execute(uri: path, method: method, headers: sending) { ($0.status.code, $0.headers) }
    }
  }

  @Test(arguments: [
    ("/", 200), ("/style.css", 200), ("/dashboards/made-up/figures.json", 200), ("/sign-in", 200),
    ("/workspace", 303), ("/nowhere", 404), ("/dashboards/made-up/figures.exe", 404),
  ])
  func everyAnswerIsGuarded(path: String, status: Int) async throws {
    let answer = try await headers(try await TestSite().site, path)
    #expect(answer.status == status)
    func field(_ name: String) -> String? { HTTPField.Name(name).flatMap { answer.fields[$0] } }
    let policy = try #require(field("Content-Security-Policy"))
    for part in [
      "default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'",
      "form-action 'self'",
    ] { #expect(policy.contains(part)) }
    #expect(!policy.contains("unsafe"))
    #expect(field("X-Content-Type-Options") == "nosniff")
    #expect(field("Referrer-Policy") == "same-origin")
    #expect(field("Cross-Origin-Opener-Policy") == "same-origin")
    #expect(field("Cross-Origin-Resource-Policy") == "same-origin")
    #expect(field("Access-Control-Allow-Origin") == nil)
    if status != 303 { #expect(field("Content-Type") != nil) }
  }

  @Test func behindTLSABrowserIsToldToComeByNothingElse() async throws {
    let base = try await TestSite()
    let settings = SiteSettings(
      key: SignedInSite.key, publicAddress: URL(string: "https://board.example.gov.uk"))
    let site = Site(database: base.database, madeWith: "Salus test", settings: settings)
    let name = try #require(HTTPField.Name("Strict-Transport-Security"))
    #expect(try await headers(site, "/health").fields[name] == "max-age=31536000; includeSubDomains")
    #expect(try await headers(base.site, "/health").fields[name] == nil)
  }

  @Test func whatIsMadeForOnePersonIsKeptNowhere() async throws {
    let base = try await TestSite()
    #expect(try await headers(base.site, "/").fields[.cacheControl] == "no-cache")
    #expect(try await headers(base.site, "/sign-in").fields[.cacheControl] == "no-store")
    let cookie: HTTPFields = [.cookie: "salus-session=\(String(repeating: "x", count: 43))"]
    for path in ["/", "/workspace", "/nowhere"] {
      #expect(
        try await headers(base.site, path, sending: cookie).fields[.cacheControl] == "no-store", "\(path)")
    }
    #expect(
      try await headers(base.site, "/style.css", sending: cookie).fields[.cacheControl]?.contains("immutable")
        == true)
  }

  @Test(arguments: [HTTPRequest.Method.trace, .put, .delete, .patch, .connect])
  func onlyReadingAndSendingFormsAreAnswered(method: HTTPRequest.Method) async throws {
    let answer = try await headers(try await TestSite().site, "/workspace/people", method)
    #expect([404, 405].contains(answer.status))
  }
}
