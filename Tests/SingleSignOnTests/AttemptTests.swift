import Crypto
import Foundation
import Testing
import Vocabulary

@testable import SingleSignOn

struct AttemptTests {
  private let key = SymmetricKey(size: .bits256)
  private let attempt = Attempt(
    at: Date(timeIntervalSince1970: 1000), returnTo: "/x", random: RelyingParty.systemRandom)

  private func seal(_ issuer: String = "https://a.org") throws -> AttemptSeal {
    AttemptSeal(key, try Scene.settings(issuer))
  }

  @Test func opensWhatItSealed() throws {
    let sealed = try seal().seal(attempt)
    #expect(try seal().open(sealed) == attempt)
    #expect(try seal().seal(attempt) != sealed)
    #expect(sealed.utf8.count < 400)
  }

  @Test func opensNothingElse() throws {
    let sealed = try seal().seal(attempt)
    #expect(try seal("https://b.org").open(sealed) == nil)
    let other = AttemptSeal(SymmetricKey(size: .bits256), try Scene.settings("https://a.org"))
    #expect(other.open(sealed) == nil)
    for text in ["", "A", "AAAA", String(sealed.dropLast()), sealed + "A", String(repeating: "A", count: 5000)]
    {
      #expect(try seal().open(text) == nil)
    }
    var bytes = try #require(Base64URL.decode(sealed))
    for place in bytes.indices {
      bytes[place] ^= 1
      #expect(try seal().open(Base64URL.encode(bytes)) == nil)
      bytes[place] ^= 1
    }
  }

  /// RFC 7636, appendix B.
  @Test func challengesByS256() {
    var attempt = attempt
    attempt.verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    #expect(attempt.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
  }

  @Test func statesNoncesAndVerifiersAreOf256BitsAndDiffer() {
    let texts = [attempt.state, attempt.nonce, attempt.verifier]
    #expect(Set(texts).count == 3)
    #expect(texts.allSatisfy { Base64URL.decode($0)?.count == 32 })
    #expect(!attempt.id.contains(attempt.state))
  }
}

struct LocalPathTests {
  @Test(arguments: ["/", "/workspace", "/a/b?c=d#e"]) func takes(_ path: String) {
    #expect(LocalPath.checked(path) == path)
  }

  @Test(arguments: [
    nil, "", "workspace", "//evil.org", "/\\evil.org", "https://evil.org", "/a b", "/a\r\nb", "/a\tb", "/é",
    "\t//evil.org",
    "/" + String(repeating: "a", count: 1000),
  ])
  func leavesOut(_ path: String?) {
    #expect(LocalPath.checked(path) == nil)
  }
}

struct FormTests {
  @Test func readsWhatItWrites() {
    let text = "a b+c&d=e%ü~\n"
    #expect(Form.decode(Form.encode([("k", text), ("", "x")])) == ["k": text, "": "x"])
    #expect(Form.decode("a=b+c&d") == ["a": "b c", "d": ""])
    #expect(Form.decode("") == [:])
  }

  @Test(arguments: ["a=1&a=2", "a=%", "a=%ff", "%zz=1"]) func refuses(_ query: String) {
    #expect(Form.decode(query) == nil)
  }
}
