import Store

/// Makes the link by which somebody who cannot sign in any more gives their account a new password, once, within a day.
/// Until then nothing changes for them. Whoever makes it must hand it to them and to nobody else.
public struct MakeSignInLink: Sendable {
  public var account: Int
  /// A body that the requester administers and the person has a role in.
  public var body: String
  public var requester: Requester

  public init(for account: Int, in body: String, by requester: Requester) {
    self.account = account
    self.body = body
    self.requester = requester
  }

  /// - Throws: `Refusal`: the requester must administer every body that the person has a role in, must have shown lately
  ///   who they are, and cannot make one for themselves.
  public func perform(in environment: PeopleEnvironment) async throws -> (
    account: Account, token: Secret, expires: String
  ) {
    let actor = try requester.actor(for: .managePeople, in: body)
    let token = Token.new(environment.random)
    let moment = environment.now()
    try requester.requireRecent(at: moment, limits: environment.limits)
    if case .person(let signedIn) = requester, signedIn.account.id == account { throw Refusal.ownAccount }
    let (found, expires) = try await environment.database.write { connection in
      let found = try AccountRepository(connection).active(account)
      try requester.requireRight(over: RoleRepository(connection).roles(of: account))
      let expires = try SignInLinkRepository(connection).put(token, for: account, at: moment)
      try connection.audit(
        [AuditedChange(action: "sign-in-link.made", item: found.reference, field: "until", new: expires)],
        by: actor, at: moment)
      return (found, expires)
    }
    return (found, token, expires)
  }
}
