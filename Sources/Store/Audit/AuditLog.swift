import Vocabulary

/// Reads the audit log. Nothing in Salus updates or deletes an entry; `verify` shows whether something else did.
public struct AuditLog {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  /// The newest first.
  ///
  /// - Parameter before: the number that all asked for are below, to read on from the last one shown.
  public func entries(matching filter: AuditFilter = AuditFilter(), before: Int? = nil, limit: Int)
    throws
    -> [AuditEntry]
  {
    try entries(
      "WHERE \(sql: filter.condition) AND number < \(before ?? .max) ORDER BY number DESC LIMIT \(limit)"
    )
  }

  /// nil where its row is gone.
  public func head() throws -> AuditHead? {
    try connection.row("SELECT entries, hash FROM audit_head WHERE id = 1").map {
      AuditHead(count: try $0.get(0), hash: try $0.get(1))
    }
  }

  /// The oldest first.
  func entries(after number: Int, limit: Int) throws -> [AuditEntry] {
    try entries("WHERE number > \(number) ORDER BY number LIMIT \(limit)")
  }

  func number(ofHash hash: String) throws -> Int? {
    try connection.value("SELECT number FROM audit_entry WHERE hash = \(hash)")
  }

  private func entries(_ condition: SQL) throws -> [AuditEntry] {
    try connection.rows(
      """
      SELECT number, made_at, account, name, authority, action, item_kind, item_id, field, old_value, new_value,
        previous, hash
      FROM audit_entry \(sql: condition)
      """
    ).map { row in
      AuditEntry(
        number: try row.get(0), at: try row.get(1), account: try row.get(2), name: try row.get(3),
        authority: try row.get(4), action: try row.get(5),
        item: Reference(try row.get(6), try row.get(7)), field: try row.get(8), old: try row.get(9),
        new: try row.get(10), previous: try row.get(11), hash: try row.get(12))
    }
  }
}
