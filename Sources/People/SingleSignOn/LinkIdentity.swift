import Store

/// Lets somebody who is signed in sign in by an identity provider from now on. The caller has the provider's word, just
/// now, that the identity is theirs.
public struct LinkIdentity: Sendable {
  public var identity: ExternalIdentity
  public var signedIn: SignedIn

  public init(_ identity: ExternalIdentity, to signedIn: SignedIn) {
    self.identity = identity
    self.signedIn = signedIn
  }

  /// - Throws: `Refusal`.
  public func perform(in environment: PeopleEnvironment) async throws {
    let account = signedIn.account
    let moment = environment.now()
    guard signedIn.session.isRecent(at: moment, limits: environment.limits) else { throw Refusal.signInAgain }
    try await environment.database.write { connection in
      _ = try AccountRepository(connection).active(account.id)
      let identities = IdentityRepository(connection)
      guard try identities.account(identity) != account.id else { return }
      guard try identities.link(identity, to: account.id, at: moment) else { throw Refusal.identityIsTaken }
      try connection.audit([.linked(identity, to: account)], by: account.actor, at: moment)
    }
  }
}

extension AuditedChange {
  static func linked(_ identity: ExternalIdentity, to account: Account) -> AuditedChange {
    AuditedChange(
      action: "identity.linked", item: account.reference, field: identity.issuer, new: identity.subject)
  }
}
