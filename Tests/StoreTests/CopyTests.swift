import DatabaseSupport
import TestSupport
import Testing

@testable import Store

@Suite struct CopyTests {
  private static let migrations = [
    OpenDatabase.notes,
    Migration(
      "links-1",
      """
      CREATE TABLE author (id {id}, name TEXT NOT NULL);
      CREATE TABLE about (note_id BIGINT NOT NULL REFERENCES note (id), author_id BIGINT REFERENCES author (id));
      CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT);
      INSERT INTO setting (name, value) VALUES ('colour', 'green')
      """),
  ]

  private func filled(_ kind: DatabaseKind) async throws -> OpenDatabase {
    let open = try await OpenDatabase(on: kind, Self.migrations, patience: 10)
    try await open.database.write { connection in
      for id in 1...300 {
        let bytes = (0..<id * 7).map { UInt8(truncatingIfNeeded: $0 * id) }
        try connection.run(
          "INSERT INTO note (id, text, bytes, size) VALUES (\(id * 2), \("é \(id % 7)"), \(bytes), \(Double(id) / 7))"
        )
      }
      try connection.run("INSERT INTO note (text, bytes, size) VALUES ('', \([UInt8]()), \(SQLValue.null))")
      try connection.run("INSERT INTO author (name) VALUES ('x')")
      for id in [2, 2, 4] { try connection.run("INSERT INTO about (note_id) VALUES (\(id))") }
      try connection.run("INSERT INTO about (note_id, author_id) VALUES (6, 1)")
      try connection.run("UPDATE setting SET value = NULL")
    }
    return open
  }

  @Test(arguments: DatabaseKind.allCases, DatabaseKind.allCases)
  func aCopyIsEqualAndGoesOnFromThere(from: DatabaseKind, to: DatabaseKind) async throws {
    // SQLite numbers the note after 600; a server whose numbers were given by hand has to be told.
    let source = try await filled(from == .postgresql ? .sqlite : from)
    let middle = try await OpenDatabase(on: from, Self.migrations, patience: 10)
    let copy = { DatabaseCopy(from: $0, to: $1, migrations: Self.migrations) }
    let first = try await copy(source.database, middle.database).run()
    let target = try await OpenDatabase(on: to, Self.migrations, patience: 10)
    let second = try await copy(middle.database, target.database).run()
    #expect(first == second)
    #expect(second.map(\.table) == ["about", "author", "migration", "note", "setting"])
    #expect(second.map(\.rows) == [4, 1, 2, 301, 1])
    let next = try await target.database.write {
      try $0.value("INSERT INTO note (text) VALUES ('next') RETURNING id", as: Int.self)
    }
    #expect(next == 602)
  }

  @Test(arguments: DatabaseKind.allCases) func aDatabaseThatHoldsSomethingIsLeftAsItIs(on kind: DatabaseKind)
    async throws
  {
    let source = try await filled(.sqlite)
    let target = try await OpenDatabase(on: kind, Self.migrations)
    try await target.database.write { _ = try $0.run("INSERT INTO note (text) VALUES ('mine')") }
    await #expect(throws: DatabaseCopy.Refusal.notEmpty(target.database.name)) {
      _ = try await DatabaseCopy(from: source.database, to: target.database, migrations: Self.migrations).run()
    }
    #expect(try await target.texts() == ["mine"])
  }

  @Test func aDigestTellsEveryDifference() async throws {
    func digest(_ values: [SQLValue]) -> [UInt8] {
      SQLRow(columns: values.indices.map { "c\($0)" }, values: values).digest
    }
    let rows: [[SQLValue]] = [
      [.null], [.integer(0)], [.real(0)], [.text("")], [.bytes([])], [.text("0")], [.real(-0.0)],
      [.text("a"), .text("bc")], [.text("ab"), .text("c")], [.bytes([97])], [.text("a")],
    ]
    #expect(Set(rows.map(digest)).count == rows.count)
  }
}
