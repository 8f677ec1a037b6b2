import Testing

@testable import People

@Suite struct RequestForgeryTests {
  @Test func aTokenIsGoodForItsSessionAndSiteOnly() throws {
    let forgery = RequestForgery(key: try #require(SiteKey(Array(0..<32))))
    let other = RequestForgery(key: try #require(SiteKey(Array(1..<33))))
    let token = forgery.formToken(for: Secret("session"))
    #expect(token.utf8.count == 64)
    #expect(forgery.accepts(token, for: Secret("session")))
    #expect(!forgery.accepts(token, for: Secret("another")))
    #expect(!other.accepts(token, for: Secret("session")))
    #expect(token == forgery.formToken(for: Secret("session")))
    #expect(token != Token.hash("session"))
  }

  @Test(arguments: ["", "0", String(repeating: "0", count: 64), String(repeating: "g", count: 64), "é"])
  func whatIsNoneIsRefused(text: String) throws {
    let forgery = RequestForgery(key: try #require(SiteKey(Array(0..<32))))
    #expect(!forgery.accepts(text, for: Secret("session")))
  }

  @Test func everyDigitCounts() throws {
    let forgery = RequestForgery(key: try #require(SiteKey(Array(0..<32))))
    let token = Array(forgery.formToken(for: Secret("session")))
    for index in token.indices {
      var altered = token
      altered[index] = altered[index] == "0" ? "1" : "0"
      #expect(!forgery.accepts(String(altered), for: Secret("session")))
    }
  }
}
