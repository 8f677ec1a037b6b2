import Vocabulary

/// The rows of a file of areas, as areas.
enum AreaTable {
  static func areas(_ table: CSVTable) throws -> [Area] {
    if let lookup = try districtLookup(table) { return lookup }
    let at = try table.positions("area_code", "area_name", "area_type", "parent_codes")
    let areas = table.rows.map { _, fields in
      Area(
        code: AreaCode(fields[at[0]]), name: fields[at[1]], type: fields[at[2]],
        parents: fields[at[3]].split(whereSeparator: { " ;|".contains($0) }).map { AreaCode($0) })
    }
    var issues: [Issue] = []
    for ((row, _), area) in zip(table.rows, areas) where area.code.rawValue.isEmpty || area.name.isEmpty {
      issues.append(
        Issue(file: table.file, line: row, problem: "an area needs a code and a name", remedy: "Fill them in."))
    }
    guard issues.isEmpty else { throw Issues(issues) }
    return areas
  }

  /// The ONS lookup from lower-tier to upper-tier authorities: `LTLA23CD`, `LTLA23NM`, `UTLA23CD`, `UTLA23NM`.
  private static func districtLookup(_ table: CSVTable) throws -> [Area]? {
    func column(_ prefix: String, _ suffix: String) -> Int? {
      table.columns.firstIndex { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) && $0.count == 8 }
    }
    guard let code = column("LTLA", "CD"), let name = column("LTLA", "NM"), let upper = column("UTLA", "CD")
    else { return nil }
    return table.rows.map { _, fields in
      Area(
        code: AreaCode(fields[code]), name: fields[name], type: "Districts and Unitary Authorities",
        parents: fields[code] == fields[upper] ? [] : [AreaCode(fields[upper])])
    }
  }
}
