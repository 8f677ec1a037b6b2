import Foundation
import Store
import Vocabulary

/// Long text that a person has not sent yet, kept so that a lost connection or a closed window loses nothing.
public struct Drafts {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  public struct Draft: Hashable, Sendable {
    public var text: String
    /// ISO 8601, UTC.
    public var savedAt: String
  }

  public static let longest = 200_000

  /// False where the text is longer than a draft may be; nothing was kept then.
  public func keep(
    _ text: String, of field: String, item: Reference, account: Int, at moment: Date
  ) throws -> Bool {
    guard text.utf8.count <= Self.longest else { return false }
    try connection.run(
      """
      INSERT INTO draft (account, item_kind, item_id, field, text, saved_at)
      VALUES (\(account), \(item.kind), \(item.id), \(field), \(text), \(Timestamp.text(moment)))
      ON CONFLICT (account, item_kind, item_id, field)
      DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at
      """)
    return true
  }

  public func find(_ field: String, item: Reference, account: Int) throws -> Draft? {
    try connection.row(
      """
      SELECT text, saved_at FROM draft
      WHERE account = \(account) AND item_kind = \(item.kind) AND item_id = \(item.id) AND field = \(field)
      """
    ).map { Draft(text: try $0.get(0), savedAt: try $0.get(1)) }
  }

  /// Once the item was saved, or the person wants it no more.
  public func discard(item: Reference, account: Int) throws {
    try connection.run(
      """
      DELETE FROM draft WHERE account = \(account) AND item_kind = \(item.kind) AND item_id = \(item.id)
      """)
  }
}
