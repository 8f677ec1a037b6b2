extension ColumnOutputs {
  /// The limits of the counts `x`, each times its `unit`: exact below 10 events, Byar's from 10 on, and which
  /// of them. Both begin with the first of the rows. Needs room for three columns.
  func giveCountLimits(
    _ x: UnsafePointer<Double>, unit: UnsafePointer<Double>, _ rows: Range<Int>,
    _ room: UnsafeMutablePointer<Double>
  ) {
    let count = rows.count
    giveByarLimits(x, unit: unit, rows, room)
    let method = methods + rows.lowerBound
    (reasons + rows.lowerBound).update(repeating: nil, count: count)
    let few = room + 2 * count
    let found = rowsOfFew(x, count, method, few)
    for level in levels {
      let (lower, upper) = (level.lower + rows.lowerBound, level.upper + rows.lowerBound)
      guard let smallCounts = level.smallCounts else { continue }
      for place in 0..<found {
        let row = Int(few[place])
        let limits = smallCounts.of(x[row]).scaled(by: unit[row])
        (lower[row], upper[row]) = (limits.lower, limits.upper)
      }
    }
  }

  /// Which rows have fewer than ten events, without a branch that is hard to foresee.
  private func rowsOfFew(
    _ x: UnsafePointer<Double>, _ count: Int, _ method: UnsafeMutablePointer<StatisticMethod?>,
    _ few: UnsafeMutablePointer<Double>
  ) -> Int {
    var found = 0
    for row in 0..<count {
      few[found] = Double(row)
      found &+= (x[row] >= 0 ? 1 : 0) & (x[row] < fewestEventsForByar ? 1 : 0)
    }
    for row in 0..<count { method[row] = .ofCount(x[row]) }
    return found
  }

  /// Needs room for two columns.
  private func giveByarLimits(
    _ x: UnsafePointer<Double>, unit: UnsafePointer<Double>, _ rows: Range<Int>,
    _ room: UnsafeMutablePointer<Double>
  ) {
    let count = rows.count
    let (root, nextRoot) = (room, room + count)
    for i in 0..<count { root[i] = byarRoot(x[i]) }
    for i in 0..<count { nextRoot[i] = byarRoot(x[i] + 1) }
    for level in levels {
      let (lower, upper) = (level.lower + rows.lowerBound, level.upper + rows.lowerBound)
      let z = level.level.z
      for i in 0..<count { lower[i] = byarLower(x[i], root: root[i], z: z) * unit[i] }
      for i in 0..<count { upper[i] = byarUpper(x[i], root: nextRoot[i], z: z) * unit[i] }
    }
  }
}
