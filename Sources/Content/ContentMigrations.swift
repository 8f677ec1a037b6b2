import Store

/// What the tables of edited content are made of.
public enum ContentMigrations {
  public static let all = [
    Migration(
      "content-1-pages-and-notices",
      """
      CREATE TABLE content_revision (
        id {id}, page TEXT NOT NULL, number BIGINT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,
        made_at TEXT NOT NULL, made_by BIGINT, made_by_name TEXT NOT NULL,
        UNIQUE (page, number));
      CREATE TABLE notice (
        id {id}, version BIGINT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, shown_from TEXT NOT NULL,
        shown_until TEXT, state TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by BIGINT,
        changed_by_name TEXT NOT NULL);
      CREATE TABLE draft (
        account BIGINT NOT NULL, item_kind TEXT NOT NULL, item_id TEXT NOT NULL, field TEXT NOT NULL,
        text TEXT NOT NULL, saved_at TEXT NOT NULL,
        PRIMARY KEY (account, item_kind, item_id, field));
      CREATE TABLE form_submission (
        id TEXT PRIMARY KEY, account BIGINT NOT NULL, made_at TEXT NOT NULL, location TEXT NOT NULL);
      CREATE TABLE site_setting (
        key TEXT PRIMARY KEY, version BIGINT NOT NULL, value TEXT NOT NULL);
      """),
    Migration(
      "content-2-logo",
      "CREATE TABLE logo_file (digest TEXT PRIMARY KEY, kind TEXT NOT NULL, bytes {bytes} NOT NULL)"),
  ]
}
