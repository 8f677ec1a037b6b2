import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Server

/// Whose word is taken on the site's own address and on the reader's.
@Suite struct AddressTests {
  private func request(_ headers: HTTPFields, authority: String? = nil) -> Request {
    Request(
      head: HTTPRequest(method: .get, scheme: "http", authority: authority, path: "/", headerFields: headers),
      body: RequestBody(buffer: ByteBuffer()))
  }

  @Test(arguments: [("https://board.example.gov.uk", 421), ("http://localhost", 200)])
  func onlyTheSitesOwnHostIsAnswered(address: String, status: Int) async throws {
    let base = try await TestSite()
    let settings = SiteSettings(key: SignedInSite.key, publicAddress: URL(string: address))
    let site = Site(database: base.database, madeWith: "Salus test", settings: settings)
    let (page, health) = try await Application(router: site.router()).test(.router) { client in
      // The client names the host “localhost”.
      (
        try await client.execute(uri: "/", method: .get) { $0.status.code },
        try await client.execute(uri: "/health", method: .get) { $0.status.code }
      )
    }
    #expect(page == status && health == 200)
  }

  @Test func linksNameThePublicAddressWhateverARequestSays() throws {
    var settings = SiteSettings(
      key: SignedInSite.key, publicAddress: URL(string: "https://board.example.gov.uk"))
    let asked = request([:], authority: "evil.example")
    #expect(settings.address(of: "/x", on: asked) == "https://board.example.gov.uk/x")
    settings.publicAddress = nil
    #expect(settings.address(of: "/x", on: asked) == "http://evil.example/x")
  }

  @Test(arguments: [(false, false), (true, true)])
  func aReaderCannotNameTheirOwnAddress(isBehindProxy: Bool, isTaken: Bool) async throws {
    let people = try await SignedInSite()
    try await people.add(.officer)
    let settings = SiteSettings(key: SignedInSite.key, isBehindProxy: isBehindProxy)
    let site = Site(
      database: people.base.database, madeWith: "Salus test", settings: settings, hasher: SignedInSite.hasher)
    let browser = SignedInSite.Browser(site)
    let form = try await browser.get("/sign-in")
    _ = try await browser.post(
      "/sign-in", ["email": "officer@example.gov.uk", "password": SignedInSite.password],
      token: form.hidden("form-token"), headers: [.init("X-Forwarded-For")!: "10.0.0.1, 192.0.2.7"])
    let account = try await browser.get("/account").text
    #expect(account.contains("192.0.2.7") == isTaken)
    #expect(!account.contains("10.0.0.1"))
  }
}
