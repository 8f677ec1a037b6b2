import Foundation
import Store
import Vocabulary

/// Where people have signed in from in the last month. Failures from there are counted apart from those from
/// elsewhere: a stranger who guesses at somebody's password does not slow that person down at their usual desk.
struct PlaceRepository {
  let connection: any Connection

  init(_ connection: any Connection) { self.connection = connection }

  /// The place as failures are counted for it; nil where the account is not known there.
  func known(_ account: Int?, address: String, at moment: Date) throws -> String? {
    let place = Token.hash(NetworkAddress.shared(address))
    let since = Timestamp.text(moment.addingTimeInterval(-30 * 86_400))
    return try connection.row(
      """
      SELECT 1 FROM sign_in_place WHERE account_id = \(account ?? 0) AND address = \(place) AND last_at >= \(since)
      """) == nil ? nil : place
  }

  func remember(_ account: Int, address: String, at moment: Date) throws {
    let since = Timestamp.text(moment.addingTimeInterval(-30 * 86_400))
    try connection.run("DELETE FROM sign_in_place WHERE last_at < \(since)")
    try connection.run(
      """
      INSERT INTO sign_in_place (account_id, address, last_at)
      VALUES (\(account), \(Token.hash(NetworkAddress.shared(address))), \(Timestamp.text(moment)))
      ON CONFLICT (account_id, address) DO UPDATE SET last_at = excluded.last_at
      """)
  }
}
