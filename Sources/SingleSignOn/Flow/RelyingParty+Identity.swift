extension RelyingParty {
  /// Exchanges the code, verifies the ID token, and asks for what it leaves out.
  public func identity(_ arrival: Arrival) async throws(SignInFailure) -> Identity {
    try await provider.relyingOnMetadata { metadata throws(SignInFailure) in
      guard arrival.namesIssuer || !metadata.namesIssuerOnReturn else { throw .anotherProvider(nil) }
      let tokens = try await exchange(arrival, by: metadata)
      let token = try SignedToken(tokens.idToken, allowing: settings.algorithms)
      let claims = try IDTokenClaims(
        try await token.claims(verifiedBy: provider),
        expecting: IDTokenClaims.Expectation(
          issuer: settings.issuer, clientID: settings.clientID, nonce: arrival.attempt.nonce,
          accessToken: tokens.accessToken, algorithm: token.algorithm, moment: now(),
          leeway: settings.limits.leeway))
      var person = try PersonClaims(claims.all, groupsClaim: settings.groupsClaim)
      if needsMore(than: person), let url = metadata.userInformation?.text, let bearer = tokens.accessToken {
        let answer = try await provider.client.get(url, from: .userInformation, bearer: bearer)
        let fields = try Provider.fields(of: answer, from: .userInformation)
        guard let subject = fields["sub"]?.text, subject.isExactly(claims.subject) else {
          throw .anotherSubject
        }
        person.add(try PersonClaims(fields, groupsClaim: settings.groupsClaim))
      }
      return try identity(of: claims.subject, person)
    }
  }

  private func needsMore(than person: PersonClaims) -> Bool {
    let needsEmail = person.email == nil || (settings.emailMustBeVerified && person.emailIsVerified == nil)
    return (needsEmail && (settings.emailMustBeVerified || settings.scopes.contains("email")))
      || (settings.groupsClaim != nil && person.groups == nil)
  }

  private func identity(of subject: String, _ person: PersonClaims) throws(SignInFailure) -> Identity {
    if settings.emailMustBeVerified {
      guard person.email != nil else { throw .emailMissing }
      guard person.emailIsVerified == true else { throw .emailNotVerified }
    }
    // None listed because they are too many must not pass for none.
    guard person.groups != nil || !person.leavesOutGroups else { throw .groupsNotListed }
    return Identity(
      issuer: settings.issuer, subject: subject, name: person.name, email: person.email,
      emailIsVerified: person.emailIsVerified, groups: person.groups)
  }
}
