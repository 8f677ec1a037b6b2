import Crypto
import Foundation

/// The claims of an ID token whose signature holds, held to OpenID Connect Core 1.0, section 3.1.3.7.
struct IDTokenClaims: Sendable {
  /// What the token must fit.
  struct Expectation: Sendable {
    var issuer: String
    var clientID: String
    var nonce: String
    var accessToken: String?
    var algorithm: SignatureAlgorithm
    var moment: Date
    var leeway: Duration
  }

  let subject: String
  let all: [String: ClaimValue]

  init(_ claims: [String: ClaimValue], expecting expected: Expectation) throws(SignInFailure) {
    let issuer = claims["iss"]?.text
    guard let issuer, issuer.isExactly(expected.issuer) else {
      throw .idToken(.issuer(stated: issuer.map(LogText.safe)))
    }
    try Self.checkAudience(of: claims, is: expected.clientID)
    try Self.checkTimes(of: claims, at: expected.moment, leeway: expected.leeway.seconds)
    guard let nonce = claims["nonce"]?.text, nonce.isExactly(expected.nonce) else { throw .idToken(.nonce) }
    if let hash = claims["at_hash"] {
      guard let token = expected.accessToken, let hash = hash.text,
        hash.isExactly(expected.algorithm.halfHash(of: token))
      else { throw .idToken(.accessTokenHash) }
    }
    guard let subject = claims["sub"]?.text, (1...255).contains(subject.utf8.count) else {
      throw .idToken(.malformed("its subject"))
    }
    self.subject = subject
    all = claims
  }

  private static func checkAudience(of claims: [String: ClaimValue], is clientID: String) throws(SignInFailure)
  {
    guard let audience = claims["aud"]?.texts, audience.contains(where: clientID.isExactly) else {
      throw .idToken(.audience)
    }
    guard claims["azp"] != nil || audience.count > 1 else { return }
    guard let party = claims["azp"]?.text, party.isExactly(clientID) else { throw .idToken(.authorisedParty) }
  }

  private static func checkTimes(of claims: [String: ClaimValue], at moment: Date, leeway: Double)
    throws(SignInFailure)
  {
    guard let expires = claims["exp"]?.moment, let issued = claims["iat"]?.moment else {
      throw .idToken(.malformed("its time"))
    }
    guard expires.addingTimeInterval(leeway) > moment else { throw .idToken(.expired) }
    let latest = moment.addingTimeInterval(leeway)
    guard issued <= latest else { throw .idToken(.notYetValid) }
    if let from = claims["nbf"] {
      guard let from = from.moment else { throw .idToken(.malformed("its time")) }
      guard from <= latest else { throw .idToken(.notYetValid) }
    }
  }
}

extension SignatureAlgorithm {
  /// The left half of the hash that goes with the algorithm; with Ed25519, the one that it uses itself.
  func halfHash(of token: String) -> String {
    let bytes = Data(token.utf8)
    return switch self {
    case .rs256, .ps256, .es256: Base64URL.encode(SHA256.hash(data: bytes).prefix(16))
    case .edDSA: Base64URL.encode(SHA512.hash(data: bytes).prefix(32))
    }
  }
}
