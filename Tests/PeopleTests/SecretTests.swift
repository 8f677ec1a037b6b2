import Testing

@testable import People

@Suite struct SecretTests {
  @Test func aSecretDoesNotShowItself() {
    let secret = Secret("marmalade")
    var dumped = ""
    dump(SignIn(email: "a@b.uk", password: secret, visitor: Site.visitor), to: &dumped)
    for shown in ["\(secret)", String(reflecting: secret), String(describing: [secret]), dumped] {
      #expect(!shown.contains("marmalade"))
    }
  }

  @Test func tokensAre256BitsAndSafeInAnAddress() {
    let token = Token.new { [UInt8](repeating: 0xff, count: $0) }
    #expect(token.text == String(repeating: "_", count: 42) + "8")
    // FIPS 180-4's "abc".
    #expect(Token.hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let many = (0..<1000).map { _ in Token.new(PeopleEnvironment.systemRandom).text }
    #expect(Set(many).count == 1000)
    #expect(many.allSatisfy { $0.utf8.count == 43 })
  }

  @Test func aSiteKeyIsAtLeast256BitsAndNotShown() {
    #expect(SiteKey([UInt8](repeating: 1, count: 31)) == nil)
    #expect(SiteKey([UInt8](repeating: 1, count: 32)).map { "\($0)" } == "(secret)")
  }
}
