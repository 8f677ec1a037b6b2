/// Why somebody is not signed in. Neither of its texts holds a token, a code or a secret.
public enum SignInFailure: Error, Hashable, Sendable {
  /// The sealed value is missing, was not made by this site for this provider, or belongs to another attempt.
  case notBegunHere
  case tookTooLong
  /// For the caller, where it finds that `Arrival.id` has been here before.
  case usedAlready
  /// The way back has no code, or says a thing twice.
  case unreadableReturn
  /// The way back is from another provider than the one that was asked (RFC 9207); nil where it does not say.
  case anotherProvider(String?)

  /// The person, or the provider for them, said no.
  case declined
  /// The provider has more to ask of the person: `login_required`, `consent_required` …
  case unfinished(String)
  case busy(String)
  /// The provider does not take the request as the site is set up.
  case refused(error: String, detail: String?)
  /// The provider does not take the code: it is used, too old or not for this site.
  case codeRefused(detail: String?)
  /// The provider does not take the site's own client id and secret.
  case clientRefused(detail: String?)

  case noAnswer(from: ProviderEndpoint, AnswerFault)
  /// What the provider publishes about itself cannot be relied on.
  case metadata(MetadataFault)
  case idToken(IDTokenFault)
  /// The user information is about somebody else than the ID token.
  case anotherSubject
  case emailMissing
  case emailNotVerified
  /// The provider says that there are too many groups to list them.
  case groupsNotListed
}

public enum ProviderEndpoint: String, Hashable, Sendable {
  case discovery, keys, token
  case userInformation = "user information"
}

public enum AnswerFault: Hashable, Sendable {
  case unreachable(String)
  case slow
  case tooLarge(limit: Int)
  case redirect
  case status(Int)
  /// Not JSON, or not with what it must have.
  case unreadable(String)
}

public enum MetadataFault: Hashable, Sendable {
  case issuer(stated: String)
  /// The address under this name is missing, or not one that may be sent secrets.
  case address(name: String, problem: String)
  /// It offers nothing under this name that the site can use.
  case nothingUsable(name: String)
}

public enum IDTokenFault: Hashable, Sendable {
  case missing
  case malformed(String)
  case algorithm(String)
  case unknownKey
  case signature
  case issuer(stated: String?)
  case audience
  case authorisedParty
  case expired
  case notYetValid
  case nonce
  case accessTokenHash
}
