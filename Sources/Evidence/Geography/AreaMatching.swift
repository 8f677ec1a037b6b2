import Store
import Vocabulary

/// Follows an area's code through the years: a list of one year and data of another name some areas differently.
struct AreaMatching: Sendable {
  struct Change: Hashable, Sendable {
    var old, new: AreaCode
    var from: String
  }

  private let successors: [AreaCode: [Change]]
  private let predecessors: [AreaCode: [Change]]

  init(_ changes: [Change]) {
    successors = Dictionary(grouping: changes, by: \.old)
    predecessors = Dictionary(grouping: changes, by: \.new)
  }

  init(_ connection: any Connection) throws {
    var changes: [Change] = []
    try connection.forEachRow(
      "SELECT old_code, new_code, effective_from FROM area_code_change ORDER BY old_code, new_code"
    ) { row in
      changes.append(
        Change(
          old: AreaCode(try row.get(0, as: String.self)), new: AreaCode(try row.get(1, as: String.self)),
          from: try row.get(2)))
    }
    self.init(changes)
  }

  /// The codes under which the same area may appear: its own first, then later ones, then earlier ones. A code
  /// that was divided among several, or that merged others, is another area and is not followed.
  func codes(for code: AreaCode) -> [AreaCode] {
    var codes = [code]
    var current = code
    while let next = successors[current], next.count == 1, predecessors[next[0].new]?.count == 1,
      !codes.contains(next[0].new)
    {
      current = next[0].new
      codes.append(current)
    }
    current = code
    while let previous = predecessors[current], previous.count == 1,
      successors[previous[0].old]?.count == 1, !codes.contains(previous[0].old)
    {
      current = previous[0].old
      codes.append(current)
    }
    return codes
  }

  /// Where the area was divided: into what, and when.
  func division(of code: AreaCode) -> (into: [AreaCode], from: String)? {
    guard let changes = successors[code], changes.count > 1 else { return nil }
    return (changes.map(\.new), changes[0].from)
  }
}
