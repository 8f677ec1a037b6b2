import Foundation
import Store
import Vocabulary

/// Who has which role in which body, now; who had it before is in the audit log.
public struct RoleRepository {
  /// Where a role comes from: a person gave it, or the groups that single sign-on reports.
  public enum Origin: String, Codable, Hashable, Sendable { case person, singleSignOn }

  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  public func roles(of account: Int) throws -> [String: Set<Role>] {
    try roles("SELECT body, role FROM role_grant WHERE account_id = \(account)")
  }

  public func roles(of account: Int, from origin: Origin) throws -> [String: Set<Role>] {
    try roles("SELECT body, role FROM role_grant WHERE account_id = \(account) AND origin = \(origin.rawValue)")
  }

  /// Everybody with a role in a body, by name, closed accounts left out.
  public func people(in body: String) throws -> [(account: Account, roles: Set<Role>)] {
    try AccountRepository(connection).active(in: body).map { ($0, try roles(of: $0.id)[body] ?? []) }
  }

  /// Whether it is new.
  func grant(_ role: Role, in body: String, to account: Int, from origin: Origin, at moment: Date) throws
    -> Bool
  {
    try connection.run(
      """
      INSERT INTO role_grant (account_id, body, role, origin, granted_at)
      VALUES (\(account), \(body), \(role.rawValue), \(origin.rawValue), \(Timestamp.text(moment)))
      ON CONFLICT (account_id, body, role, origin) DO NOTHING
      """) > 0
  }

  /// - Parameter origin: nil for a role wherever it comes from.
  func revoke(_ role: Role, in body: String, from account: Int, origin: Origin? = nil) throws -> Bool {
    let origins = origin.map { [$0.rawValue] } ?? [Origin.person, .singleSignOn].map(\.rawValue)
    return try connection.run(
      """
      DELETE FROM role_grant WHERE account_id = \(account) AND body = \(body) AND role = \(role.rawValue)
        AND origin IN \(list: origins)
      """) > 0
  }

  /// Whether a body has an active administrator other than this account.
  func hasAdministrator(_ body: String, beside account: Int) throws -> Bool {
    // Holds the rows until the transaction ends: of two administrators who remove each other at once, the second
    // to come sees what the first did.
    try connection.run(
      "UPDATE role_grant SET role = role WHERE body = \(body) AND role = \(Role.administrator.rawValue)")
    return try connection.row(
      """
      SELECT 1 FROM role_grant JOIN account ON account.id = role_grant.account_id
      WHERE body = \(body) AND role = \(Role.administrator.rawValue) AND account_id <> \(account)
        AND state = \(Account.State.active.rawValue) LIMIT 1
      """) != nil
  }

  private func roles(_ sql: SQL) throws -> [String: Set<Role>] {
    var roles: [String: Set<Role>] = [:]
    try connection.forEachRow(sql) { row in
      let name: String = try row.get(1)
      guard let role = Role(rawValue: name) else { throw StoreError.unexpectedValue("a role named \(name)") }
      roles[try row.get(0), default: []].insert(role)
    }
    return roles
  }
}
