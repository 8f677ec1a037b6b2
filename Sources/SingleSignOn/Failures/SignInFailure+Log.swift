extension SignInFailure: CustomStringConvertible {
  public var description: String { forLog }

  /// What happened and what to look at, for whoever looks after the site.
  public var forLog: String {
    switch self {
    case .notBegunHere: "single sign-on: the sealed value is missing, not ours, or of another attempt"
    case .tookTooLong: "single sign-on: the sealed value is past its lifetime"
    case .usedAlready: "single sign-on: an attempt came back a second time"
    case .unreadableReturn: "single sign-on: the way back has no code, or says a thing twice"
    case .anotherProvider(let issuer):
      "single sign-on: the way back is from \(issuer.map(LogText.safe) ?? "an issuer that it does not name")"
    case .declined: "single sign-on: the provider says access_denied"
    case .unfinished(let error): "single sign-on: the provider says \(error)"
    case .busy(let error): "single sign-on: the provider says \(error)"
    case .refused(let error, let detail):
      "single sign-on: the provider refuses the request: \(error)\(Self.after(detail))"
    case .codeRefused(let detail):
      "single sign-on: the provider refuses the code (is the redirect URL the registered one?)\(Self.after(detail))"
    case .clientRefused(let detail):
      "single sign-on: the provider refuses the client id and secret (has the secret expired?)\(Self.after(detail))"
    case .noAnswer(let endpoint, let fault):
      "single sign-on: no usable answer from the provider's \(endpoint.rawValue) endpoint: \(fault.forLog)"
    case .metadata(let fault): "single sign-on: what the provider publishes about itself: \(fault.forLog)"
    case .idToken(let fault): "single sign-on: ID token refused: \(fault.forLog)"
    case .anotherSubject: "single sign-on: the user information has another subject than the ID token"
    case .emailMissing: "single sign-on: no e-mail address (is the scope email asked for, and released?)"
    case .emailNotVerified:
      "single sign-on: the provider does not say that the e-mail address is verified (see emailMustBeVerified)"
    case .groupsNotListed:
      "single sign-on: the provider leaves out the groups because they are too many "
        + "(have it send only those assigned to this application)"
    }
  }

  private static func after(_ detail: String?) -> String { detail.map { ": \($0)" } ?? "" }
}

extension AnswerFault {
  var forLog: String {
    switch self {
    case .unreachable(let reason): "cannot be reached: \(reason)"
    case .slow: "takes too long"
    case .tooLarge(let limit): "is longer than \(limit) bytes"
    case .redirect: "leads elsewhere, which is not followed"
    case .status(let status): "has the status \(status)"
    case .unreadable(let what): what
    }
  }
}

extension MetadataFault {
  var forLog: String {
    switch self {
    case .issuer(let stated):
      "the issuer is \(LogText.safe(stated)), which is not the one in the settings to the letter"
    case .address(let name, let problem): "\(name) \(problem)"
    case .nothingUsable(let name): "\(name) has nothing that the site can use"
    }
  }
}

extension IDTokenFault {
  var forLog: String {
    switch self {
    case .missing: "there is none"
    case .malformed(let what): "\(what) is not as it must be"
    case .algorithm(let name): "signed by \(LogText.safe(name)), which is not allowed"
    case .unknownKey: "signed with a key that the provider does not publish"
    case .signature: "the signature is wrong"
    case .issuer(let stated): "the issuer is \(stated.map(LogText.safe) ?? "missing")"
    case .audience: "it is not meant for this client"
    case .authorisedParty: "it was issued to another client"
    case .expired: "it has expired (are both clocks right?)"
    case .notYetValid: "it is from the future (are both clocks right?)"
    case .nonce: "it belongs to another attempt"
    case .accessTokenHash: "it belongs to another access token"
    }
  }
}
