import Testing
import Vocabulary

@testable import SingleSignOn

struct ProviderSettingsTests {
  @Test func namesEveryFaultAtOnce() throws {
    let issues = try #require(throws: Issues.self) {
      try ProviderSettings(
        issuer: "http://login.example.org", clientID: "", clientSecret: ClientSecret(""), redirectURL: "board",
        scopes: ["profile email"], groupsClaim: "", algorithms: [],
        limits: ProviderLimits(timeout: .zero, answerSize: 0, leeway: .seconds(-1)))
    }
    #expect(
      issues.all.map(\.field) == [
        "issuer", "redirectURL", "clientID", "clientSecret", "scopes", "scopes[0]", "groupsClaim", "algorithms",
        "limits.timeout", "limits.answerSize", "limits.leeway",
      ])
    #expect(
      issues.all[0].description.hasPrefix("issuer: does not begin with https://. Give an address such as"))
  }

  @Test func takesWhatIsInOrder() throws {
    let settings = try Scene.settings("https://login.example.org/tenant/")
    #expect(settings.issuer == "https://login.example.org/tenant/")
    #expect(settings.scopes == ["openid", "profile", "email"])
  }

  @Test func wantsAKeyOf256Bits() throws {
    let settings = try Scene.settings("https://login.example.org")
    #expect(throws: Issues.self) { try RelyingParty(settings, key: .init(size: .bits128)) }
  }

  @Test func theSecretDoesNotShowItself() throws {
    let settings = try Scene.settings("https://login.example.org")
    var dumped = ""
    dump(settings, to: &dumped)
    for text in ["\(settings)", String(reflecting: settings), dumped] {
      #expect(!text.contains("s3cret"))
      #expect(text.contains("(secret)"))
    }
  }
}

struct WebAddressTests {
  @Test(arguments: [
    "https://login.example.org", "https://login.example.org:8443/a/b?c=d", "http://localhost:9400",
    "http://127.0.0.1",
    "http://127.8.9.10:1/", "http://[::1]:9400/x", "HTTPS://login.example.org",
  ])
  func takes(_ text: String) throws {
    #expect(try WebAddress(text).text == text)
  }

  @Test(
    arguments: zip(
      [
        "http://login.example.org", "http://127.0.0.1.example.org", "http://localhost.example.org",
        "http://10.0.0.1", "ftp://login.example.org", "login.example.org", "https://", "", "https://a b",
        "https://user@login.example.org", "https://login.example.org/#x", "https://exämple.org",
        "http://127.0.0.1@login.example.org",
      ],
      [
        "does not begin with https://", "does not begin with https://", "does not begin with https://",
        "does not begin with https://", "does not begin with https://", "is not a web address",
        "is not a web address", "is not a web address", "is not a web address", "holds a name or password",
        "ends in a fragment (#…)", "is not a web address", "holds a name or password",
      ]))
  func refuses(_ text: String, because problem: String) {
    let fault = #expect(throws: WebAddress.Fault.self) { try WebAddress(text) }
    #expect(fault?.problem == problem)
  }

  @Test func addsParametersToThoseThatItHas() throws {
    #expect(try WebAddress("https://a.org/x").adding([("a b", "ü&=")]) == "https://a.org/x?a%20b=%C3%BC%26%3D")
    #expect(try WebAddress("https://a.org/x?y=1").adding([("a", "b")]) == "https://a.org/x?y=1&a=b")
  }
}
