import Foundation
import Store
import Vocabulary

/// What a person has written in a form and not sent yet, kept so that a lost connection or a closed window loses nothing.
public struct Drafts {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  public struct Draft: Hashable, Sendable {
    /// What was typed, by the names of the form's fields.
    public var values: [String: String]
    /// ISO 8601, UTC.
    public var savedAt: String
  }

  /// In bytes, of all that one draft holds.
  public static let longest = 200_000

  /// False where the draft is longer than one may be; nothing was kept then.
  public func keep(_ values: [String: String], of item: Reference, account: Int, at moment: Date) throws -> Bool
  {
    guard values.values.reduce(0, { $0 + $1.utf8.count }) <= Self.longest else { return false }
    for (field, text) in values.sorted(by: { $0.key < $1.key }) {
      try connection.run(
        """
        INSERT INTO draft (account, item_kind, item_id, field, text, saved_at)
        VALUES (\(account), \(item.kind), \(item.id), \(field), \(text), \(Timestamp.text(moment)))
        ON CONFLICT (account, item_kind, item_id, field)
        DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at
        """)
    }
    return true
  }

  public func find(_ item: Reference, account: Int) throws -> Draft? {
    var draft: Draft?
    try connection.forEachRow(
      """
      SELECT field, text, saved_at FROM draft
      WHERE account = \(account) AND item_kind = \(item.kind) AND item_id = \(item.id) ORDER BY saved_at
      """
    ) { row in
      draft = Draft(values: draft?.values ?? [:], savedAt: try row.get(2))
      draft?.values[try row.get(0)] = try row.get(1, as: String.self)
    }
    return draft
  }

  /// Once the item was saved, or the person wants it no more.
  public func discard(_ item: Reference, account: Int) throws {
    try connection.run(
      """
      DELETE FROM draft WHERE account = \(account) AND item_kind = \(item.kind) AND item_id = \(item.id)
      """)
  }
}
