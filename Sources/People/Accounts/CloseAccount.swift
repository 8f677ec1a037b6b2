import Store
import Vocabulary

/// Closes an account: nobody can sign in to it, and its sessions end. Its history, roles and e-mail address stay its
/// own: nobody else gets an account with that address.
public struct CloseAccount: Sendable {
  public var account: Int
  /// A body that the requester administers and the person has a role in.
  public var body: String
  public var requester: Requester

  public init(_ account: Int, in body: String, by requester: Requester) {
    self.account = account
    self.body = body
    self.requester = requester
  }

  /// - Throws: `Refusal`: the requester must administer every body that the person has a role in, and none of them
  ///   may be left without an administrator.
  public func perform(in environment: PeopleEnvironment) async throws {
    let actor = try requester.actor(for: .managePeople, in: body)
    let moment = environment.now()
    try await environment.database.write { connection in
      let accounts = AccountRepository(connection)
      let closing = try accounts.active(account)
      let roles = RoleRepository(connection)
      let held = try roles.roles(of: account)
      try requester.requireRight(over: held)
      for body in held.keys.sorted() where held[body]?.contains(.administrator) == true {
        guard try roles.hasAdministrator(body, beside: account) else {
          throw Refusal.lastAdministrator(body: body)
        }
      }
      try accounts.set(.closed, of: account)
      try SessionRepository(connection).endAll(of: account)
      try SignInLinkRepository(connection).end(of: account)
      try connection.audit([.state(of: closing, now: .closed)], by: actor, at: moment)
    }
  }
}

extension AuditedChange {
  static func state(of account: Account, now state: Account.State) -> AuditedChange {
    AuditedChange(
      action: state == .closed ? "account.closed" : "account.opened", item: account.reference, field: "state",
      old: account.state.rawValue, new: state.rawValue)
  }
}
