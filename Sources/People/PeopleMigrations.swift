import Store

/// The shape of accounts, sign-in and roles in the database. Each text is frozen once released.
public enum PeopleMigrations {
  public static let all: [Migration] = [people1, people2]

  private static let people1 = Migration(
    "people-1",
    """
    CREATE TABLE account (
      id {id},
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      email_key TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL,
      created_at TEXT NOT NULL,
      password TEXT
    );
    CREATE TABLE session (
      id {id},
      token_hash TEXT NOT NULL UNIQUE,
      account_id BIGINT NOT NULL REFERENCES account (id),
      started_at TEXT NOT NULL,
      authenticated_at TEXT NOT NULL,
      seen_at TEXT NOT NULL,
      address TEXT NOT NULL,
      browser TEXT NOT NULL
    );
    CREATE INDEX session_account ON session (account_id);
    CREATE TABLE attempt_count (
      subject TEXT PRIMARY KEY,
      failures BIGINT NOT NULL,
      last_at TEXT NOT NULL
    );
    CREATE INDEX attempt_count_last ON attempt_count (last_at);
    CREATE TABLE sign_in_place (
      account_id BIGINT NOT NULL REFERENCES account (id),
      address TEXT NOT NULL,
      last_at TEXT NOT NULL,
      PRIMARY KEY (account_id, address)
    );
    CREATE TABLE pending_code (
      token_hash TEXT PRIMARY KEY,
      account_id BIGINT NOT NULL REFERENCES account (id),
      expires_at TEXT NOT NULL
    );
    CREATE TABLE second_factor (
      account_id BIGINT PRIMARY KEY REFERENCES account (id),
      sealed_secret {bytes} NOT NULL,
      confirmed_at TEXT,
      last_step BIGINT NOT NULL
    );
    CREATE TABLE recovery_code (
      account_id BIGINT NOT NULL REFERENCES account (id),
      code_hash TEXT NOT NULL,
      used_at TEXT,
      PRIMARY KEY (account_id, code_hash)
    );
    CREATE TABLE role_grant (
      account_id BIGINT NOT NULL REFERENCES account (id),
      body TEXT NOT NULL,
      role TEXT NOT NULL,
      origin TEXT NOT NULL,
      granted_at TEXT NOT NULL,
      PRIMARY KEY (account_id, body, role, origin)
    );
    CREATE INDEX role_grant_body ON role_grant (body, role);
    CREATE TABLE invitation (
      id {id},
      token_hash TEXT NOT NULL UNIQUE,
      email TEXT NOT NULL,
      body TEXT NOT NULL,
      role TEXT NOT NULL,
      invited_by TEXT NOT NULL,
      sent_at TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      state TEXT NOT NULL,
      account_id BIGINT REFERENCES account (id)
    );
    CREATE INDEX invitation_body ON invitation (body, state);
    CREATE TABLE external_identity (
      issuer TEXT NOT NULL,
      subject TEXT NOT NULL,
      account_id BIGINT NOT NULL REFERENCES account (id),
      linked_at TEXT NOT NULL,
      PRIMARY KEY (issuer, subject)
    )
    """)

  private static let people2 = Migration(
    "people-2",
    """
    ALTER TABLE session ADD COLUMN means TEXT NOT NULL DEFAULT 'password';
    CREATE TABLE sign_in_link (
      account_id BIGINT PRIMARY KEY REFERENCES account (id),
      token_hash TEXT NOT NULL UNIQUE,
      expires_at TEXT NOT NULL
    )
    """)
}
