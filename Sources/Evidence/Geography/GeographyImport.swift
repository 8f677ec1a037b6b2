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
  /// (`LTLA23CD,LTLA23NM,UTLA23CD` of any year), or changes of code (`old_code,new_code,effective_from`, and `old_name` if you like).
  public func areas(_ file: URL) async throws -> GeographyReport {
    let table = try CSVTable(file)
    if table.has("old_code") || table.has("new_code") { return try await codeChanges(table, file) }
    let areas = try AreaTable.areas(table)
    let isLookup = AreaTable.isLookup(table)
    let stamp = try ImportStamp(file: file, kind: "areas", received: now())
    return try await database.write { connection in
      var report = GeographyReport(file: table.file, rows: table.rows.count)
      for area in areas { try Self.put(area, isLookup: isLookup, into: connection, &report) }
      if report.added + report.changed > 0 { _ = try stamp.insert(into: connection) }
      return report
    }
  }

  /// - Parameter isLookup: the file says which area is part of which; names and types that are known stay.
  private static func put(
    _ area: Area, isLookup: Bool, into connection: any Connection, _ report: inout GeographyReport
  ) throws {
    let code = area.code.rawValue
    let known = try connection.row("SELECT name, type, learned_from FROM area WHERE code = \(code)")
    var isChanged = false
    if let known {
      let isLearned = try known.get(2, as: Int?.self) != nil
      let isSame = try known.get(0) == area.name && known.get(1) == area.type
      if isLearned || !isSame && !isLookup {
        isChanged = true
        try connection.run(
          """
          UPDATE area SET name = \(area.name), type = \(area.type), learned_from = NULL WHERE code = \(code)
          """)
      }
    } else {
      try connection.run(
        "INSERT INTO area (code, name, type) VALUES (\(code), \(area.name), \(area.type))")
    }
    for parent in area.parents {
      let added = try connection.run(
        """
        INSERT INTO area_parent (area_code, parent_code) VALUES (\(code), \(parent.rawValue))
        ON CONFLICT DO NOTHING
        """)
      if added > 0 { isChanged = true }
    }
    if known == nil {
      report.added += 1
    } else if isChanged {
      report.changed += 1
    } else {
      report.unchanged += 1
    }
  }

  private func codeChanges(_ table: CSVTable, _ file: URL) async throws -> GeographyReport {
    let at = try table.positions("old_code", "new_code", "effective_from")
    let name = table.columns.firstIndex(of: "old_name")
    var issues: [Issue] = []
    for (row, fields) in table.rows {
      if fields[at[2]].wholeMatch(of: /\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/) == nil {
        issues.append(
          Issue(
            file: table.file, line: row, field: "effective_from",
            problem: "“\(fields[at[2]])” is not a date", remedy: "Write it as 2023-04-01."))
      }
      if fields[at[0]].isEmpty || fields[at[1]].isEmpty || fields[at[0]] == fields[at[1]] {
        issues.append(
          Issue(
            file: table.file, line: row, problem: "a change needs an old code and another, new one",
            remedy: "Fill them in."))
      }
    }
    guard issues.isEmpty else { throw Issues(issues) }
    let stamp = try ImportStamp(file: file, kind: "code changes", received: now())
    return try await database.write { connection in
      var report = GeographyReport(file: table.file, rows: table.rows.count)
      for (_, fields) in table.rows {
        if let name = name.map({ fields[$0] }), !name.isEmpty {
          try connection.run(
            """
            INSERT INTO area (code, name, type) VALUES (\(fields[at[0]]), \(name), 'Former area')
            ON CONFLICT (code) DO NOTHING
            """)
        }
        let added = try connection.run(
          """
          INSERT INTO area_code_change (old_code, new_code, effective_from)
          VALUES (\(fields[at[0]]), \(fields[at[1]]), \(fields[at[2]])) ON CONFLICT DO NOTHING
          """)
        if added > 0 { report.added += 1 } else { report.unchanged += 1 }
      }
      if report.added > 0 { _ = try stamp.insert(into: connection) }
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
    let listed = try NeighbourFile.pairs(table)
    let pairs = listed.filter { $0.area != $0.neighbour }
    let stamp = try ImportStamp(file: file, kind: "neighbours", received: now())
    return try await database.write { connection in
      var report = GeographyReport(file: table.file, rows: table.rows.count)
      report.notes = NeighbourFile.notes(listed)
      let before = try NeighbourFile.stored(model, connection)
      let new = Set(pairs)
      (report.added, report.unchanged) = (
        new.subtracting(before.pairs).count, new.intersection(before.pairs).count
      )
      let removed = before.pairs.subtracting(new).count
      if removed > 0 { report.notes.append("\(removed) pairs that the model had before are no longer in it.") }
      if new == before.pairs, title == before.title { return report }
      let importID = try stamp.insert(into: connection)
      try connection.run(
        """
        INSERT INTO neighbour_model (id, title, import_id) VALUES (\(model), \(title), \(importID))
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, import_id = excluded.import_id
        """)
      try connection.run("DELETE FROM neighbour WHERE model_id = \(model)")
      for pair in pairs {
        try connection.run(
          """
          INSERT INTO neighbour (model_id, area_code, neighbour_code)
          VALUES (\(model), \(pair.area), \(pair.neighbour)) ON CONFLICT DO NOTHING
          """)
      }
      return report
    }
  }

  /// Boundaries: a GeoJSON feature collection in WGS 84 whose properties hold a code (`…CD`) and a name
  /// (`…NM`).
  public func boundaries(_ file: URL) async throws -> GeographyReport {
    let boundaries = try BoundaryFile.read(file)
    let stamp = try ImportStamp(file: file, kind: "boundaries", received: now())
    return try await database.write { connection in
      var report = GeographyReport(file: file.lastPathComponent, rows: boundaries.count)
      var importID: Int?
      for boundary in boundaries {
        let known = try connection.row(
          "SELECT name, rings FROM boundary WHERE area_code = \(boundary.code.rawValue)")
        let rings = BoundaryCoding.encode(boundary.rings)
        if let known, try known.get(0) == boundary.name, try known.get(1) == rings {
          report.unchanged += 1
          continue
        }
        if known == nil { report.added += 1 } else { report.changed += 1 }
        // A file that changes nothing leaves no trace.
        let id = try importID ?? stamp.insert(into: connection)
        importID = id
        try connection.run(
          """
          INSERT INTO boundary (area_code, name, rings, import_id)
          VALUES (\(boundary.code.rawValue), \(boundary.name), \(rings), \(id))
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
