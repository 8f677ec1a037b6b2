import Store

/// The shape of the evidence in the database. Each text is frozen once released.
public enum EvidenceMigrations {
  public static let all: [Migration] = [evidence1, adoptions]

  private static let evidence1 = Migration(
    "evidence-1",
    """
    CREATE TABLE dataset_import (
      id {id},
      kind TEXT NOT NULL,
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes BIGINT NOT NULL,
      received_at TEXT NOT NULL,
      report TEXT NOT NULL
    );
    CREATE TABLE area (
      id {id},
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      type TEXT NOT NULL,
      learned_from BIGINT REFERENCES dataset_import (id)
    );
    CREATE TABLE area_parent (
      area_code TEXT NOT NULL,
      parent_code TEXT NOT NULL,
      PRIMARY KEY (area_code, parent_code)
    );
    CREATE TABLE area_code_change (
      old_code TEXT NOT NULL,
      new_code TEXT NOT NULL,
      effective_from TEXT NOT NULL,
      PRIMARY KEY (old_code, new_code)
    );
    CREATE TABLE neighbour_model (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      import_id BIGINT NOT NULL REFERENCES dataset_import (id)
    );
    CREATE TABLE neighbour (
      model_id TEXT NOT NULL REFERENCES neighbour_model (id),
      area_code TEXT NOT NULL,
      neighbour_code TEXT NOT NULL,
      PRIMARY KEY (model_id, area_code, neighbour_code)
    );
    CREATE TABLE boundary (
      area_code TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      rings {bytes} NOT NULL,
      import_id BIGINT NOT NULL REFERENCES dataset_import (id)
    );
    CREATE TABLE period (
      id {id},
      label TEXT NOT NULL,
      sortable BIGINT NOT NULL,
      span TEXT NOT NULL,
      UNIQUE (label, sortable, span)
    );
    CREATE TABLE published_word (
      id {id},
      text TEXT NOT NULL UNIQUE
    );
    CREATE TABLE series (
      id {id},
      indicator_id BIGINT NOT NULL,
      indicator_name TEXT NOT NULL,
      sex TEXT NOT NULL,
      age TEXT NOT NULL,
      category_type TEXT NOT NULL,
      category TEXT NOT NULL,
      UNIQUE (indicator_id, sex, age, category_type, category)
    );
    CREATE TABLE observation_block (
      series_id BIGINT PRIMARY KEY REFERENCES series (id),
      observations BIGINT NOT NULL,
      data {bytes} NOT NULL
    );
    CREATE TABLE superseded_block (
      id {id},
      series_id BIGINT NOT NULL REFERENCES series (id),
      superseded_by BIGINT NOT NULL REFERENCES dataset_import (id),
      observations BIGINT NOT NULL,
      data {bytes} NOT NULL
    );
    CREATE INDEX superseded_block_series ON superseded_block (series_id);
    CREATE TABLE dashboard (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      definition TEXT NOT NULL,
      file_name TEXT NOT NULL,
      changed_at TEXT NOT NULL
    );
    CREATE TABLE edition (
      id {id},
      dashboard_id TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      dated TEXT NOT NULL,
      content TEXT NOT NULL,
      UNIQUE (dashboard_id, name)
    );
    """)
  /// Tables of papers whose figures were taken; `withdrawn_by` is the import that took them back.
  private static let adoptions = Migration(
    "evidence-2-adoptions",
    """
    CREATE TABLE adoption (
      import_id BIGINT PRIMARY KEY REFERENCES dataset_import (id),
      paper BIGINT NOT NULL,
      item BIGINT NOT NULL,
      caption TEXT,
      page BIGINT,
      first_line BIGINT NOT NULL,
      last_line BIGINT NOT NULL,
      series_id BIGINT NOT NULL REFERENCES series (id),
      answers TEXT NOT NULL,
      adopted_by_name TEXT NOT NULL,
      withdrawn_by BIGINT REFERENCES dataset_import (id),
      withdrawn_by_name TEXT
    );
    CREATE INDEX adoption_paper ON adoption (paper, item);
    """)
}
