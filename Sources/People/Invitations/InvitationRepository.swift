import Foundation
import Store
import Vocabulary

/// Keeps invitations; of a token only the hash.
public struct InvitationRepository {
  public static let lifetime: TimeInterval = 7 * 86_400

  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  /// Those to a body that can still be accepted, the newest first.
  public func open(in body: String, at moment: Date) throws -> [Invitation] {
    try connection.rows(
      """
      SELECT \(sql: Self.columns) FROM invitation
      WHERE body = \(body) AND state = \(Invitation.State.sent.rawValue) AND expires_at > \(Timestamp.text(moment))
      ORDER BY id DESC
      """
    ).map(Self.invitation)
  }

  public func find(_ id: Int) throws -> Invitation? {
    try connection.row("SELECT \(sql: Self.columns) FROM invitation WHERE id = \(id)").map(Self.invitation)
  }

  /// What a person who follows the link is shown; nil where it cannot be accepted any more.
  public func usable(_ token: Secret, at moment: Date) throws -> Invitation? {
    try connection.row(
      """
      SELECT \(sql: Self.columns) FROM invitation
      WHERE token_hash = \(Token.hash(token)) AND state = \(Invitation.State.sent.rawValue)
        AND expires_at > \(Timestamp.text(moment))
      """
    ).map(Self.invitation)
  }

  func add(_ email: EmailAddress, role: Role, body: String, by name: String, token: Secret, at moment: Date)
    throws
    -> Invitation
  {
    let (sent, expires) = (Timestamp.text(moment), Timestamp.text(moment.addingTimeInterval(Self.lifetime)))
    let id: Int? = try connection.value(
      """
      INSERT INTO invitation (token_hash, email, body, role, invited_by, sent_at, expires_at, state)
      VALUES (\(Token.hash(token)), \(email.text), \(body), \(role.rawValue), \(name), \(sent), \(expires),
        \(Invitation.State.sent.rawValue)) RETURNING id
      """)
    guard let id else { throw StoreError.unexpectedValue("an invitation without a number") }
    return Invitation(
      id: id, email: email, body: body, role: role, invitedBy: name, sent: sent, expires: expires, state: .sent)
  }

  /// Whether it was still to be accepted.
  func end(_ id: Int, as state: Invitation.State, account: Int? = nil) throws -> Bool {
    try connection.run(
      """
      UPDATE invitation SET state = \(state.rawValue), account_id = \(account.sqlValue)
      WHERE id = \(id) AND state = \(Invitation.State.sent.rawValue)
      """) > 0
  }

  private static let columns: SQL = "id, email, body, role, invited_by, sent_at, expires_at, state"

  private static func invitation(_ row: SQLRow) throws -> Invitation {
    let (role, state): (String, String) = (try row.get(3), try row.get(7))
    guard let role = Role(rawValue: role), let state = Invitation.State(rawValue: state) else {
      throw StoreError.unexpectedValue("an invitation as \(role), \(state)")
    }
    return Invitation(
      id: try row.get(0), email: try EmailAddress(row.get(1)), body: try row.get(2), role: role,
      invitedBy: try row.get(4), sent: try row.get(5), expires: try row.get(6), state: state)
  }
}

extension Invitation {
  func change(to state: State) -> AuditedChange {
    AuditedChange(
      action: "invitation.\(state.rawValue)", item: Reference("invitation", "\(id)"),
      field: "\(role.rawValue) in \(body)", old: state == .sent ? nil : self.state.rawValue,
      new: state == .sent ? email.text : state.rawValue)
  }
}
