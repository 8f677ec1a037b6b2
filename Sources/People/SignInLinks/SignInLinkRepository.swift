import Foundation
import Store
import Vocabulary

/// Keeps the links by which people who cannot sign in give their accounts a new password: one an account, of its
/// token only the hash.
public struct SignInLinkRepository {
  public static let lifetime: TimeInterval = 86_400

  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  /// Whose account a link is for; nil where it cannot be used any more.
  public func usable(_ token: Secret, at moment: Date) throws -> Account? {
    let account: Int? = try connection.value(
      """
      SELECT account_id FROM sign_in_link
      WHERE token_hash = \(Token.hash(token)) AND expires_at > \(Timestamp.text(moment))
      """)
    return try account.flatMap { try AccountRepository(connection).find($0) }.flatMap {
      $0.state == .active ? $0 : nil
    }
  }

  /// In place of an earlier one; the moment until which it works.
  func put(_ token: Secret, for account: Int, at moment: Date) throws -> String {
    let expires = Timestamp.text(moment.addingTimeInterval(Self.lifetime))
    try connection.run(
      """
      INSERT INTO sign_in_link (account_id, token_hash, expires_at)
      VALUES (\(account), \(Token.hash(token)), \(expires))
      ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at
      """)
    return expires
  }

  /// Whether this link was still there.
  func end(_ token: Secret) throws -> Bool {
    try connection.run("DELETE FROM sign_in_link WHERE token_hash = \(Token.hash(token))") > 0
  }

  func end(of account: Int) throws {
    try connection.run("DELETE FROM sign_in_link WHERE account_id = \(account)")
  }
}
