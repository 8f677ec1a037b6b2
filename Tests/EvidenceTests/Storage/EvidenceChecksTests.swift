import DatabaseSupport
import Store
import Testing

@testable import Evidence

@Suite struct EvidenceChecksTests {
  private func findings(
    on kind: DatabaseKind, after change: @escaping @Sendable (any Connection) throws -> Void
  )
    async throws -> [Finding]
  {
    let bench = try await ImportBench(on: kind)
    try await bench.take(Export.text(Export.sample))
    var rows = Export.sample
    rows[1] = Export.row(area: "E92000001", period: 2021, value: "10.5", set: ["Value note": "Revised"])
    try await bench.take(Export.text(rows), day: 5)
    #expect(try await bench.database.check(EvidenceChecks.all).isSound)
    try await bench.database.write { try change($0) }
    return try await bench.database.check(EvidenceChecks.all).findings
  }

  @Test(arguments: DatabaseKind.allCases, ["observation_block", "superseded_block"])
  func aByteThatChangedIsFound(on kind: DatabaseKind, table: String) async throws {
    let found = try await findings(on: kind) { connection in
      let key = table == "observation_block" ? "series_id" : "id"
      let row = try connection.row(SQL(stringLiteral: "SELECT \(key), data FROM \(table) ORDER BY 1"))
      let id: Int = try row?.get(0) ?? 0
      var bytes: [UInt8] = try row?.get(1) ?? []
      bytes[bytes.count / 2] ^= 1
      try connection.run(
        "UPDATE \(sql: SQL(stringLiteral: table)) SET data = \(bytes) WHERE \(sql: SQL(stringLiteral: key)) = \(id)"
      )
    }
    #expect(found.count == 1)
    #expect(found.first?.place.hasPrefix(table) == true)
    #expect(found.first?.problem.contains("damaged") == true)
  }

  @Test(arguments: DatabaseKind.allCases) func figuresThatPointNowhereAreFound(on kind: DatabaseKind)
    async throws
  {
    let found = try await findings(on: kind) { connection in
      try connection.run("DELETE FROM area WHERE code = 'E06000002'")
      try connection.run("DELETE FROM published_word WHERE text = 'Revised'")
      try connection.run("UPDATE observation_block SET observations = observations + 1 WHERE series_id = 1")
    }
    #expect(found.filter { $0.problem.hasPrefix("area has no row") }.map(\.place).count == 2)
    #expect(found.filter { $0.problem.hasPrefix("published_word has no row") }.count == 1)
    #expect(found.filter { $0.problem.contains("it says that it has 10 figures, and has 9") }.count == 1)
    #expect(found.count == 4)
  }

  @Test(arguments: DatabaseKind.allCases) func anEditionWithoutItsDashboardIsFound(on kind: DatabaseKind)
    async throws
  {
    let found = try await findings(on: kind) {
      _ = try $0.run(
        "INSERT INTO edition (dashboard_id, name, kind, dated, content) VALUES ('gone', 'a', 'b', 'c', 'd')")
    }
    #expect(found.map(\.place) == ["edition.dashboard_id = “gone”"])
  }
}
