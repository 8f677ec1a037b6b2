import Store

/// Invites somebody, with an account or without, to have a role in a body. Sending the token, in a link, to that address
/// and to nobody else is what shows later that the address is theirs.
public struct InviteToBody: Sendable {
  public var email: String
  public var role: Role
  public var body: String
  public var requester: Requester

  public init(_ email: String, as role: Role, to body: String, by requester: Requester) {
    self.email = email
    self.role = role
    self.body = body
    self.requester = requester
  }

  /// - Throws: `Refusal`; `Issues` where the address is none.
  public func perform(in environment: PeopleEnvironment) async throws -> (invitation: Invitation, token: Secret)
  {
    let actor = try requester.actor(for: .managePeople, in: body)
    let email = try EmailAddress(email)
    let token = Token.new(environment.random)
    let moment = environment.now()
    let invitation = try await environment.database.write { connection in
      if try AccountRepository(connection).find(email)?.state == .closed { throw Refusal.accountIsClosed }
      let invitation = try InvitationRepository(connection).add(
        email, role: role, body: body, by: actor.name, token: token, at: moment)
      try connection.audit([invitation.change(to: .sent)], by: actor, at: moment)
      return invitation
    }
    return (invitation, token)
  }
}
