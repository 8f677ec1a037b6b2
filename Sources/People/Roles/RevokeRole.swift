import Store

/// Takes a role in a body away; the body keeps an administrator.
public struct RevokeRole: Sendable {
  public var role: Role
  public var body: String
  public var account: Int
  public var requester: Requester

  public init(_ role: Role, in body: String, from account: Int, by requester: Requester) {
    self.role = role
    self.body = body
    self.account = account
    self.requester = requester
  }

  /// Whether the person had the role.
  ///
  /// - Throws: `Refusal`.
  @discardableResult
  public func perform(in environment: PeopleEnvironment) async throws -> Bool {
    let actor = try requester.actor(for: .managePeople, in: body)
    let moment = environment.now()
    return try await environment.database.write { connection in
      let roles = RoleRepository(connection)
      guard try roles.roles(of: account)[body]?.contains(role) == true else { return false }
      if role == .administrator, try !roles.hasAdministrator(body, beside: account) {
        throw Refusal.lastAdministrator(body: body)
      }
      _ = try roles.revoke(role, in: body, from: account)
      try connection.audit([.revoked(role, in: body, from: account)], by: actor, at: moment)
      return true
    }
  }
}
