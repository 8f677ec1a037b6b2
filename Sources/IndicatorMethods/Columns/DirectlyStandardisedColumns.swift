/// Directly standardised rates of many areas, as `directlyStandardisedRate` gives each, to the last bit; one
/// figure for each group of rows, the rows being strata.
///
/// `standard` has a population for each band where all areas have the same ones, else one for each row. The
/// columns' events and denominators are the sums over an area's strata. A count or a population that is not a
/// number is missing and gives a reason; other faults are thrown with their rows, and then the columns are empty.
public func directlyStandardisedRates(
  counts: Span<Double>, populations: Span<Double>, standard: Span<Double>, groups: RowGroups,
  multiplier: Double = 100_000, into columns: inout StatisticColumns
) throws(InputFaults) {
  let rows = counts.count
  var checks = InputChecks()
  checks.requireLevels(columns.intervals.map(\.confidence))
  checks.requirePositive(multiplier, "multiplier")
  let areas = try checks.requireGroups(
    groups, rows: [("numerators", rows), ("denominators", populations.count)],
    perBand: [("standard populations", standard.count)])
  let shares = checks.shares(of: standard.elements, groups, areas: areas)
  try checks.finish()

  let sound = counts.withUnsafeBufferPointer { counts in
    populations.withUnsafeBufferPointer { populations in
      shares.withUnsafeBufferPointer { shares in
        columns.fill(rows: areas, sums: true, exact: false) { outputs in
          guard let x = counts.baseAddress, let n = populations.baseAddress,
            let shares = shares.baseAddress
          else { return true }
          let job = DirectJob(
            places: GroupPlaces(groups: groups), areas: areas, x: x, n: n, shares: shares,
            multiplier: multiplier, outputs: outputs)
          return inSlices(of: areas, size: 2048) { inParts(of: $0, columns: 3) { job.compute($0, $1) } }
        }
      }
    }
  }
  guard !sound else { return }
  checks.requireNotNegative(counts.cells, "numerators")
  checks.requirePositive(populations.cells, "denominators")
  try checks.finish()
}

/// May be sent: the columns are only read.
private struct DirectJob: @unchecked Sendable {
  let places: GroupPlaces
  let areas: Int
  let x: UnsafePointer<Double>
  let n: UnsafePointer<Double>
  let shares: UnsafePointer<Double>
  let multiplier: Double
  let outputs: ColumnOutputs

  /// False where a cell is neither in order nor missing.
  func compute(_ part: Range<Int>, _ room: UnsafeMutablePointer<Double>) -> Bool {
    var sound = true
    let variance = room
    for area in part {
      let sums = sums(of: area)
      outputs.values[area] = sums.rate
      outputs.events[area] = sums.events
      outputs.denominators[area] = sums.people
      variance[area - part.lowerBound] = sums.variance
      if !(sums.inOrder && sums.events < .infinity && sums.people < .infinity) {
        sound = isSound(area) && sound
      }
    }
    giveLimits(part, room)
    withhold(part)
    return sound
  }

  @inline(__always)
  private func sums(of area: Int) -> DobsonSums {
    let rows = places[area]
    let first = rows.lowerBound
    let shares = if case .bands = places.groups { shares } else { shares + first }
    return DobsonSums(events: x + first, people: n + first, shares: shares, strata: rows.count)
  }

  private func giveLimits(_ part: Range<Int>, _ room: UnsafeMutablePointer<Double>) {
    let (count, unit, roots, nextRoots) = (part.count, room, room + part.count, room + 2 * part.count)
    let (rate, total) = (outputs.values + part.lowerBound, outputs.events + part.lowerBound)
    let multiplier = multiplier
    for i in 0..<count { unit[i] = root(unit[i] / total[i]) }
    for i in 0..<count { roots[i] = byarRoot(total[i]) }
    for i in 0..<count { nextRoots[i] = byarRoot(total[i] + 1) }
    for level in outputs.levels {
      let (lower, upper) = (level.lower + part.lowerBound, level.upper + part.lowerBound)
      let z = level.level.z
      for i in 0..<count {
        let limit = byarLower(total[i], root: roots[i], z: z)
        lower[i] = dobsonLimit(
          rate: rate[i], unit: unit[i], total: total[i], limit: limit, multiplier: multiplier)
      }
      for i in 0..<count {
        let limit = byarUpper(total[i], root: nextRoots[i], z: z)
        upper[i] = dobsonLimit(
          rate: rate[i], unit: unit[i], total: total[i], limit: limit, multiplier: multiplier)
      }
    }
    for i in 0..<count { rate[i] *= multiplier }
    outputs.give(part, by: .dobson)
  }

  private func withhold(_ part: Range<Int>) {
    for area in part
    where !(outputs.events[area] >= fewestEventsToStandardise && outputs.denominators[area] > 0) {
      outputs.withhold(
        area,
        outputs.events[area].isNaN
          ? .missingCount : outputs.denominators[area].isNaN ? .missingDenominator : .fewerThanTenEvents)
    }
  }

  private func isSound(_ area: Int) -> Bool {
    places[area].allSatisfy { row in
      (x[row].isNaN || x[row] >= 0 && x[row].isFinite) && (n[row].isNaN || n[row] > 0 && n[row].isFinite)
    }
  }
}
