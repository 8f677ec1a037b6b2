import IndicatorMethods

/// A reader of a table shown before rounding who tries other tables in the place of the true one. Knows what
/// is shown, that rows and columns add up, and the least a count withheld can be; shares no code or idea
/// with the search that withholds.
struct TableAttacker {
  /// Nil is withheld; the last of each row its total, the last row the totals.
  let shown: [[Int?]]
  let lowest: Int

  var withheld: [(row: Int, column: Int)] {
    shown.indices.flatMap { row in
      shown[row].indices.filter { shown[row][$0] == nil }.map { (row, $0) }
    }
  }

  /// Whether a table that would be shown the same has `value` in this place, where no cell differs from the
  /// true table by more than `reach`. All of them are tried, cell by cell, a row's or a column's end settling
  /// what it must be.
  func allows(_ value: Int, row: Int, column: Int, truth: [[Int]], reach: Int) -> Bool {
    var trial = truth
    let (rows, columns) = (truth.count, truth[0].count)
    let fixed = (row: row, column: column, value: value)
    func fits(_ number: Int, _ row: Int, _ column: Int) -> Bool {
      if row == fixed.row, column == fixed.column, number != fixed.value { return false }
      if let known = shown[row][column] { return known == number }
      return number >= lowest
    }
    func place(_ index: Int) -> Bool {
      if index == rows * columns {
        let sums = (0..<columns).map { column in trial.reduce(0) { $0 + $1[column] } }
        return fits(sums.reduce(0, +), rows, columns)
      }
      let (row, column) = (index / columns, index % columns)
      let old = trial[row][column]
      defer { trial[row][column] = old }
      for change in 0...(2 * reach) {
        let number = truth[row][column] + (change % 2 == 0 ? change / 2 : -(change + 1) / 2)
        guard number >= 0, fits(number, row, column) else { continue }
        trial[row][column] = number
        if column == columns - 1, !fits(trial[row].reduce(0, +), row, columns) { continue }
        if row == rows - 1, !fits(trial.reduce(0) { $0 + $1[column] }, rows, column) { continue }
        if place(index + 1) { return true }
      }
      return false
    }
    return place(0)
  }

  /// The lowest and highest that each count withheld can be by what its row and its column leave for it,
  /// from each other's bounds over and over; 1e6 where there is no end.
  func bounds() -> [[ClosedRange<Int>]] {
    var bounds = shown.map { row in row.map { $0.map { $0...$0 } ?? lowest...1_000_000 } }
    let lines =
      shown.indices.map { row in shown[row].indices.map { (row, $0) } }
      + shown[0].indices.map { column in shown.indices.map { ($0, column) } }
    var settled = false
    while !settled {
      settled = true
      for line in lines {
        for (place, (row, column)) in line.enumerated() {
          // The parts less the total are nothing.
          let isTotal = place == line.count - 1
          var (least, most) = (0, 0)
          for (other, (r, c)) in line.enumerated() where other != place {
            let range = bounds[r][c]
            let adds = isTotal || other == line.count - 1
            least += adds ? range.lowerBound : -range.upperBound
            most += adds ? range.upperBound : -range.lowerBound
          }
          let old = bounds[row][column]
          let new = max(old.lowerBound, least)...min(old.upperBound, most)
          if new != old { (bounds[row][column], settled) = (new, false) }
        }
      }
    }
    return bounds
  }
}

extension TableAttacker {
  init(_ table: SuppressedTable, lowest: Int) {
    func number(_ count: PublishedCount) -> Int? {
      if case .value(let value) = count { value } else { nil }
    }
    shown =
      zip(table.cells, table.rowTotals).map { ($0 + [$1]).map(number) }
      + [(table.columnTotals + [table.total]).map(number)]
    self.lowest = lowest
  }
}
