import Store

/// Ends signing in by an identity provider. An account without a password keeps its last one.
public struct UnlinkIdentity: Sendable {
  public var identity: ExternalIdentity
  public var signedIn: SignedIn

  public init(_ identity: ExternalIdentity, from signedIn: SignedIn) {
    self.identity = identity
    self.signedIn = signedIn
  }

  /// - Throws: `Refusal`.
  public func perform(in environment: PeopleEnvironment) async throws {
    let moment = environment.now()
    guard signedIn.session.isRecent(at: moment, limits: environment.limits) else { throw Refusal.signInAgain }
    try await environment.database.write { connection in
      let account = try AccountRepository(connection).active(signedIn.account.id)
      let identities = IdentityRepository(connection)
      guard try identities.unlink(identity, from: account.id) else { throw Refusal.identityIsUnknown }
      if !account.hasPassword, try identities.all(of: account.id).isEmpty { throw Refusal.lastWayIn }
      try connection.audit(
        [
          AuditedChange(
            action: "identity.unlinked", item: account.reference, field: identity.issuer, old: identity.subject)
        ], by: account.actor, at: moment)
    }
  }
}
