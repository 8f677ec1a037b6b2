/// How an ID token may be signed: by a private key that only the provider has. That leaves out `none`, and every
/// algorithm by a shared secret (HS256 …), where a published key could pass for the secret.
public enum SignatureAlgorithm: String, CaseIterable, Hashable, Sendable {
  case rs256 = "RS256"
  case ps256 = "PS256"
  case es256 = "ES256"
  case edDSA = "EdDSA"
}
