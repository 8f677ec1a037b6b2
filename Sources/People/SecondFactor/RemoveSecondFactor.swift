import Store

/// Turns the second step of an account off: one's own, or, for somebody who has lost device and recovery codes, by an
/// administrator. Its other sessions end: whoever has the lost device may be signed in on it.
public struct RemoveSecondFactor: Sendable {
  public enum Right: Sendable {
    case own(SignedIn)
    /// A body that the requester administers and the person has a role in.
    case administrator(account: Int, body: String, requester: Requester)
  }

  public var right: Right

  public init(_ right: Right) { self.right = right }

  /// - Throws: `Refusal`.
  public func perform(in environment: PeopleEnvironment) async throws {
    let moment = environment.now()
    switch right {
    case .own(let signedIn):
      guard signedIn.session.isRecent(at: moment, limits: environment.limits) else { throw Refusal.signInAgain }
      try await remove(
        from: signedIn.account.id, by: signedIn.account.actor, keeping: signedIn.session.id, in: environment)
    case .administrator(let account, let body, let requester):
      let actor = try requester.actor(for: .managePeople, in: body)
      try requester.requireRecent(at: moment, limits: environment.limits)
      // Whoever may take the second step away from somebody is as good as trusted with all their roles.
      try requester.requireRight(
        over: await environment.database.read { try RoleRepository($0).roles(of: account) })
      try await remove(from: account, by: actor, in: environment)
    }
  }

  private func remove(
    from id: Int, by actor: Actor, keeping session: Int = 0, in environment: PeopleEnvironment
  ) async throws {
    let moment = environment.now()
    try await environment.database.write { connection in
      let account = try AccountRepository(connection).active(id)
      guard try SecondFactorRepository(connection).remove(from: id) else { throw Refusal.noSecondFactor }
      try SessionRepository(connection).endAll(of: id, except: session)
      try connection.audit(
        [
          AuditedChange(
            action: "second-step.off", item: account.reference, field: "second step", old: "on", new: "off")
        ], by: actor, at: moment)
    }
  }
}
