/// Somebody who is signed in, with the roles that they have at this moment.
public struct SignedIn: Hashable, Sendable {
  public var account: Account
  /// Body to roles.
  public var roles: [String: Set<Role>]
  public var session: Session

  public init(account: Account, roles: [String: Set<Role>], session: Session) {
    self.account = account
    self.roles = roles
    self.session = session
  }

  public func may(_ permission: Permission, in body: String) -> Bool {
    roles(in: body).contains { $0.permissions.contains(permission) }
  }

  /// In the order in which they are declared.
  public func roles(in body: String) -> [Role] {
    Role.allCases.filter { roles[body]?.contains($0) ?? false }
  }
}
