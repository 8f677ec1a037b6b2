extension RelyingParty {
  /// Reads the way back from the provider. The cookie is used up by this, whatever comes of it.
  ///
  /// - Parameters:
  ///   - query: What follows the `?` of the address, as it came.
  ///   - sealed: What the cookie of `begin` holds.
  public func arrival(query: String, sealed: String?) throws(SignInFailure) -> Arrival {
    guard let fields = Form.decode(query) else { throw .unreadableReturn }
    // Before anything that the address says is believed: anybody can send a browser here.
    guard let attempt = sealed.flatMap(seal.open), let state = fields["state"], state.isExactly(attempt.state)
    else { throw .notBegunHere }
    let moment = now()
    guard attempt.expires > moment, attempt.begun <= Int(moment.timeIntervalSince1970) + 60 else {
      throw .tookTooLong
    }
    if let issuer = fields["iss"], !issuer.isExactly(settings.issuer) {
      throw .anotherProvider(LogText.safe(issuer))
    }
    if let error = fields["error"] {
      throw .answered(error, fields["error_description"], hiding: attempt.secrets)
    }
    guard let code = fields["code"], !code.isEmpty else { throw .unreadableReturn }
    return Arrival(
      id: attempt.id, expires: attempt.expires, returnTo: attempt.returnTo, code: code, attempt: attempt,
      namesIssuer: fields["iss"] != nil)
  }
}

extension Attempt {
  var secrets: [String] { [state, nonce, verifier] }
}

extension SignInFailure {
  /// What the provider's error means (RFC 6749, sections 4.1.2.1 and 5.2; OpenID Connect Core 1.0, section 3.1.2.6).
  static func answered(_ error: String, _ detail: String?, hiding secrets: [String]) -> SignInFailure {
    let detail = detail.map { LogText.safe($0, hiding: secrets) }
    return switch error {
    case "access_denied": .declined
    case "login_required", "interaction_required", "consent_required", "account_selection_required":
      .unfinished(error)
    case "temporarily_unavailable", "server_error": .busy(error)
    case "invalid_grant": .codeRefused(detail: detail)
    case "invalid_client", "unauthorized_client": .clientRefused(detail: detail)
    default: .refused(error: LogText.safe(error, hiding: secrets), detail: detail)
    }
  }
}
