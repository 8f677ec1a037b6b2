/// What can be asked of any database of Salus.
public enum StoreChecks {
  public static let all: [DatabaseCheck] = [storage, keys, audit]

  /// Foreign keys, as the database itself declares them.
  private static let keys = DatabaseCheck("foreign keys") { connection, findings in
    for link in try connection.foreignKeys() { try link.look(connection, &findings) }
  }

  /// Every entry's hash, computed again.
  private static let audit = DatabaseCheck("audit log") { connection, findings in
    if let fault = try AuditLog(connection).verify().fault {
      findings.add(
        "audit log, entry \(fault.number)", fault.description,
        remedy: "Compare with a backup: what the log says from this entry on proves nothing.")
    }
  }
}
