import IndicatorMethods

/// A method that needs all rows of a group at once.
protocol GroupMethod: Sendable {
  /// Whether the table's first column names the group; else all rows are one.
  var isGrouped: Bool { get }
  /// Whether it reads the text in the table's second column.
  var readsText: Bool { get }
  /// Whether each row has a result of its own; else each group has one.
  var isByRow: Bool { get }
  /// The result's columns; the last is the note.
  var outputColumns: [String] { get }

  /// The method once it has seen all groups of the table.
  func prepared(for groups: [GroupRows]) -> Self

  /// The cells for each row, or of the one row for the group, without the note; and the note.
  ///
  /// - Throws: `InputFaults` with rows counted from 1 within the group.
  func results(of group: GroupRows) throws(InputFaults) -> [GroupResult]
}

extension GroupMethod {
  var isGrouped: Bool { true }
  var readsText: Bool { false }
  var isByRow: Bool { false }
  func prepared(for groups: [GroupRows]) -> Self { self }
}

struct GroupResult: Sendable {
  var cells: [ResultCell]
  var note: String?
}

extension GroupResult {
  /// Cells that begin with others, then value and limits at each level, method and note.
  init(
    first: [ResultCell] = [], _ statistic: Statistic, levels: [Double], method: StatisticMethod?
  ) {
    var cells = first + [ResultCell(statistic.value)]
    for level in levels {
      let limits = statistic.limits(at: level)
      cells += [ResultCell(limits?.lower), ResultCell(limits?.upper)]
    }
    self.init(cells: cells + [ResultCell(method?.rawValue)], note: statistic.reason?.sentence)
  }
}
