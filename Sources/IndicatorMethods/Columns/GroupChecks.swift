extension InputChecks {
  /// How many groups there are. `perBand` are columns that have a row for each band where all groups have the
  /// same bands, else one for each row.
  func requireGroups(
    _ groups: RowGroups, rows: [(name: String, count: Int)], perBand: [(name: String, count: Int)]
  ) throws(InputFaults) -> Int {
    var checks = self
    var columns = rows
    if case .bands(let bands) = groups {
      for column in perBand {
        checks.require(
          column.count == bands, "\(column.name) must have one row for each band (\(column.count) for \(bands))"
        )
      }
    } else {
      columns += perBand
    }
    try checks.requireSameLength(columns)
    let count = groups.count(rows: rows.first?.count ?? 0)
    switch groups {
    case .bands(let bands):
      checks.require(
        count != nil, "rows must be a whole number of groups of \(bands) bands (\(rows.first?.count ?? 0) rows)"
      )
    case .offsets:
      checks.require(
        count != nil, "offsets must ascend from 0 to the number of rows (\(rows.first?.count ?? 0))")
    }
    guard let count else {
      try checks.finish()
      return 0
    }
    return count
  }

  /// Each stratum's share of its group's standard population.
  mutating func shares(of standard: [Double], _ groups: RowGroups, areas: Int) -> [Double] {
    requireNotNegative(standard, "standard populations")
    var shares = standard
    let places = GroupPlaces(groups: groups)
    for area in 0..<areas {
      let rows = if case .bands = groups { standard.indices } else { places[area] }
      let weight = standard[rows].reduce(0, +)
      require(
        weight != 0, row: area > 0 ? rows.lowerBound + 1 : nil, "standard populations must not all be zero")
      for row in rows { shares[row] = standard[row] / weight }
      if case .bands = groups { break }
    }
    return shares
  }
}

extension Span<Double> {
  var elements: [Double] { indices.map { self[$0] } }

  /// The column as the functions for a few rows take it, to name the rows of faults.
  var cells: [Double?] { indices.map { self[$0].isNaN ? nil : self[$0] } }
}
