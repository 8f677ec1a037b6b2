import Foundation

/// An ID token in its three parts (RFC 7515), the signature yet to be verified.
struct SignedToken: Sendable {
  let keyID: String?
  let algorithm: SignatureAlgorithm
  private let signedText: Data
  private let signature: Data
  private let payload: [String: ClaimValue]

  init(_ text: String, allowing allowed: Set<SignatureAlgorithm>) throws(SignInFailure) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let headerBytes = Base64URL.decode(parts[0]),
      let header = ClaimValue.object(headerBytes), let name = header["alg"]?.text
    else { throw .idToken(.malformed("its form")) }
    // Before anything else: the header is not to choose how it is verified.
    guard let algorithm = SignatureAlgorithm(rawValue: name), allowed.contains(algorithm) else {
      throw .idToken(.algorithm(LogText.safe(name)))
    }
    // RFC 7515, section 4.1.11: extensions that must be understood, of which the site understands none.
    guard header["crit"] == nil else { throw .idToken(.malformed("its header")) }
    guard let payloadBytes = Base64URL.decode(parts[1]), let payload = ClaimValue.object(payloadBytes),
      let signature = Base64URL.decode(parts[2])
    else { throw .idToken(.malformed("its form")) }
    self.algorithm = algorithm
    self.payload = payload
    self.signature = signature
    keyID = header["kid"]?.text
    signedText = Data((parts[0] + "." + parts[1]).utf8)
  }

  /// The claims, once one of the keys has vouched for them.
  func claims(by keys: PublishedKeys) throws(SignInFailure) -> [String: ClaimValue] {
    let verifiers = keys.verifiers(id: keyID, algorithm: algorithm)
    guard !verifiers.isEmpty else { throw .idToken(.unknownKey) }
    guard verifiers.contains(where: { (try? $0.verify(signature, signs: signedText)) == true }) else {
      throw .idToken(.signature)
    }
    return payload
  }

  /// Keys change: where the ones at hand do not fit, newer ones are read, so far as that is not too often.
  func claims(verifiedBy provider: Provider) async throws(SignInFailure) -> [String: ClaimValue] {
    do {
      return try claims(by: try await provider.keys())
    } catch .idToken(let fault) {
      guard let newer = try await provider.newerKeys() else { throw .idToken(fault) }
      return try claims(by: newer)
    }
  }
}
