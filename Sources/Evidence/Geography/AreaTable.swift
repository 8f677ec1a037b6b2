import Vocabulary

/// The rows of a file of areas, as areas.
enum AreaTable {
  private static let upperTier = "Counties and Unitary Authorities"
  private static let lowerTier = "Districts and Unitary Authorities"

  /// - Throws: `Issues` that name every row without a code or a name, and every code that stands twice.
  static func areas(_ table: CSVTable) throws -> [Area] {
    if let columns = lookupColumns(table) { return try lookup(table, columns) }
    let at = try table.positions("area_code", "area_name", "area_type", "parent_codes")
    let areas = table.rows.map { _, fields in
      Area(
        code: AreaCode(fields[at[0]]), name: fields[at[1]], type: fields[at[2]],
        parents: fields[at[3]].split(whereSeparator: { " ;|".contains($0) }).map { AreaCode($0) })
    }
    var issues = incomplete(table, areas)
    var lines: [AreaCode: Int] = [:]
    for ((row, _), area) in zip(table.rows, areas) {
      if let line = lines[area.code], !area.code.rawValue.isEmpty {
        issues.append(
          Issue(
            file: table.file, line: row, field: "area_code",
            problem: "\(area.code) stands on line \(line) already", remedy: "Remove one of them."))
      }
      lines[area.code] = lines[area.code] ?? row
    }
    guard issues.isEmpty else { throw Issues(issues) }
    return areas
  }

  /// Whether the file is the ONS lookup from lower-tier to upper-tier authorities.
  static func isLookup(_ table: CSVTable) -> Bool { lookupColumns(table) != nil }

  private struct LookupColumns {
    var code, name, upper: Int
    var upperName: Int?
  }

  /// `LTLA23CD`, `LTLA23NM`, `UTLA23CD`, `UTLA23NM`, of any year.
  private static func lookupColumns(_ table: CSVTable) -> LookupColumns? {
    func column(_ prefix: String, _ suffix: String) -> Int? {
      table.columns.firstIndex { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) && $0.count == 8 }
    }
    guard let code = column("LTLA", "CD"), let name = column("LTLA", "NM"), let upper = column("UTLA", "CD")
    else { return nil }
    return LookupColumns(code: code, name: name, upper: upper, upperName: column("UTLA", "NM"))
  }

  /// Each district once and each upper-tier authority once; a unitary authority is both and is its own.
  private static func lookup(_ table: CSVTable, _ at: LookupColumns) throws -> [Area] {
    let districts = table.rows.map { _, fields in
      let isUnitary = fields[at.code] == fields[at.upper]
      return Area(
        code: AreaCode(fields[at.code]), name: fields[at.name], type: isUnitary ? upperTier : lowerTier,
        parents: isUnitary || fields[at.upper].isEmpty ? [] : [AreaCode(fields[at.upper])])
    }
    let issues = incomplete(table, districts)
    guard issues.isEmpty else { throw Issues(issues) }
    var areas: [Area] = []
    var seen: Set<AreaCode> = []
    for ((_, fields), district) in zip(table.rows, districts) {
      if seen.insert(district.code).inserted { areas.append(district) }
      guard let upperName = at.upperName, !district.parents.isEmpty, !fields[upperName].isEmpty else {
        continue
      }
      let upper = Area(code: district.parents[0], name: fields[upperName], type: upperTier)
      if seen.insert(upper.code).inserted { areas.append(upper) }
    }
    return areas
  }

  private static func incomplete(_ table: CSVTable, _ areas: [Area]) -> [Issue] {
    zip(table.rows, areas).filter { $1.code.rawValue.isEmpty || $1.name.isEmpty }.map { row, _ in
      Issue(
        file: table.file, line: row.row, problem: "an area needs a code and a name", remedy: "Fill them in.")
    }
  }
}
