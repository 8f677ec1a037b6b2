import Foundation
import Store
import Vocabulary

/// Keeps accounts.
public struct AccountRepository {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  public func find(_ id: Int) throws -> Account? {
    try connection.row("SELECT \(sql: Self.columns) FROM account WHERE id = \(id)").map(Self.account)
  }

  public func find(_ email: EmailAddress) throws -> Account? {
    try connection.row("SELECT \(sql: Self.columns) FROM account WHERE email_key = \(email.key)")
      .map(Self.account)
  }

  /// By name.
  public func all() throws -> [Account] {
    try connection.rows("SELECT \(sql: Self.columns) FROM account ORDER BY name, id").map(Self.account)
  }

  func active(in body: String) throws -> [Account] {
    try connection.rows(
      """
      SELECT \(sql: Self.columns) FROM account
      WHERE state = \(Account.State.active.rawValue)
        AND id IN (SELECT account_id FROM role_grant WHERE body = \(body))
      ORDER BY name, id
      """
    ).map(Self.account)
  }

  /// - Throws: `Refusal` where there is none or it is closed.
  func active(_ id: Int) throws -> Account {
    guard let account = try find(id) else { throw Refusal.noSuchAccount }
    guard account.state == .active else { throw Refusal.accountIsClosed }
    return account
  }

  /// - Throws: `Issues` where the address has an account, or the name is none.
  func add(name: String, email: EmailAddress, password: String?, at moment: Date) throws -> Account {
    let issues = Account.issues(withName: name)
    guard issues.isEmpty else { throw Issues(issues) }
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    if try find(email) != nil {
      throw Issues(Issue(field: "email", problem: "there is an account for \(email) already"))
    }
    let created = Timestamp.text(moment)
    let id: Int? = try connection.value(
      """
      INSERT INTO account (name, email, email_key, state, created_at, password)
      VALUES (\(name), \(email.text), \(email.key), \(Account.State.active.rawValue), \(created),
        \(password.sqlValue)) RETURNING id
      """)
    guard let id else { throw StoreError.unexpectedValue("an account without a number") }
    return Account(
      id: id, name: name, email: email, state: .active, created: created, hasPassword: password != nil)
  }

  func set(_ state: Account.State, of id: Int) throws {
    try connection.run("UPDATE account SET state = \(state.rawValue) WHERE id = \(id)")
  }

  /// As `PasswordHasher` gave it; nil where there is none.
  func password(of id: Int) throws -> String? {
    try connection.value("SELECT password FROM account WHERE id = \(id)", as: String?.self) ?? nil
  }

  /// Whether the password was still `old`.
  func setPassword(_ new: String, replacing old: String?, of id: Int) throws -> Bool {
    if let old {
      try connection.run("UPDATE account SET password = \(new) WHERE id = \(id) AND password = \(old)") > 0
    } else {
      try connection.run("UPDATE account SET password = \(new) WHERE id = \(id) AND password IS NULL") > 0
    }
  }

  private static let columns: SQL =
    "id, name, email, state, created_at, CASE WHEN password IS NULL THEN 0 ELSE 1 END"

  private static func account(_ row: SQLRow) throws -> Account {
    let state: String = try row.get(3)
    guard let state = Account.State(rawValue: state) else {
      throw StoreError.unexpectedValue("an account in the state \(state)")
    }
    return Account(
      id: try row.get(0), name: try row.get(1), email: try EmailAddress(row.get(2)), state: state,
      created: try row.get(4), hasPassword: try row.get(5))
  }
}
