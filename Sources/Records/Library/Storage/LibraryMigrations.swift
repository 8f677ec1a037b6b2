import Store

/// What the tables of the papers are made of.
public enum LibraryMigrations {
  public static let all = [
    Migration(
      "library-1-papers",
      """
      CREATE TABLE library_original (
        sha256 TEXT PRIMARY KEY, format TEXT NOT NULL, size BIGINT NOT NULL, received_at TEXT NOT NULL);
      CREATE TABLE library_original_part (
        sha256 TEXT NOT NULL REFERENCES library_original (sha256), number BIGINT NOT NULL, content {bytes} NOT NULL,
        PRIMARY KEY (sha256, number));
      CREATE TABLE library_meeting (
        id {id}, body TEXT NOT NULL, body_key TEXT NOT NULL, held_on TEXT NOT NULL, began TEXT, place TEXT,
        UNIQUE (body_key, held_on));
      CREATE TABLE library_paper (
        id {id}, meeting BIGINT NOT NULL REFERENCES library_meeting (id), name TEXT NOT NULL, title TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES library_original (sha256), state TEXT NOT NULL, version BIGINT NOT NULL,
        supersedes BIGINT, lines BIGINT NOT NULL, pages BIGINT, not_understood BIGINT NOT NULL,
        imported_at TEXT NOT NULL, imported_by_name TEXT NOT NULL, published_at TEXT,
        UNIQUE (meeting, sha256));
      CREATE TABLE library_page (
        paper BIGINT NOT NULL REFERENCES library_paper (id), number BIGINT NOT NULL, page BIGINT, content TEXT NOT NULL,
        PRIMARY KEY (paper, number));
      CREATE TABLE library_item (
        paper BIGINT NOT NULL REFERENCES library_paper (id), ordinal BIGINT NOT NULL, kind TEXT NOT NULL, label TEXT,
        content TEXT NOT NULL, heading TEXT NOT NULL, page BIGINT, first_line BIGINT NOT NULL,
        last_line BIGINT NOT NULL, confidence TEXT NOT NULL, rule TEXT, doubt TEXT, details TEXT NOT NULL,
        passage BIGINT,
        PRIMARY KEY (paper, ordinal));
      CREATE INDEX library_item_passage ON library_item (paper, passage);
      CREATE TABLE library_segment (
        paper BIGINT PRIMARY KEY REFERENCES library_paper (id), content {bytes} NOT NULL);
      """),
    Migration(
      "library-figures-1-findings",
      """
      CREATE TABLE library_finding (
        paper BIGINT NOT NULL REFERENCES library_paper (id), ordinal BIGINT NOT NULL, content TEXT NOT NULL,
        PRIMARY KEY (paper, ordinal));
      """),
    Migration(
      "library-2-intakes",
      """
      CREATE TABLE library_intake (
        id {id}, made_at TEXT NOT NULL, made_by_name TEXT NOT NULL, outcomes TEXT NOT NULL);
      """),
    Migration(
      "library-3-corrections",
      """
      ALTER TABLE library_item RENAME COLUMN ordinal TO number;
      ALTER TABLE library_item ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
      UPDATE library_item SET place = number;
      ALTER TABLE library_paper ADD COLUMN numbered BIGINT NOT NULL DEFAULT 0;
      UPDATE library_paper SET numbered =
        (SELECT coalesce(max(number) + 1, 0) FROM library_item WHERE paper = library_paper.id);
      CREATE TABLE library_correction (
        paper BIGINT NOT NULL REFERENCES library_paper (id), item BIGINT NOT NULL, version BIGINT NOT NULL, says TEXT,
        read_as TEXT, page BIGINT, first_line BIGINT NOT NULL, last_line BIGINT NOT NULL, reason TEXT,
        changed_at TEXT NOT NULL, changed_by BIGINT, changed_by_name TEXT NOT NULL,
        PRIMARY KEY (paper, item));
      """),
    Migration(
      "library-matters-1-judgements",
      """
      CREATE TABLE library_matter_judgement (
        id {id}, mention TEXT NOT NULL, other TEXT NOT NULL, is_one BIGINT NOT NULL, made_at TEXT NOT NULL,
        made_by_name TEXT NOT NULL);
      """),
  ]
}
