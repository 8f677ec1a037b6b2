import Store

/// Ends every session of one's own account, this one too.
public struct SignOutEverywhere: Sendable {
  public var signedIn: SignedIn

  public init(_ signedIn: SignedIn) { self.signedIn = signedIn }

  /// How many ended.
  @discardableResult
  public func perform(in environment: PeopleEnvironment) async throws -> Int {
    let moment = environment.now()
    return try await environment.database.write { connection in
      let count = try SessionRepository(connection).endAll(of: signedIn.account.id)
      try connection.audit(
        [
          AuditedChange(
            action: "session.all-ended", item: signedIn.account.reference, field: "sessions", old: "\(count)",
            new: "0")
        ], by: signedIn.account.actor, at: moment)
      return count
    }
  }
}
