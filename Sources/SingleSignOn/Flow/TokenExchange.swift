import Foundation

/// What the provider gives for a code. Neither token outlives the sign-in.
struct IssuedTokens: Sendable {
  var idToken: String
  /// nil where there is none that can be used as a bearer token.
  var accessToken: String?
}

extension RelyingParty {
  /// OpenID Connect Core 1.0, section 3.1.3.
  func exchange(_ arrival: Arrival, by metadata: ProviderMetadata) async throws(SignInFailure) -> IssuedTokens {
    var form = [
      ("grant_type", "authorization_code"), ("code", arrival.code), ("redirect_uri", settings.redirectURL),
      ("code_verifier", arrival.attempt.verifier),
    ]
    var authorisation: String?
    switch metadata.clientAuthentication {
    case .basic:
      // RFC 6749, section 2.3.1: both are form-encoded first.
      let pair = Form.encode(settings.clientID) + ":" + Form.encode(settings.clientSecret.text)
      authorisation = "Basic " + Data(pair.utf8).base64EncodedString()
    case .post:
      form += [("client_id", settings.clientID), ("client_secret", settings.clientSecret.text)]
    }
    let answer = try await provider.client.post(
      form, to: metadata.token.text, from: .token, authorisation: authorisation)
    if answer.status != 200, let fields = ClaimValue.object(answer.body), let error = fields["error"]?.text {
      throw .answered(
        error, fields["error_description"]?.text,
        hiding: arrival.attempt.secrets + [arrival.code, settings.clientSecret.text])
    }
    let fields = try Provider.fields(of: answer, from: .token)
    guard let idToken = fields["id_token"]?.text else { throw .idToken(.missing) }
    let isBearer = fields["token_type"]?.text?.lowercased() == "bearer"
    return IssuedTokens(idToken: idToken, accessToken: isBearer ? fields["access_token"]?.text : nil)
  }
}
