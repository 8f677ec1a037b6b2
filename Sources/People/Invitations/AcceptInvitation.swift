import Store
import Vocabulary

/// Accepts an invitation, once: an account is made where the address has none, and it gets the role. Nobody is signed in
/// by it.
public struct AcceptInvitation: Sendable {
  public var token: Secret
  /// For a new account.
  public var name: String
  /// For a new account: one that is there keeps its own, for whoever sent the invitation may know the token.
  public var credential: FirstCredential?

  public init(_ token: Secret, name: String = "", credential: FirstCredential? = nil) {
    self.token = token
    self.name = name
    self.credential = credential
  }

  /// - Throws: `Refusal`; `Issues` with everything that is wrong with what was given.
  public func perform(in environment: PeopleEnvironment) async throws -> Account {
    let asked = environment.now()
    let (invitation, known) = try await environment.database.read { connection in
      guard let invitation = try InvitationRepository(connection).usable(token, at: asked) else {
        throw Refusal.invitationCannotBeUsed
      }
      return (invitation, try AccountRepository(connection).find(invitation.email) != nil)
    }
    if !known, credential == nil {
      throw Issues(Issue(field: "password", problem: "the new account has no password", remedy: "Choose one."))
    }
    let encoded: String? =
      if let credential, !known {
        try await environment.encode(credential, name: name, email: invitation.email)
      } else {
        nil
      }
    let moment = environment.now()
    return try await environment.database.write { connection in
      let accounts = AccountRepository(connection)
      var changes: [AuditedChange] = []
      let account: Account
      if let there = try accounts.find(invitation.email) {
        account = try accounts.active(there.id)
      } else if let credential {
        (account, changes) = try connection.addAccount(
          name: name, email: invitation.email, credential: credential, encoded: encoded, at: moment)
      } else {
        throw Refusal.invitationCannotBeUsed
      }
      let invitations = InvitationRepository(connection)
      guard try invitations.usable(token, at: moment) != nil,
        try invitations.end(invitation.id, as: .accepted, account: account.id)
      else { throw Refusal.invitationCannotBeUsed }
      changes.append(invitation.change(to: .accepted))
      if try RoleRepository(connection).grant(
        invitation.role, in: invitation.body, to: account.id, from: .person, at: moment)
      {
        changes.append(.granted(invitation.role, in: invitation.body, to: account.id))
      }
      try connection.audit(
        changes, by: account.actor(authority: "invitation \(invitation.id) by \(invitation.invitedBy)"),
        at: moment)
      return account
    }
  }
}
