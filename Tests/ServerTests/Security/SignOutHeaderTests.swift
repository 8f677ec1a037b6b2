import HTTPTypes
import Hummingbird
import HummingbirdTesting
import People
import Testing

@testable import Server

@Suite struct SignOutHeaderTests {
  @Test(arguments: ["/sign-out", "/account/sign-out-everywhere"])
  func nothingStaysInTheBrowser(path: String) async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    let browser = try await site.browser(as: "officer")
    let token = try #require(try await browser.get("/account").hidden("form-token"))
    let cookie = browser.cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
    let name = try #require(HTTPField.Name("Clear-Site-Data"))
    try await Application(router: site.site.router()).test(.router) { client in
      try await client.execute(
        uri: path, method: .post,
        headers: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"],
        body: ByteBuffer(string: "form-token=\(token)")
      ) { answer in
        #expect(answer.status == .seeOther)
        #expect(answer.headers[name] == "\"cache\"")
        #expect(
          answer.headers[values: .setCookie].contains {
            $0.contains("salus-session=") && $0.contains("Max-Age=0")
          })
      }
    }
    #expect(try await browser.get("/account").status == 303)
  }
}
