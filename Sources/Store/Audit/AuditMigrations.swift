/// The shape of the audit log. Each text is frozen once released.
public enum AuditMigrations {
  public static let all: [Migration] = [audit1]

  private static let audit1 = Migration(
    "audit-1",
    """
    CREATE TABLE audit_entry (
      number BIGINT PRIMARY KEY,
      made_at TEXT NOT NULL,
      account BIGINT,
      name TEXT NOT NULL,
      authority TEXT NOT NULL,
      action TEXT NOT NULL,
      item_kind TEXT NOT NULL,
      item_id TEXT NOT NULL,
      field TEXT,
      old_value TEXT,
      new_value TEXT,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE
    );
    CREATE INDEX audit_entry_item ON audit_entry (item_kind, item_id, number);
    CREATE INDEX audit_entry_account ON audit_entry (account, number);
    CREATE TABLE audit_head (
      id BIGINT PRIMARY KEY,
      entries BIGINT NOT NULL,
      hash TEXT NOT NULL
    );
    INSERT INTO audit_head (id, entries, hash)
    VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000')
    """)
}
