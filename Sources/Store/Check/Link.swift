/// Columns whose values must be found in those of another table; null points nowhere.
public struct Link: Hashable, Sendable {
  var table: String
  var columns: [String]
  var target: String
  var targetColumns: [String]

  /// - Parameters:
  ///   - column: “table.column”.
  ///   - target: likewise.
  public init(_ column: String, to target: String) {
    func parts(_ text: String) -> (String, String) {
      let parts = text.split(separator: ".").map(String.init)
      precondition(parts.count == 2, "\(text) is no table and column")
      return (parts[0], parts[1])
    }
    let (from, to) = (parts(column), parts(target))
    (table, columns, self.target, targetColumns) = (from.0, [from.1], to.0, [to.1])
  }

  init(table: String, columns: [String], target: String, targetColumns: [String]) {
    (self.table, self.columns, self.target, self.targetColumns) = (table, columns, target, targetColumns)
  }

  /// Each value that points nowhere, with the number of rows that have it.
  func look(_ connection: any Connection, _ findings: inout DatabaseCheck.Findings) throws {
    let list = columns.map { "a.\($0)" }.joined(separator: ", ")
    let isGiven = columns.map { "a.\($0) IS NOT NULL" }.joined(separator: " AND ")
    let fits = zip(columns, targetColumns).map { "b.\($1) = a.\($0)" }.joined(separator: " AND ")
    try connection.forEachRow(
      SQL(
        stringLiteral: """
          SELECT \(list), count(*) FROM \(table) AS a
          WHERE \(isGiven) AND NOT EXISTS (SELECT 1 FROM \(target) AS b WHERE \(fits))
          GROUP BY \(list) ORDER BY \(list)
          """)
    ) { row in
      let values = row.values.dropLast().map(\.shown).joined(separator: ", ")
      let count: Int = try row.get(columns.count)
      findings.add(
        "\(table).\(columns.joined(separator: ", ")) = \(values)",
        "\(target) has no row \(values), which \(count == 1 ? "one row points" : "\(count) rows point") to")
    }
  }
}

extension DatabaseCheck {
  /// References that no foreign key guards, such as those from one module's table to another's.
  public static func links(_ name: String, _ links: [Link]) -> DatabaseCheck {
    DatabaseCheck(name) { connection, findings in
      for link in links { try link.look(connection, &findings) }
    }
  }
}

extension Connection {
  func foreignKeys() throws -> [Link] {
    switch dialect {
    case .sqlite: try tables().flatMap { try foreignKeysOfSQLite($0) }
    case .postgresql: try foreignKeysOfPostgres()
    }
  }

  private func foreignKeysOfSQLite(_ table: String) throws -> [Link] {
    var links: [Int: Link] = [:]
    try forEachRow(
      """
      SELECT id, "table", "from",
        coalesce("to", (SELECT name FROM pragma_table_info(k."table") AS c WHERE c.pk = k.seq + 1))
      FROM pragma_foreign_key_list(\(table)) AS k ORDER BY id, seq
      """
    ) { row in
      let id: Int = try row.get(0)
      var link = try links[id] ?? Link(table: table, columns: [], target: row.get(1), targetColumns: [])
      link.columns.append(try row.get(2))
      link.targetColumns.append(try row.get(3))
      links[id] = link
    }
    return links.sorted { $0.key < $1.key }.map(\.value)
  }

  private func foreignKeysOfPostgres() throws -> [Link] {
    var links: [Int: Link] = [:]
    try forEachRow(
      """
      SELECT k.oid::bigint, k.conrelid::regclass::text, k.confrelid::regclass::text, a.attname, b.attname
      FROM pg_constraint AS k
      CROSS JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS pair (own, other, place)
      JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = pair.own
      JOIN pg_attribute AS b ON b.attrelid = k.confrelid AND b.attnum = pair.other
      WHERE k.contype = 'f' AND k.conparentid = 0 AND k.connamespace = current_schema()::regnamespace
      ORDER BY k.oid, pair.place
      """
    ) { row in
      let id: Int = try row.get(0)
      var link = try links[id] ?? Link(table: row.get(1), columns: [], target: row.get(2), targetColumns: [])
      link.columns.append(try row.get(3))
      link.targetColumns.append(try row.get(4))
      links[id] = link
    }
    return links.values.sorted { ($0.table, $0.columns.joined()) < ($1.table, $1.columns.joined()) }
  }
}

extension SQLValue {
  fileprivate var shown: String {
    switch self {
    case .null: "nothing"
    case .integer(let n): "\(n)"
    case .real(let x): "\(x)"
    case .text(let text): "“\(text)”"
    case .bytes(let bytes): "\(bytes.count) bytes"
    }
  }
}
