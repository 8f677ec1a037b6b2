import Foundation
import Store
import Vocabulary

/// Keeps which account an identity provider's subject is.
public struct IdentityRepository {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  public func all(of account: Int) throws -> [ExternalIdentity] {
    try connection.rows(
      "SELECT issuer, subject FROM external_identity WHERE account_id = \(account) ORDER BY issuer, subject"
    ).map { ExternalIdentity(issuer: try $0.get(0), subject: try $0.get(1)) }
  }

  /// With the moment of each link, ISO 8601, UTC.
  public func linked(to account: Int) throws -> [(identity: ExternalIdentity, since: String)] {
    try connection.rows(
      """
      SELECT issuer, subject, linked_at FROM external_identity WHERE account_id = \(account)
      ORDER BY issuer, subject
      """
    ).map { (ExternalIdentity(issuer: try $0.get(0), subject: try $0.get(1)), try $0.get(2)) }
  }

  /// nil where nobody is known by it.
  func account(_ identity: ExternalIdentity) throws -> Int? {
    try connection.value(
      """
      SELECT account_id FROM external_identity WHERE issuer = \(identity.issuer) AND subject = \(identity.subject)
      """)
  }

  /// Whether it was free.
  func link(_ identity: ExternalIdentity, to account: Int, at moment: Date) throws -> Bool {
    try connection.run(
      """
      INSERT INTO external_identity (issuer, subject, account_id, linked_at)
      VALUES (\(identity.issuer), \(identity.subject), \(account), \(Timestamp.text(moment)))
      ON CONFLICT (issuer, subject) DO NOTHING
      """) > 0
  }

  /// Whether the account had it.
  func unlink(_ identity: ExternalIdentity, from account: Int) throws -> Bool {
    try connection.run(
      """
      DELETE FROM external_identity
      WHERE issuer = \(identity.issuer) AND subject = \(identity.subject) AND account_id = \(account)
      """) > 0
  }
}
