import Store

/// Ends every session of somebody else's account, for an administrator: a laptop was left on a train.
public struct SignPersonOut: Sendable {
  public var account: Int
  /// A body that the requester administers and the person has a role in.
  public var body: String
  public var requester: Requester

  public init(_ account: Int, in body: String, by requester: Requester) {
    self.account = account
    self.body = body
    self.requester = requester
  }

  /// How many ended.
  ///
  /// - Throws: `Refusal`.
  @discardableResult
  public func perform(in environment: PeopleEnvironment) async throws -> Int {
    let actor = try requester.actor(for: .managePeople, in: body)
    let moment = environment.now()
    return try await environment.database.write { connection in
      let found = try AccountRepository(connection).active(account)
      try requester.requireRight(over: RoleRepository(connection).roles(of: account))
      let count = try SessionRepository(connection).endAll(of: account)
      try connection.audit([.allEnded(count, of: found)], by: actor, at: moment)
      return count
    }
  }
}

extension AuditedChange {
  static func allEnded(_ count: Int, of account: Account) -> AuditedChange {
    AuditedChange(
      action: "session.all-ended", item: account.reference, field: "sessions", old: "\(count)", new: "0")
  }
}
