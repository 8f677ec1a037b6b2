import Store

/// Ends one of one's own sessions: the one in use, or another from the list.
public struct SignOut: Sendable {
  public var signedIn: SignedIn
  public var session: Int

  /// - Parameter session: nil for the one in use.
  public init(_ signedIn: SignedIn, session: Int? = nil) {
    self.signedIn = signedIn
    self.session = session ?? signedIn.session.id
  }

  /// Whether there was such a session.
  ///
  /// - Throws: `Refusal.signInAgain` where another is to end and the person has not shown lately who they are.
  @discardableResult
  public func perform(in environment: PeopleEnvironment) async throws -> Bool {
    let moment = environment.now()
    if session != signedIn.session.id {
      try Requester.person(signedIn).requireRecent(at: moment, limits: environment.limits)
    }
    return try await environment.database.write { connection in
      guard try SessionRepository(connection).end(session, of: signedIn.account.id) else { return false }
      try connection.audit(
        [AuditedChange(action: "session.ended", item: signedIn.account.reference)], by: signedIn.account.actor,
        at: moment)
      return true
    }
  }
}
