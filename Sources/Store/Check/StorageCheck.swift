extension StoreChecks {
  /// Whether the database's own pages and indexes are as it wrote them.
  static let storage = DatabaseCheck(
    "storage",
    inSeveralReadings: { database, findings in
      switch try await database.read({ $0.dialect }) {
      case .sqlite: try await lookAtSQLite(database, &findings)
      case .postgresql: try await lookAtPostgres(database, &findings)
      }
    })

  private static func lookAtSQLite(
    _ database: any Database, _ findings: inout DatabaseCheck.Findings
  ) async throws {
    let answers = try await database.read {
      try $0.rows("PRAGMA integrity_check").map { try $0.get(0, as: String.self) }
    }
    for problem in answers where problem != "ok" { findings.add("database file", problem) }
  }

  /// By PostgreSQL's extension amcheck: each table's rows, and each index against its table.
  private static func lookAtPostgres(
    _ database: any Database, _ findings: inout DatabaseCheck.Findings
  ) async throws {
    for index in try await database.read({ try $0.unfinishedIndexes() }) {
      findings.add(
        "index \(index)", "it was never built to its end, so that it is not used",
        remedy: "Build it again: REINDEX INDEX \(index)")
    }
    guard let schema = try await database.read({ try $0.schemaOfAmcheck() }) else {
      throw DatabaseCheck.NotPossible(
        "PostgreSQL’s extension amcheck is not there, or not yours to use. As a superuser: CREATE EXTENSION amcheck; "
          + "GRANT EXECUTE ON FUNCTION verify_heapam, bt_index_check(regclass, boolean) TO the user of the address"
      )
    }
    for (place, problem) in try await database.read({ try $0.faultyRows(schema) }) {
      findings.add(place, problem)
    }
    for (id, index) in try await database.read({ try $0.sortedIndexes() }) {
      do {
        _ = try await database.read {
          try $0.rows(SQL(stringLiteral: "SELECT \(schema).bt_index_check(\(id)::oid::regclass, true)::text"))
        }
      } catch StoreError.failed(let problem), StoreError.damaged(let problem) {
        findings.add(
          "index \(index)", problem,
          remedy: "Build it again: REINDEX INDEX \(index); then check again, for the table may be at fault too."
        )
      }
    }
  }
}

extension Connection {
  fileprivate func unfinishedIndexes() throws -> [String] {
    try rows(
      """
      SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
      WHERE relnamespace = current_schema()::regnamespace AND NOT (indisvalid AND indisready) ORDER BY 1
      """
    ).map { try $0.get(0) }
  }

  /// nil where one of its functions may not be called.
  fileprivate func schemaOfAmcheck() throws -> String? {
    try value(
      """
      SELECT quote_ident(nspname) FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace
      WHERE proname IN ('verify_heapam', 'bt_index_check') AND has_function_privilege(pg_proc.oid, 'EXECUTE')
      GROUP BY nspname HAVING count(DISTINCT proname) = 2 LIMIT 1
      """)
  }

  fileprivate func faultyRows(_ schema: String) throws -> [(place: String, problem: String)] {
    try rows(
      SQL(
        stringLiteral: """
          SELECT c.oid::regclass::text, v.blkno, v.offnum, v.msg
          FROM pg_class AS c CROSS JOIN LATERAL \(schema).verify_heapam(c.oid::regclass, check_toast => true) AS v
          WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND c.relnamespace = current_schema()::regnamespace
          ORDER BY 1, 2, 3
          """)
    ).map { row in
      let (table, page, offset): (String, Int?, Int?) = (try row.get(0), try row.get(1), try row.get(2))
      return (
        "table \(table)" + (page.map { ", page \($0)" } ?? "") + (offset.map { ", row \($0)" } ?? ""),
        try row.get(3)
      )
    }
  }

  fileprivate func sortedIndexes() throws -> [(id: Int, name: String)] {
    try rows(
      """
      SELECT c.oid::bigint, c.oid::regclass::text FROM pg_index
      JOIN pg_class AS c ON c.oid = indexrelid JOIN pg_am ON pg_am.oid = c.relam
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'i' AND amname = 'btree'
        AND c.relpersistence = 'p' AND indisvalid AND indisready ORDER BY 2
      """
    ).map { (try $0.get(0), try $0.get(1)) }
  }
}
