import Store

/// Takes an invitation back that nobody has accepted.
public struct WithdrawInvitation: Sendable {
  public var invitation: Int
  public var requester: Requester

  public init(_ invitation: Int, by requester: Requester) {
    self.invitation = invitation
    self.requester = requester
  }

  /// - Throws: `Refusal`.
  public func perform(in environment: PeopleEnvironment) async throws {
    let moment = environment.now()
    try await environment.database.write { connection in
      let invitations = InvitationRepository(connection)
      guard let found = try invitations.find(invitation) else { throw Refusal.invitationCannotBeUsed }
      let actor = try requester.actor(for: .managePeople, in: found.body)
      guard try invitations.end(found.id, as: .withdrawn) else { throw Refusal.invitationCannotBeUsed }
      try connection.audit([found.change(to: .withdrawn)], by: actor, at: moment)
    }
  }
}
