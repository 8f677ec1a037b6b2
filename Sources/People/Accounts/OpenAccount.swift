import Store

/// Opens a closed account again, with the roles it had.
public struct OpenAccount: Sendable {
  public var account: Int
  public var body: String
  public var requester: Requester

  public init(_ account: Int, in body: String, by requester: Requester) {
    self.account = account
    self.body = body
    self.requester = requester
  }

  /// - Throws: `Refusal`: the requester must administer every body that the person would have a role in.
  public func perform(in environment: PeopleEnvironment) async throws {
    let actor = try requester.actor(for: .managePeople, in: body)
    let moment = environment.now()
    try await environment.database.write { connection in
      let accounts = AccountRepository(connection)
      guard let opening = try accounts.find(account) else { throw Refusal.noSuchAccount }
      guard opening.state == .closed else { return }
      try requester.requireRight(over: RoleRepository(connection).roles(of: account))
      try accounts.set(.active, of: account)
      try connection.audit([.state(of: opening, now: .active)], by: actor, at: moment)
    }
  }
}
