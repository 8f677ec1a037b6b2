import Store
import Vocabulary

/// Gives an account a role in a body.
public struct GrantRole: Sendable {
  public var role: Role
  public var body: String
  public var account: Int
  public var requester: Requester

  public init(_ role: Role, in body: String, to account: Int, by requester: Requester) {
    self.role = role
    self.body = body
    self.account = account
    self.requester = requester
  }

  /// Whether the person did not have the role already.
  ///
  /// - Throws: `Refusal`.
  @discardableResult
  public func perform(in environment: PeopleEnvironment) async throws -> Bool {
    let actor = try requester.actor(for: .managePeople, in: body)
    let moment = environment.now()
    return try await environment.database.write { connection in
      _ = try AccountRepository(connection).active(account)
      guard try RoleRepository(connection).grant(role, in: body, to: account, from: .person, at: moment) else {
        return false
      }
      try connection.audit([.granted(role, in: body, to: account)], by: actor, at: moment)
      return true
    }
  }
}

extension AuditedChange {
  static func granted(_ role: Role, in body: String, to account: Int) -> AuditedChange {
    AuditedChange(
      action: "role.granted", item: Reference("account", "\(account)"), field: "role in \(body)",
      new: role.rawValue)
  }

  static func revoked(_ role: Role, in body: String, from account: Int) -> AuditedChange {
    AuditedChange(
      action: "role.revoked", item: Reference("account", "\(account)"), field: "role in \(body)",
      old: role.rawValue)
  }
}
