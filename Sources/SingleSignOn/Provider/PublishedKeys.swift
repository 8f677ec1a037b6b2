import JWTKit

/// The keys by which the provider signs. Those of kinds that the site has no use for are passed over, for providers
/// publish keys for encryption beside them.
struct PublishedKeys: Sendable {
  private struct Key: Sendable {
    var id: String?
    var algorithm: SignatureAlgorithm
    var verifier: any JWTAlgorithm
  }

  private let keys: [Key]

  init(_ fields: [String: ClaimValue]) async throws(SignInFailure) {
    guard case .list(let values)? = fields["keys"] else {
      throw .noAnswer(from: .keys, .unreadable("is not a set of keys"))
    }
    var keys: [Key] = []
    for case .object(let fields) in values.prefix(Self.limit) {
      guard fields["use"]?.text ?? "sig" == "sig" else { continue }
      for algorithm in SignatureAlgorithm.allCases
      where (fields["alg"]?.text).map({ $0 == algorithm.rawValue }) ?? true {
        guard let verifier = await algorithm.verifier(fields) else { continue }
        keys.append(Key(id: fields["kid"]?.text, algorithm: algorithm, verifier: verifier))
      }
    }
    self.keys = keys
  }

  private static let limit = 100

  /// Those that a token with this header may be signed by; where it names none, any of its algorithm.
  func verifiers(id: String?, algorithm: SignatureAlgorithm) -> [any JWTAlgorithm] {
    keys.filter { key in
      key.algorithm == algorithm && (id.map { key.id?.isExactly($0) ?? false } ?? true)
    }.map(\.verifier)
  }
}

extension SignatureAlgorithm {
  /// nil where the key is of another kind, or is no key.
  fileprivate func verifier(_ key: [String: ClaimValue]) async -> (any JWTAlgorithm)? {
    let keys = JWTKeyCollection()
    func field(_ name: String) -> String { key[name]?.text ?? "" }
    do {
      switch (self, field("kty"), field("crv")) {
      case (.rs256, "RSA", _):
        await keys.add(
          rsa: try Insecure.RSA.PublicKey(modulus: field("n"), exponent: field("e")), digestAlgorithm: .sha256)
      case (.ps256, "RSA", _):
        await keys.add(
          pss: try Insecure.RSA.PublicKey(modulus: field("n"), exponent: field("e")), digestAlgorithm: .sha256)
      case (.es256, "EC", "P-256"):
        await keys.add(ecdsa: try ES256PublicKey(parameters: (field("x"), field("y"))))
      case (.edDSA, "OKP", "Ed25519"):
        await keys.add(eddsa: try EdDSA.PublicKey(x: field("x"), curve: .ed25519))
      default: return nil
      }
      return try await keys.getKey()
    } catch {
      return nil
    }
  }
}
