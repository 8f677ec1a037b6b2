import Foundation
import Vocabulary

extension Connection {
  /// Keeps changes in the audit log, in this order. Called inside the `Database.write` that makes them: the change
  /// and its entry are both kept or neither is.
  public func audit(_ changes: [AuditedChange], by actor: Actor, at moment: Date) throws {
    guard !changes.isEmpty else { return }
    // Changing the head's row first makes every other writer wait until this transaction ends.
    try run("UPDATE audit_head SET entries = entries + \(changes.count) WHERE id = 1")
    guard var head = try AuditLog(self).head() else {
      throw StoreError.unexpectedValue("the audit log has no head; it cannot be added to")
    }
    head.count -= changes.count
    let at = Timestamp.text(moment)
    for change in changes {
      var entry = AuditEntry(
        number: head.count + 1, at: at, account: actor.account, name: actor.name,
        authority: actor.authority,
        action: change.action, item: change.item, field: change.field, old: change.old,
        new: change.new,
        previous: head.hash, hash: "")
      entry.hash = entry.computedHash
      try keep(entry)
      head = AuditHead(count: entry.number, hash: entry.hash)
    }
    try run("UPDATE audit_head SET hash = \(head.hash) WHERE id = 1")
  }

  private func keep(_ entry: AuditEntry) throws {
    try run(
      """
      INSERT INTO audit_entry (number, made_at, account, name, authority, action, item_kind, item_id, field,
        old_value, new_value, previous, hash)
      VALUES (\(entry.number), \(entry.at), \(entry.account.sqlValue), \(entry.name), \(entry.authority), \(entry.action),
        \(entry.item.kind), \(entry.item.id), \(entry.field.sqlValue), \(entry.old.sqlValue), \(entry.new.sqlValue), \(entry.previous),
        \(entry.hash))
      """)
  }
}
