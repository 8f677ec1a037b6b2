import DatabaseSupport
import Foundation
import GRDB
import TestSupport
import Testing
import Vocabulary

@testable import Store

@Suite(.timeLimit(.minutes(2))) struct CheckTests {
  private static let migrations =
    [
      OpenDatabase.notes,
      Migration(
        "links-1",
        """
        CREATE TABLE author (id {id}, name TEXT NOT NULL);
        CREATE TABLE about (note_id BIGINT NOT NULL REFERENCES note (id), author BIGINT)
        """),
    ] + AuditMigrations.all
  private static let checks =
    StoreChecks.all + [.links("authors", [Link("about.author", to: "author.id")])]

  private func filled(_ kind: DatabaseKind) async throws -> OpenDatabase {
    let open = try await OpenDatabase(on: kind, Self.migrations, patience: 10)
    try await open.database.write { connection in
      for id in 1...500 {
        try connection.run(
          "INSERT INTO note (id, text, bytes) VALUES (\(id), \("note \(id)"), \([UInt8](repeating: 7, count: 900)))"
        )
      }
      try connection.run("INSERT INTO author (id, name) VALUES (1, 'x')")
      for note in [1, 2] { try connection.run("INSERT INTO about (note_id, author) VALUES (\(note), 1)") }
      try connection.audit(
        [AuditedChange(action: "note.made", item: Reference("note", "1"), new: "note 1")],
        by: .commandLine(user: "test"), at: Date(timeIntervalSince1970: 0))
    }
    return open
  }

  private func findings(_ open: OpenDatabase) async throws -> [Finding] {
    let report = try await open.database.check(Self.checks)
    #expect(report.isSound == report.findings.isEmpty)
    return report.findings
  }

  @Test(arguments: DatabaseKind.allCases) func aSoundDatabaseHasNoFindings(on kind: DatabaseKind) async throws {
    let open = try await filled(kind)
    let report = try await open.database.check(Self.checks)
    #expect(report.isSound && report.findings.isEmpty)
    #expect(report.checks.map(\.name) == ["storage", "foreign keys", "audit log", "authors"])
  }

  @Test(arguments: DatabaseKind.allCases) func aForeignKeyThatPointsNowhereIsFound(on kind: DatabaseKind)
    async throws
  {
    let open = try await filled(kind)
    switch kind {
    case .sqlite:
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let queue = try DatabaseQueue(path: open.place.file.path, configuration: configuration)
      try await queue.write { try $0.execute(sql: "DELETE FROM note WHERE id = 2") }
      try queue.close()
    case .postgresql:
      try await open.database.write { connection in
        try connection.runScript("SET LOCAL session_replication_role = replica")
        try connection.run("DELETE FROM note WHERE id = 2")
      }
    }
    #expect(
      try await findings(open) == [
        Finding(
          check: "foreign keys", place: "about.note_id = 2",
          problem: "note has no row 2, which one row points to")
      ])
  }

  @Test(arguments: DatabaseKind.allCases) func aReferenceWithoutAKeyIsFound(on kind: DatabaseKind) async throws
  {
    let open = try await filled(kind)
    try await open.database.write { _ = try $0.run("DELETE FROM author") }
    let found = try await findings(open)
    #expect(found.map(\.place) == ["about.author = 1"])
    #expect(found.first?.problem == "author has no row 1, which 2 rows point to")
    #expect(found.first?.check == "authors" && found.first?.remedy.isEmpty == false)
  }

  @Test(arguments: DatabaseKind.allCases) func nullPointsNowhereAndIsNotAFault(on kind: DatabaseKind)
    async throws
  {
    let open = try await filled(kind)
    try await open.database.write { _ = try $0.run("INSERT INTO about (note_id, author) VALUES (3, NULL)") }
    #expect(try await findings(open).isEmpty)
  }

  @Test(arguments: DatabaseKind.allCases) func moreFaultsThanAPersonReadsAreCounted(on kind: DatabaseKind)
    async throws
  {
    let open = try await filled(kind)
    try await open.database.write { connection in
      for author in 2...131 { try connection.run("INSERT INTO about (note_id, author) VALUES (1, \(author))") }
    }
    let outcome = try #require(try await open.database.check(Self.checks).checks.last)
    #expect(outcome.findings.count == 100)
    #expect(outcome.unlisted == 30)
  }

  @Test(arguments: DatabaseKind.allCases) func anAlteredEntryOfTheLogIsFound(on kind: DatabaseKind) async throws
  {
    let open = try await filled(kind)
    try await open.database.write { _ = try $0.run("UPDATE audit_entry SET new_value = 'other'") }
    #expect(try await findings(open).map(\.place) == ["audit log, entry 1"])
  }

  @Test(arguments: DatabaseKind.allCases) func aTableThatIsGoneIsFoundAndTheOtherChecksAreMade(
    on kind: DatabaseKind
  ) async throws {
    let open = try await filled(kind)
    try await open.database.write { try $0.runScript("DROP TABLE author; DELETE FROM audit_entry") }
    let found = try await findings(open)
    #expect(found.map(\.check) == ["audit log", "authors"])
  }

  @Test func aDamagedPageOfTheFileIsFound() async throws {
    let open = try await filled(.sqlite)
    try await open.database.checkpoint()
    try open.database.close()
    var bytes = try Data(contentsOf: open.place.file)
    for index in bytes.count - 16_384..<bytes.count { bytes[index] = 0xA5 }
    try bytes.write(to: open.place.file)
    let again = try await open.place.open(Self.migrations)
    let report = try await again.check(Self.checks)
    #expect(!report.isSound)
    #expect(report.findings.first?.check == "storage")
  }

  /// The index is in the order of what a function gave when its rows went in, and the function gives another now.
  @Test func anIndexThatDoesNotFitItsTableIsFound() async throws {
    let server = try PostgresServer()
    let database = try await PostgresDatabase(url: server.url(), migrations: Self.migrations, connections: 2)
    let storage = try #require(Self.checks.first)
    let without = try await database.check([storage])
    #expect(without.isSound && without.checks.first?.leftOut?.contains("CREATE EXTENSION amcheck") == true)
    try await database.write { connection in
      try connection.runScript(
        """
        CREATE EXTENSION amcheck;
        CREATE FUNCTION key(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN t; END';
        CREATE INDEX note_key ON note (key(text));
        INSERT INTO note (text) SELECT 'note ' || n FROM generate_series(1, 500) AS t (n)
        """)
    }
    let sound = try await database.check([storage])
    #expect(sound.isSound && sound.checks.first?.leftOut == nil, "\(sound)")
    try await database.write {
      try $0.runScript(
        "CREATE OR REPLACE FUNCTION key(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN reverse(t); END'"
      )
    }
    let damaged = try await database.check([storage])
    #expect(damaged.findings.map(\.place) == ["index note_key"], "\(damaged)")
    #expect(damaged.findings.first?.remedy.contains("REINDEX INDEX note_key") == true)
  }
}
