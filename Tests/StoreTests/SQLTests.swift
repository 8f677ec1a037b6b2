import DatabaseSupport
import TestSupport
import Testing

@testable import Store

@Suite struct SQLTests {
  @Test func interpolatedValuesAreBound() {
    let code = "x'; DROP TABLE note; --"
    let sql: SQL = "SELECT * FROM note WHERE text = \(code) AND id IN \(list: [1, 2]) AND size > \(0.5)"
    let (text, bindings) = sql.rendered { "$\($0)" }
    #expect(text == "SELECT * FROM note WHERE text = $1 AND id IN ($2, $3) AND size > $4")
    #expect(bindings == [.text(code), .integer(1), .integer(2), .real(0.5)])
    let none: SQL = "id IN \(list: [Int]())"
    #expect(none.rendered { _ in "?" }.text == "id IN (NULL)")
  }

  @Test(
    arguments: DatabaseKind.allCases,
    [
      "", "'", "\"", "''; DROP TABLE note; --", "a\nb", "é ≥ 🙂", "%_", "\\",
      String(repeating: "x", count: 100_000),
    ])
  func textsComeBackAsTheyWent(on kind: DatabaseKind, text: String) async throws {
    let open = try await OpenDatabase(on: kind)
    try await open.database.write { _ = try $0.run("INSERT INTO note (text) VALUES (\(text))") }
    #expect(try await open.texts() == [text])
    let found = try await open.database.read {
      try $0.value("SELECT count(*) FROM note WHERE text = \(text)", as: Int.self)
    }
    #expect(found == 1)
  }

  /// Neither database keeps such a text whole: one cuts it short, the other refuses it.
  @Test(arguments: DatabaseKind.allCases) func aNullCharacterIsRefusedNotCutShort(on kind: DatabaseKind)
    async throws
  {
    let open = try await OpenDatabase(on: kind)
    await #expect(throws: StoreError.self) {
      try await open.database.write { _ = try $0.run("INSERT INTO note (text) VALUES (\("ab\u{0}cd"))") }
    }
    #expect(try await open.texts() == [])
  }

  @Test(arguments: DatabaseKind.allCases) func everyKindOfValueComesBack(on kind: DatabaseKind) async throws {
    let open = try await OpenDatabase(on: kind)
    let bytes: [UInt8] = [0, 255, 1, 39]
    try await open.database.write { connection in
      try connection.run("INSERT INTO note (id, text, bytes, size) VALUES (\(Int.max), 'a', \(bytes), \(0.1))")
      try connection.run(
        "INSERT INTO note (id, text, bytes, size) VALUES (\(Int.min), 'b', \([UInt8]()), \(SQLValue.null))")
    }
    let rows = try await open.database.read { try $0.rows("SELECT id, bytes, size FROM note ORDER BY text") }
    #expect(
      rows.map(\.values) == [
        [.integer(.max), .bytes(bytes), .real(0.1)], [.integer(.min), .bytes([]), .null],
      ])
    #expect(try rows[1].get("size", as: Double?.self) == nil)
    #expect(throws: StoreError.self) { try rows[1].get("size", as: Double.self) }
    #expect(throws: StoreError.self) { try rows[0].get("colour", as: Int.self) }
    #expect(throws: StoreError.self) { try rows[0].get(3, as: Int.self) }
  }

  @Test(arguments: DatabaseKind.allCases) func runTellsHowManyRowsChanged(on kind: DatabaseKind) async throws {
    let open = try await OpenDatabase(on: kind)
    let counts = try await open.database.write { connection in
      [
        try connection.run("INSERT INTO note (text) VALUES ('a'), ('b'), ('c')"),
        try connection.run("UPDATE note SET text = 'd' WHERE id > 1"),
        try connection.run("UPDATE note SET text = 'd' WHERE id > 100"),
        try connection.run("CREATE TABLE other (id INTEGER)"),
        try connection.run("INSERT INTO note (id, text) VALUES (1, 'x') ON CONFLICT DO NOTHING"),
        try connection.run("DELETE FROM note"),
      ]
    }
    #expect(counts == [3, 2, 0, 0, 0, 3])
  }

  @Test(arguments: DatabaseKind.allCases) func aStatementMayRunInsideItself(on kind: DatabaseKind) async throws
  {
    let open = try await OpenDatabase(on: kind)
    try await open.database.write { _ = try $0.run("INSERT INTO note (text) VALUES ('a'), ('b'), ('c')") }
    let pairs = try await open.database.read { connection in
      var pairs: [String] = []
      try connection.forEachRow("SELECT text FROM note ORDER BY id") { outer in
        try connection.forEachRow("SELECT text FROM note ORDER BY id") { inner in
          pairs.append(try outer.get(0) + inner.get(0))
        }
      }
      return pairs
    }
    #expect(pairs == ["aa", "ab", "ac", "ba", "bb", "bc", "ca", "cb", "cc"])
  }
}
