import Store
import Vocabulary

/// The rows of a file of neighbours, as pairs of codes in the file's order, and what is unusual about them.
enum NeighbourFile {
  struct Pair: Hashable, Sendable {
    var area, neighbour: String
  }

  /// Every row's pair, repeats and areas beside themselves included.
  ///
  /// - Throws: `Issues` that name every row without both codes; a file without any pair is one too.
  static func pairs(_ table: CSVTable) throws -> [Pair] {
    let at = try table.positions("area_code", "neighbour_code")
    var issues: [Issue] = []
    var pairs: [Pair] = []
    for (row, fields) in table.rows {
      let pair = Pair(area: fields[at[0]], neighbour: fields[at[1]])
      if pair.area.isEmpty || pair.neighbour.isEmpty {
        issues.append(
          Issue(
            file: table.file, line: row, problem: "a pair needs an area and its neighbour",
            remedy: "Fill them in."))
      } else {
        pairs.append(pair)
      }
    }
    if issues.isEmpty, pairs.allSatisfy({ $0.area == $0.neighbour }) {
      issues.append(Issue(file: table.file, problem: "the file holds no neighbours", remedy: "Check the file."))
    }
    guard issues.isEmpty else { throw Issues(issues) }
    return pairs
  }

  /// What a model leaves out of its file, and areas with another number of neighbours than most have.
  static func notes(_ rows: [Pair]) -> [String] {
    let pairs = Set(rows.filter { $0.area != $0.neighbour })
    var notes: [String] = []
    let own = rows.count { $0.area == $0.neighbour }
    if own > 0 { notes.append("Left out: \(counted(own, "row")) with an area as its own neighbour.") }
    let byArea = Dictionary(grouping: rows.filter { $0.area != $0.neighbour }, by: \.area).mapValues(\.count)
    let counts = Dictionary(grouping: pairs, by: \.area).mapValues(\.count)
    let repeated = byArea.filter { $0.value > counts[$0.key]! }
    if !repeated.isEmpty {
      let number = byArea.values.reduce(0, +) - pairs.count
      let areas = repeated.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
        .map { "\($0.key) has \($0.value) rows for \(counts[$0.key]!) neighbours" }
      notes.append(
        "Left out: \(counted(number, "row")) that repeat\(number == 1 ? "s" : "") another. \(list(areas)).")
    }
    let frequencies = Dictionary(grouping: counts.values, by: \.self).mapValues(\.count)
    guard let usual = frequencies.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else {
      return notes
    }
    let odd = counts.filter { $0.value != usual }
      .sorted { (-abs($0.value - usual), $0.key) < (-abs($1.value - usual), $1.key) }
      .map { "\($0.key) has \($0.value)" }
    if !odd.isEmpty {
      let areas = odd.count == 1 ? "1 area has" : "\(odd.count) areas have"
      notes.append("Most areas have \(usual) neighbours; \(areas) another number: \(list(odd)).")
    }
    return notes
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(10).joined(separator: ", ") + (names.count > 10 ? " and \(names.count - 10) more" : "")
  }

  static func stored(
    _ model: String, _ connection: any Connection
  ) throws -> (title: String?, pairs: Set<Pair>) {
    let title = try connection.value("SELECT title FROM neighbour_model WHERE id = \(model)", as: String.self)
    var pairs: Set<Pair> = []
    try connection.forEachRow("SELECT area_code, neighbour_code FROM neighbour WHERE model_id = \(model)") {
      pairs.insert(Pair(area: try $0.get(0), neighbour: try $0.get(1)))
    }
    return (title, pairs)
  }
}
