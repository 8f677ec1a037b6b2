import Store
import Vocabulary

/// Makes an account without an invitation, with a first role: how a site gets its first administrator.
public struct CreateAccount: Sendable {
  public var name: String
  public var email: String
  public var credential: FirstCredential
  public var role: Role
  public var body: String
  public var requester: Requester

  public init(
    name: String, email: String, credential: FirstCredential, role: Role, in body: String,
    by requester: Requester
  ) {
    self.name = name
    self.email = email
    self.credential = credential
    self.role = role
    self.body = body
    self.requester = requester
  }

  /// - Throws: `Refusal`; `Issues` with everything that is wrong with what was given.
  public func perform(in environment: PeopleEnvironment) async throws -> Account {
    let actor = try requester.actor(for: .managePeople, in: body)
    let email = try EmailAddress(email)
    let encoded = try await environment.encode(credential, name: name, email: email)
    let moment = environment.now()
    return try await environment.database.write { connection in
      let (account, changes) = try connection.addAccount(
        name: name, email: email, credential: credential, encoded: encoded, at: moment)
      _ = try RoleRepository(connection).grant(role, in: body, to: account.id, from: .person, at: moment)
      try connection.audit(changes + [.granted(role, in: body, to: account.id)], by: actor, at: moment)
      return account
    }
  }
}

extension AuditedChange {
  static func created(_ account: Account) -> AuditedChange {
    AuditedChange(
      action: "account.created", item: account.reference, field: "email", new: account.email.text)
  }
}

extension Account {
  var reference: Reference { Reference("account", "\(id)") }
}
