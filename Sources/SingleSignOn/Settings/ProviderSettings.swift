import Vocabulary

/// Which identity provider the site relies on, and as which of its clients. Read once, at the start.
public struct ProviderSettings: Sendable {
  let issuer: String
  let issuerAddress: WebAddress
  let clientID: String
  let clientSecret: ClientSecret
  let redirectURL: String
  let scopes: [String]
  let groupsClaim: String?
  let emailMustBeVerified: Bool
  let algorithms: Set<SignatureAlgorithm>
  let limits: ProviderLimits

  /// - Parameters:
  ///   - issuer: As the provider states it, to the letter, with its final slash where it has one.
  ///   - redirectURL: The site's own address for the way back, as registered with the provider.
  ///   - groupsClaim: The claim that lists a person's groups, with dots between the names where it lies within others
  ///     (`realm_access.roles`); nil where the provider's groups are of no account.
  ///   - emailMustBeVerified: Whether to turn away those whose e-mail address the provider does not say it has verified.
  ///     Some, Microsoft's among them, never say so.
  /// - Throws: Everything that is wrong, at once.
  public init(
    issuer: String, clientID: String, clientSecret: ClientSecret, redirectURL: String,
    scopes: [String] = ["openid", "profile", "email"], groupsClaim: String? = "groups",
    emailMustBeVerified: Bool = true, algorithms: Set<SignatureAlgorithm> = Set(SignatureAlgorithm.allCases),
    limits: ProviderLimits = ProviderLimits()
  ) throws(Issues) {
    var issues: [Issue] = []
    let address = Self.address(issuer, "issuer", mayHaveQuery: false, &issues)
    _ = Self.address(redirectURL, "redirectURL", mayHaveQuery: true, &issues)
    if clientID.isEmpty {
      issues.append(
        Issue(field: "clientID", problem: "is empty", remedy: "Copy it from the provider's entry for the site.")
      )
    }
    if clientSecret.text.isEmpty {
      issues.append(
        Issue(
          field: "clientSecret", problem: "is empty", remedy: "Copy it from the provider's entry for the site.")
      )
    }
    issues += Self.faults(ofScopes: scopes)
    if let groupsClaim, groupsClaim.isEmpty {
      issues.append(
        Issue(field: "groupsClaim", problem: "is empty", remedy: "Name a claim, or leave the setting out."))
    }
    if algorithms.isEmpty {
      issues.append(Issue(field: "algorithms", problem: "allows none", remedy: "Allow RS256 at least."))
    }
    issues += limits.issues
    guard issues.isEmpty, let address else { throw Issues(issues) }
    self.issuer = issuer
    issuerAddress = address
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.redirectURL = redirectURL
    self.scopes = scopes
    self.groupsClaim = groupsClaim
    self.emailMustBeVerified = emailMustBeVerified
    self.algorithms = algorithms
    self.limits = limits
  }

  private static func address(_ text: String, _ field: String, mayHaveQuery: Bool, _ issues: inout [Issue])
    -> WebAddress?
  {
    do {
      let address = try WebAddress(text)
      if mayHaveQuery || !address.hasQuery { return address }
      issues.append(Issue(field: field, problem: "has a query (?…)", remedy: "Leave the query out."))
    } catch {
      issues.append(
        Issue(
          field: field, problem: error.problem,
          remedy: "Give an address such as https://login.example.org; plain http:// only on this machine."))
    }
    return nil
  }

  private static func faults(ofScopes scopes: [String]) -> [Issue] {
    var issues: [Issue] = []
    if !scopes.contains("openid") {
      issues.append(
        Issue(field: "scopes", problem: "lack openid", remedy: "Add it: without it there is no ID token."))
    }
    for (place, scope) in scopes.enumerated() {
      let isToken = scope.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
      if scope.isEmpty || !isToken {
        issues.append(
          Issue(
            field: "scopes[\(place)]", problem: "is not a scope",
            remedy: "Give each scope by itself, without spaces."))
      }
    }
    return issues
  }
}
