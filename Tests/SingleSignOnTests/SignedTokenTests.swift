import Crypto
import CryptoExtras
import Foundation
import Testing

@testable import SingleSignOn

struct SignedTokenTests {
  private static let payload =
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
  private static let all = Set(SignatureAlgorithm.allCases)

  /// RFC 7515, appendix A.2 (RS256) and A.3 (ES256).
  @Test func verifiesThePublishedExamples() async throws {
    let keys = try await PublishedKeys([
      "keys": [
        [
          "kty": "RSA", "e": "AQAB",
          "n":
            "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ",
        ],
        [
          "kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
          "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
        ],
      ]
    ])
    let rs256 =
      "eyJhbGciOiJSUzI1NiJ9.\(Self.payload).cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw"
    let es256 =
      "eyJhbGciOiJFUzI1NiJ9.\(Self.payload).DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"
    for text in [rs256, es256] {
      let claims = try SignedToken(text, allowing: Self.all).claims(by: keys)
      #expect(claims["iss"] == "joe")
      #expect(claims["exp"] == 1_300_819_380)
      let other = text.replacing(Self.payload, with: Base64URL.encode(Data("{\"iss\":\"jim\"}".utf8)))
      #expect(throws: SignInFailure.idToken(.signature)) {
        try SignedToken(other, allowing: Self.all).claims(by: keys)
      }
    }
  }

  @Test(arguments: SignatureAlgorithm.allCases) func verifiesWhatItAllowsAndNothingElse(
    _ algorithm: SignatureAlgorithm
  )
    async throws
  {
    let key =
      switch algorithm {
      case .rs256, .ps256: try SigningKey.rsa(algorithm.rawValue, _RSA.Signing.PrivateKey(keySize: .bits2048))
      case .es256: SigningKey.es256()
      case .edDSA: SigningKey.edDSA()
      }
    let keys = try await PublishedKeys(SigningKey.set(key))
    let token = try key.token(["sub": "a"])
    #expect(try SignedToken(token, allowing: [algorithm]).claims(by: keys) == ["sub": "a"])
    #expect(throws: SignInFailure.idToken(.algorithm(algorithm.rawValue))) {
      try SignedToken(token, allowing: Self.all.subtracting([algorithm]))
    }
  }

  /// A signature by one padding is none by the other, and a key for one is none for the other.
  @Test func keepsToTheAlgorithmOfTheKey() async throws {
    let secret = try _RSA.Signing.PrivateKey(keySize: .bits2048)
    let ps256 = try SigningKey.rsa("PS256", secret)
    var published = try SigningKey.rsa("RS256", secret)
    published.published["alg"] = "RS256"
    let keys = try await PublishedKeys(SigningKey.set(published))
    #expect(throws: SignInFailure.idToken(.unknownKey)) {
      try SignedToken(try ps256.token(["sub": "a"]), allowing: Self.all).claims(by: keys)
    }
  }

  @Test(arguments: [
    "", "a", "a.b", "a.b.c", "a.b.c.d", "e30.e30.", "bnVsbA.e30.e30", "eyJhbGciOiJFUzI1NiJ9.e30=.AA",
    "eyJhbGciOiJFUzI1NiJ9.W10.AA", "eyJhbGciOiJFUzI1NiJ9.e30.A+", "eyJhbGciOjF9.e30.AA",
  ])
  func refusesWhatIsNoToken(_ text: String) {
    #expect(throws: SignInFailure.idToken(.malformed("its form"))) { try SignedToken(text, allowing: Self.all) }
  }

  @Test func refusesExtensionsThatMustBeUnderstood() throws {
    let token = try SigningKey.es256().token([:], header: ["crit": ["exp"], "exp": 1])
    #expect(throws: SignInFailure.idToken(.malformed("its header"))) {
      try SignedToken(token, allowing: Self.all)
    }
  }

  /// OpenID Connect Core 1.0, appendix A.3.
  @Test func hashesTheAccessToken() {
    #expect(
      SignatureAlgorithm.rs256.halfHash(of: "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y")
        == "77QmUPtjPfzWtF2AnpK9RQ")
    #expect(Base64URL.decode(SignatureAlgorithm.edDSA.halfHash(of: "a"))?.count == 32)
  }
}
