import Foundation
import Store
import Vocabulary

/// Signs somebody in whom an identity provider has just vouched for, and gives them the roles that its claims stand for.
/// Roles that a person gave stay; those from earlier claims that no longer hold go.
public struct SignInByIdentity: Sendable {
  public var identity: ExternalIdentity
  /// From `RoleMapping`; nil where the provider said nothing of groups, so that no role comes or goes.
  public var roles: [String: Set<Role>]?
  /// Whose account is made where the identity is not known and the claims give a role; nil where only those who were
  /// invited or linked may come in.
  public var newcomer: Newcomer?
  public var visitor: Visitor

  /// As the provider names them.
  public struct Newcomer: Hashable, Sendable {
    public var name: String
    /// One that the provider says it has verified.
    public var email: String

    public init(name: String, email: String) {
      self.name = name
      self.email = email
    }
  }

  public init(
    _ identity: ExternalIdentity, roles: [String: Set<Role>]?, newcomer: Newcomer? = nil, visitor: Visitor
  ) {
    self.identity = identity
    self.roles = roles
    self.newcomer = newcomer
    self.visitor = visitor
  }

  /// The session's token.
  ///
  /// - Throws: `Refusal`.
  public func perform(in environment: PeopleEnvironment) async throws -> Secret {
    let token = Token.new(environment.random)
    let moment = environment.now()
    try await environment.database.write { connection in
      let (account, made) = try account(connection, at: moment)
      let changes = try made + reconcile(account.id, RoleRepository(connection), at: moment)
      try connection.audit(changes, by: account.actor(authority: "claims of \(identity.issuer)"), at: moment)
      try SessionRepository(connection).sweep(at: moment, limits: environment.limits)
      try connection.begin(account, token: token, for: visitor, by: .singleSignOn, at: moment)
    }
    return token
  }

  private func account(_ connection: any Connection, at moment: Date) throws -> (Account, [AuditedChange]) {
    let accounts = AccountRepository(connection)
    if let id = try IdentityRepository(connection).account(identity) { return (try accounts.active(id), []) }
    guard let newcomer, roles?.values.contains(where: { !$0.isEmpty }) == true else {
      throw Refusal.identityIsUnknown
    }
    let email = try EmailAddress(newcomer.email)
    // An address alone does not show that the account is theirs.
    guard try accounts.find(email) == nil else { throw Refusal.addressHasAccount }
    return try connection.addAccount(
      name: newcomer.name, email: email, credential: .identity(identity), encoded: nil, at: moment)
  }

  private func reconcile(_ account: Int, _ repository: RoleRepository, at moment: Date) throws
    -> [AuditedChange]
  {
    guard let roles else { return [] }
    var changes: [AuditedChange] = []
    let former = try repository.roles(of: account, from: .singleSignOn)
    for body in Set(roles.keys).union(former.keys).sorted() {
      let (now, before) = (roles[body] ?? [], former[body] ?? [])
      for role in Role.allCases where now.contains(role) && !before.contains(role) {
        let had = try repository.roles(of: account)[body]?.contains(role) ?? false
        _ = try repository.grant(role, in: body, to: account, from: .singleSignOn, at: moment)
        if !had { changes.append(.granted(role, in: body, to: account)) }
      }
      for role in Role.allCases where before.contains(role) && !now.contains(role) {
        // A body keeps its last administrator, whatever a directory says, or nobody could mend it.
        let stays = try repository.roles(of: account, from: .person)[body]?.contains(role) ?? false
        if role == .administrator, !stays, try !repository.hasAdministrator(body, beside: account) { continue }
        _ = try repository.revoke(role, in: body, from: account, origin: .singleSignOn)
        if !stays { changes.append(.revoked(role, in: body, from: account)) }
      }
    }
    return changes
  }
}
