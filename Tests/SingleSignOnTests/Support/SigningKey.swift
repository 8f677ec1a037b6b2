import Crypto
import CryptoExtras
import Foundation

@testable import SingleSignOn

/// A provider's key, and what it publishes of it.
struct SigningKey: Sendable {
  var id: String
  var algorithm: String
  var published: [String: ClaimValue]
  var sign: @Sendable (Data) throws -> Data

  static func es256(_ id: String = "one") -> SigningKey {
    let key = P256.Signing.PrivateKey()
    let point = key.publicKey.rawRepresentation
    return SigningKey(
      id: id, algorithm: "ES256",
      published: [
        "kty": "EC", "crv": "P-256", "x": .text(Base64URL.encode(point.prefix(32))),
        "y": .text(Base64URL.encode(point.suffix(32))),
      ]
    ) { try key.signature(for: $0).rawRepresentation }
  }

  static func edDSA() -> SigningKey {
    let key = Curve25519.Signing.PrivateKey()
    return SigningKey(
      id: "one", algorithm: "EdDSA",
      published: [
        "kty": "OKP", "crv": "Ed25519", "x": .text(Base64URL.encode(key.publicKey.rawRepresentation)),
      ]
    ) { try key.signature(for: $0) }
  }

  /// RS256 or PS256.
  static func rsa(_ algorithm: String, _ key: _RSA.Signing.PrivateKey) throws -> SigningKey {
    let numbers = try key.publicKey.getKeyPrimitives()
    return SigningKey(
      id: "one", algorithm: algorithm,
      published: [
        "kty": "RSA", "n": .text(Base64URL.encode(numbers.modulus)),
        "e": .text(Base64URL.encode(numbers.publicExponent)),
      ]
    ) {
      try key.signature(for: $0, padding: algorithm == "RS256" ? .insecurePKCS1v1_5 : .PSS).rawRepresentation
    }
  }

  /// The attack on those who let the header choose: the published key, taken for a shared secret.
  static func hs256(takingForSecret text: String) -> SigningKey {
    SigningKey(id: "one", algorithm: "HS256", published: [:]) {
      Data(HMAC<SHA256>.authenticationCode(for: $0, using: SymmetricKey(data: Data(text.utf8))))
    }
  }

  static func unsigned(_ name: String = "none") -> SigningKey {
    SigningKey(id: "one", algorithm: name, published: [:]) { _ in Data() }
  }

  func token(_ claims: [String: ClaimValue], header: [String: ClaimValue] = [:]) throws -> String {
    let header = header.merging(["alg": .text(algorithm), "kid": .text(id)]) { mine, _ in mine }
    let text = [header, claims].map { Base64URL.encode(JSON.text($0).utf8) }.joined(separator: ".")
    return text + "." + Base64URL.encode(try sign(Data(text.utf8)))
  }

  static func set(_ keys: SigningKey...) -> [String: ClaimValue] {
    let own = keys.map { key in
      ClaimValue.object(key.published.merging(["kid": .text(key.id), "use": "sig"]) { $1 })
    }
    // As Keycloak publishes them: keys for other ends, and of kinds that nobody here knows.
    let others: [ClaimValue] = [
      ["kty": "RSA", "use": "enc", "alg": "RSA-OAEP", "kid": "encryption", "n": "AQAB", "e": "AQAB"],
      ["kty": "oct", "kid": "secret"], "no key at all",
    ]
    return ["keys": .list(others + own)]
  }
}
