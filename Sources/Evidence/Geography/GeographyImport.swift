import Crypto
import Foundation
import Store
import Vocabulary

/// What became of a file of areas, neighbours or boundaries.
public struct GeographyReport: Codable, Hashable, Sendable {
  public var file: String
  public var rows = 0
  public var added = 0
  public var changed = 0
  public var unchanged = 0
  /// What the person who imports should know, such as areas with an unusual number of neighbours.
  public var notes: [String] = []
}

/// Takes areas, code changes, neighbour models and boundaries into the store, each file whole or not at all.
public struct GeographyImport: Sendable {
  let database: any Database
  let now: @Sendable () -> Date

  public init(database: any Database, now: @escaping @Sendable () -> Date = { Date() }) {
    self.database = database
    self.now = now
  }

  /// Areas (`area_code,area_name,area_type,parent_codes`), a lookup of districts to upper-tier authorities
  /// (`LTLA23CD,LTLA23NM,UTLA23CD` of any year), or changes of code (`old_code,new_code,effective_from`).
  public func areas(_ file: URL) async throws -> GeographyReport {
    let table = try CSVTable(file)
    if table.has("old_code") || table.has("new_code") { return try await codeChanges(table) }
    let areas = try AreaTable.areas(table)
    return try await database.write { connection in
      var report = GeographyReport(file: table.file, rows: table.rows.count)
      for area in areas { try Self.put(area, into: connection, &report) }
      return report
    }
  }

  private static func put(
    _ area: Area, into connection: any Connection, _ report: inout GeographyReport
  ) throws {
    let code = area.code.rawValue
    let known = try connection.row("SELECT name, type, learned_from FROM area WHERE code = \(code)")
    if let known {
      let same = try known.get(0) == area.name && known.get(1) == area.type
        && known.get(2, as: Int?.self) == nil
      if same { report.unchanged += 1 } else { report.changed += 1 }
      if !same {
        try connection.run(
          """
          UPDATE area SET name = \(area.name), type = \(area.type), learned_from = NULL WHERE code = \(code)
          """)
      }
    } else {
      report.added += 1
      try connection.run(
        "INSERT INTO area (code, name, type) VALUES (\(code), \(area.name), \(area.type))")
    }
    for parent in area.parents {
      try connection.run(
        """
        INSERT INTO area_parent (area_code, parent_code) VALUES (\(code), \(parent.rawValue))
        ON CONFLICT DO NOTHING
        """)
    }
  }

  private func codeChanges(_ table: CSVTable) async throws -> GeographyReport {
    let at = try table.positions("old_code", "new_code", "effective_from")
    var issues: [Issue] = []
    for (row, fields) in table.rows where fields[at[2]].wholeMatch(of: /\d{4}-\d\d-\d\d/) == nil {
      issues.append(
        Issue(
          file: table.file, line: row, field: "effective_from",
          problem: "“\(fields[at[2]])” is not a date", remedy: "Write it as 2023-04-01."))
    }
    guard issues.isEmpty else { throw Issues(issues) }
    return try await database.write { connection in
      var report = GeographyReport(file: table.file, rows: table.rows.count)
      for (_, fields) in table.rows {
        let added = try connection.run(
          """
          INSERT INTO area_code_change (old_code, new_code, effective_from)
          VALUES (\(fields[at[0]]), \(fields[at[1]]), \(fields[at[2]])) ON CONFLICT DO NOTHING
          """)
        if added > 0 { report.added += 1 } else { report.unchanged += 1 }
      }
      return report
    }
  }

  /// A neighbour model: `area_code,neighbour_code`, one pair a row. A model imported again replaces itself.
  ///
  /// - Parameters:
  ///   - model: what definitions call it, such as `cipfa-2024`.
  ///   - title: what pages call it, such as "CIPFA nearest neighbours 2024".
  public func neighbours(_ file: URL, model: String, title: String) async throws -> GeographyReport {
    let table = try CSVTable(file)
    let at = try table.positions("area_code", "neighbour_code")
    let stamp = try ImportStamp(file: file, kind: "neighbours", received: now())
    return try await database.write { connection in
      var report = GeographyReport(file: table.file, rows: table.rows.count)
      let importID = try stamp.insert(into: connection)
      try connection.run(
        """
        INSERT INTO neighbour_model (id, title, import_id) VALUES (\(model), \(title), \(importID))
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, import_id = excluded.import_id
        """)
      try connection.run("DELETE FROM neighbour WHERE model_id = \(model)")
      var counts: [String: Int] = [:]
      for (_, fields) in table.rows {
        let (area, neighbour) = (fields[at[0]], fields[at[1]])
        if area == neighbour { continue }
        let added = try connection.run(
          """
          INSERT INTO neighbour (model_id, area_code, neighbour_code)
          VALUES (\(model), \(area), \(neighbour)) ON CONFLICT DO NOTHING
          """)
        if added > 0 {
          report.added += 1
          counts[area, default: 0] += 1
        } else {
          report.unchanged += 1
        }
      }
      let usual = Dictionary(grouping: counts.values, by: \.self).max { $0.value.count < $1.value.count }?.key
      let odd = counts.filter { $0.value != usual }.sorted { $0.key < $1.key }
      if let usual, !odd.isEmpty {
        report.notes.append(
          "Most areas have \(usual) neighbours; \(odd.count) have another number: "
            + odd.prefix(10).map { "\($0.key) has \($0.value)" }.joined(separator: ", ")
            + (odd.count > 10 ? " and \(odd.count - 10) more." : "."))
      }
      return report
    }
  }

  /// Boundaries: a GeoJSON feature collection in WGS 84 whose properties hold a code (`…CD`) and a name (`…NM`).
  public func boundaries(_ file: URL) async throws -> GeographyReport {
    let boundaries = try BoundaryFile.read(file)
    let stamp = try ImportStamp(file: file, kind: "boundaries", received: now())
    return try await database.write { connection in
      var report = GeographyReport(file: file.lastPathComponent, rows: boundaries.count)
      let importID = try stamp.insert(into: connection)
      for boundary in boundaries {
        let known = try connection.value(
          "SELECT rings FROM boundary WHERE area_code = \(boundary.code.rawValue)", as: [UInt8].self)
        let rings = BoundaryCoding.encode(boundary.rings)
        if known == rings {
          report.unchanged += 1
          continue
        }
        if known == nil { report.added += 1 } else { report.changed += 1 }
        try connection.run(
          """
          INSERT INTO boundary (area_code, name, rings, import_id)
          VALUES (\(boundary.code.rawValue), \(boundary.name), \(rings), \(importID))
          ON CONFLICT (area_code) DO UPDATE
            SET name = excluded.name, rings = excluded.rings, import_id = excluded.import_id
          """)
      }
      return report
    }
  }
}

/// The record of a file that was taken in whole: its name, size, digest and time.
struct ImportStamp: Sendable {
  let kind: String
  let name: String
  let size: Int
  let sha256: String
  let received: Date

  init(file: URL, kind: String, received: Date) throws {
    let source = try SourceFile(file)
    let data = try Data(contentsOf: file, options: .mappedIfSafe)
    self.kind = kind
    name = source.name
    size = data.count
    sha256 = SHA256.hash(data: data).map { String(format: "%02x", $0) }.joined()
    self.received = received
  }

  func insert(into connection: any Connection) throws -> Int {
    try connection.value(
      """
      INSERT INTO dataset_import (kind, file_name, sha256, bytes, received_at, report)
      VALUES (\(kind), \(name), \(sha256), \(size), \(Timestamp.text(received)), '') RETURNING id
      """)!
  }
}
