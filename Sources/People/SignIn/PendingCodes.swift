import Foundation
import Store
import Vocabulary

/// Sign-ins whose password was right and whose code is still to come.
struct PendingCodes {
  let connection: any Connection
  static let lifetime: TimeInterval = 600

  init(_ connection: any Connection) { self.connection = connection }

  func add(_ token: Secret, for account: Int, at moment: Date) throws {
    try connection.run(
      """
      INSERT INTO pending_code (token_hash, account_id, expires_at)
      VALUES (\(Token.hash(token)), \(account), \(Timestamp.text(moment.addingTimeInterval(Self.lifetime))))
      """)
  }

  /// The account; nil where there is no such sign-in or it has expired.
  func account(_ token: Secret, at moment: Date) throws -> Int? {
    try connection.value(
      """
      SELECT account_id FROM pending_code
      WHERE token_hash = \(Token.hash(token)) AND expires_at > \(Timestamp.text(moment))
      """)
  }

  func end(_ token: Secret) throws {
    try connection.run("DELETE FROM pending_code WHERE token_hash = \(Token.hash(token))")
  }
}
