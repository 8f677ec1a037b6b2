import Store

/// Ends every session of one's own account, this one too.
public struct SignOutEverywhere: Sendable {
  public var signedIn: SignedIn

  public init(_ signedIn: SignedIn) { self.signedIn = signedIn }

  /// How many ended.
  ///
  /// - Throws: `Refusal.signInAgain`.
  @discardableResult
  public func perform(in environment: PeopleEnvironment) async throws -> Int {
    let moment = environment.now()
    try Requester.person(signedIn).requireRecent(at: moment, limits: environment.limits)
    return try await environment.database.write { connection in
      let count = try SessionRepository(connection).endAll(of: signedIn.account.id)
      try connection.audit([.allEnded(count, of: signedIn.account)], by: signedIn.account.actor, at: moment)
      return count
    }
  }
}
