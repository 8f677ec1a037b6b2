/// Withholds the small counts of a table with two margins, one row for each area, one column for each
/// category, and whatever would give them back, and rounds the rest.
///
/// Row totals, column totals and the grand total are computed here; the cells are below national level.
/// Counts of 1 to 7, cells and totals alike, are withheld (0 to 7 where `showsZero` is false); the totals over
/// all areas, those of the columns and the grand total, not on that ground where `totalsAreNational`. Then
/// further cells, the fewest that the search finds and the smallest among those, until what is withheld is
/// protected; national totals only where nothing else helps. A zero that is shown protects nothing and is
/// never withheld. The same table gives the same result. Measured against all choices for 59 random tables of 3
/// by 4: 116 further cells where 110 would have done, never more than one too many in a table.
///
/// Guaranteed against a reader who adds and subtracts along all rows and columns, who is even given what is
/// shown before it was rounded, and who knows that counts withheld are whole and at least 1 (0 where
/// `showsZero` is false): each count withheld, whether small or to protect another, has at least two
/// possible values; with `.anythingWithinSmall` each small one but the totals may have every value from 1 (0) to 7. Not guaranteed
/// against a reader who runs this search on every possible table to see which would have been published
/// so (of the tables of 2 by 2 with counts below 22, that gave a small count away in 75 of 18,417, and in 250 of
/// 20,164 with `.anythingWithinSmall`), nor across several tables that share cells.
///
/// Why that holds: see `WithheldCells`. Faults: rows of different lengths, no cells, a missing or negative
/// count (a total over it would be false), a count above 1e12.
public func suppress(
  table: [[Int?]], totalsAreNational: Bool = false, showsZero: Bool = true,
  protection: SuppressionProtection = .exactValues, rounding: CountRounding = .toFive
) throws(InputFaults) -> SuppressedTable {
  var checks = InputChecks()
  checks.require(table.first?.isEmpty == false, "a table needs at least one row and one column")
  for (row, counts) in table.enumerated() {
    checks.require(
      counts.count == table[0].count, row: row + 1,
      "rows must have the same number of columns (\(counts.count), the first \(table[0].count))")
    for (column, count) in counts.enumerated() {
      checks.require(
        count != nil, row: row + 1,
        "column \(column + 1) has no count: leave out its row or its column, or totals would be false")
      checks.require(
        (0...largestCellOfTable).contains(count ?? 0), row: row + 1,
        "column \(column + 1) must be from 0 to 1,000,000,000,000")
    }
  }
  try checks.finish()

  let counts = table.map { $0.compactMap { $0 } }
  let grid = WithheldCells(counts, totalsAreNational: totalsAreNational, lowest: showsZero ? 1 : 0)
    .protected(protection)
  func published(_ row: Int, _ column: Int) -> PublishedCount {
    let cell = grid.cell(row, column)
    return grid.withheld[cell] ? .suppressed(.smallNumbers) : .value(rounding.rounded(grid.counts[cell]))
  }
  let (rows, columns) = (counts.count, counts[0].count)
  return SuppressedTable(
    cells: (0..<rows).map { row in (0..<columns).map { published(row, $0) } },
    rowTotals: (0..<rows).map { published($0, columns) },
    columnTotals: (0..<columns).map { published(rows, $0) }, total: published(rows, columns),
    rounding: rounding)
}

private let largestCellOfTable = 1_000_000_000_000
