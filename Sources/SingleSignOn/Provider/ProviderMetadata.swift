import Foundation

/// What the provider publishes about itself (OpenID Connect Discovery 1.0, section 3), as far as the site uses it.
struct ProviderMetadata: Hashable, Sendable {
  enum ClientAuthentication: String, Hashable, Sendable {
    case basic = "client_secret_basic"
    case post = "client_secret_post"
  }

  let authorisation: WebAddress
  let token: WebAddress
  let keys: WebAddress
  let userInformation: WebAddress?
  let endSession: WebAddress?
  let clientAuthentication: ClientAuthentication
  /// Whether every way back names the issuer (RFC 9207).
  let namesIssuerOnReturn: Bool

  init(_ fields: [String: ClaimValue], settings: ProviderSettings) throws(SignInFailure) {
    guard let issuer = fields["issuer"]?.text else {
      throw .noAnswer(from: .discovery, .unreadable("is not a provider's description of itself"))
    }
    guard issuer.isExactly(settings.issuer) else { throw .metadata(.issuer(stated: LogText.safe(issuer))) }
    authorisation = try Self.needed("authorization_endpoint", in: fields, of: settings)
    token = try Self.needed("token_endpoint", in: fields, of: settings)
    keys = try Self.needed("jwks_uri", in: fields, of: settings)
    userInformation = try Self.address("userinfo_endpoint", in: fields, of: settings)
    endSession = try Self.address("end_session_endpoint", in: fields, of: settings)
    clientAuthentication = try Self.clientAuthentication(in: fields)
    namesIssuerOnReturn = fields["authorization_response_iss_parameter_supported"]?.flag == true
    // The list is required, yet some leave it out.
    if let signed = fields["id_token_signing_alg_values_supported"]?.texts {
      guard
        signed.contains(where: { SignatureAlgorithm(rawValue: $0).map(settings.algorithms.contains) ?? false })
      else { throw .metadata(.nothingUsable(name: "id_token_signing_alg_values_supported")) }
    }
    if let types = fields["response_types_supported"]?.texts, !types.contains("code") {
      throw .metadata(.nothingUsable(name: "response_types_supported"))
    }
  }

  private static func needed(_ name: String, in fields: [String: ClaimValue], of settings: ProviderSettings)
    throws(SignInFailure) -> WebAddress
  {
    guard let address = try address(name, in: fields, of: settings) else {
      throw .metadata(.address(name: name, problem: "is missing"))
    }
    return address
  }

  private static func address(_ name: String, in fields: [String: ClaimValue], of settings: ProviderSettings)
    throws(SignInFailure) -> WebAddress?
  {
    guard let text = fields[name]?.text else { return nil }
    let address: WebAddress
    do {
      address = try WebAddress(text)
    } catch {
      throw .metadata(.address(name: name, problem: error.problem))
    }
    // A provider elsewhere has no business with services of this machine.
    guard !address.isLoopback || settings.issuerAddress.isLoopback else {
      throw .metadata(.address(name: name, problem: "leads to this machine"))
    }
    return address
  }

  private static func clientAuthentication(in fields: [String: ClaimValue]) throws(SignInFailure)
    -> ClientAuthentication
  {
    let name = "token_endpoint_auth_methods_supported"
    // Discovery 1.0: where the list is left out, it is client_secret_basic.
    guard let offered = fields[name]?.texts else { return .basic }
    for method in [ClientAuthentication.basic, .post] where offered.contains(method.rawValue) { return method }
    throw .metadata(.nothingUsable(name: name))
  }
}
