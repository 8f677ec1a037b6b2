/// Indirectly standardised ratios of many areas, as `indirectlyStandardisedRatio` gives each, to the last bit;
/// one figure for each group of rows, the rows being strata.
///
/// `observed` has a count for each row, or one for each area where the counts by stratum are not known.
/// `reference` has a stratum for each band where all areas have the same ones, else one for each row. The
/// columns' events and denominators are those observed and expected. A count or a population that is not a
/// number is missing and gives a reason; other faults are thrown with their rows, and then the columns are empty.
public func indirectlyStandardisedRatios(
  observed: Span<Double>, populations: Span<Double>, reference: ReferenceRates, groups: RowGroups,
  referenceValue: Double = 1, into columns: inout StatisticColumns
) throws(InputFaults) {
  var checks = InputChecks()
  checks.requireLevels(columns.intervals.map(\.confidence))
  checks.requirePositive(referenceValue, "reference value")
  checks.requireNotNegative(reference.counts, "reference numerators")
  checks.requirePositive(reference.populations, "reference denominators")
  let areas = try checks.requireGroups(
    groups, rows: [("denominators", populations.count)],
    perBand: [
      ("reference numerators", reference.counts.count),
      ("reference denominators", reference.populations.count),
    ])
  let byArea = observed.count == areas
  if !byArea {
    try checks.requireSameLength(("numerators", observed.count), ("denominators", populations.count))
  }
  try checks.finish()

  let rates = zip(reference.counts, reference.populations).map { $0 / $1 }
  let sound = observed.withUnsafeBufferPointer { observed in
    populations.withUnsafeBufferPointer { populations in
      rates.withUnsafeBufferPointer { rates in
        columns.fill(rows: areas, sums: true, exact: true) { outputs in
          guard let x = observed.baseAddress, let n = populations.baseAddress, let rates = rates.baseAddress
          else { return true }
          let job = IndirectJob(
            places: GroupPlaces(groups: groups), areas: areas, x: x, byArea: byArea, n: n, rates: rates,
            referenceValue: referenceValue, outputs: outputs)
          return inSlices(of: areas, size: 2048) { inParts(of: $0, columns: 4) { job.compute($0, $1) } }
        }
      }
    }
  }
  guard !sound else { return }
  checks.requireNotNegative(observed.cells, "numerators")
  checks.requireNotNegative(populations.cells, "denominators")
  try checks.finish()
}

/// May be sent: the columns are only read.
private struct IndirectJob: @unchecked Sendable {
  let places: GroupPlaces
  let areas: Int
  let x: UnsafePointer<Double>
  let byArea: Bool
  let n: UnsafePointer<Double>
  let rates: UnsafePointer<Double>
  let referenceValue: Double
  let outputs: ColumnOutputs

  /// False where a cell is neither in order nor missing.
  func compute(_ part: Range<Int>, _ room: UnsafeMutablePointer<Double>) -> Bool {
    var sound = true
    for area in stride(from: part.lowerBound, to: part.upperBound, by: 4) {
      let sums = add(LaneRows(places, group: area, groups: areas))
      for lane in 0..<min(4, part.upperBound - area) {
        let observed = byArea ? x[area + lane] : sums.observed[lane]
        outputs.events[area + lane] = observed
        outputs.denominators[area + lane] = sums.expected[lane]
        let inOrder = sums.inOrder[lane] && observed >= 0 && observed < .infinity
        if !(inOrder && sums.expected[lane] < .infinity) { sound = isSound(area + lane) && sound }
      }
    }
    giveLimits(part, room)
    withhold(part)
    return sound
  }

  private func add(_ rows: LaneRows) -> ExpectedSums {
    var sums = ExpectedSums()
    switch places.groups {
    case .bands(let bands):
      for band in 0..<bands {
        sums.add(
          events: byArea ? .zero : rows.load(x, band), people: rows.load(n, band),
          rate: Lanes(repeating: rates[band]))
      }
    case .offsets:
      for place in 0..<rows.most {
        sums.add(
          events: byArea ? .zero : rows.load(x, place, beyond: 0), people: rows.load(n, place, beyond: 0),
          rate: rows.load(rates, place, beyond: 0))
      }
    }
    return sums
  }

  private func giveLimits(_ part: Range<Int>, _ room: UnsafeMutablePointer<Double>) {
    let (value, unit) = (outputs.values + part.lowerBound, room + 3 * part.count)
    let (observed, expected) = (outputs.events + part.lowerBound, outputs.denominators + part.lowerBound)
    let referenceValue = referenceValue
    for i in 0..<part.count { unit[i] = referenceValue / expected[i] }
    for i in 0..<part.count { value[i] = observed[i] * unit[i] }
    outputs.giveCountLimits(observed, unit: unit, part, room)
  }

  private func withhold(_ part: Range<Int>) {
    for area in part {
      let (observed, expected) = (outputs.events[area], outputs.denominators[area])
      if observed.isNaN {
        outputs.withhold(area, .missingCount)
      } else if !(expected > 0) {
        outputs.withhold(area, expected.isNaN ? .missingDenominator : .nothingExpected)
      }
    }
  }

  private func isSound(_ area: Int) -> Bool {
    func holds(_ cell: Double) -> Bool { cell.isNaN || cell >= 0 && cell.isFinite }
    return places[area].allSatisfy { holds(n[$0]) && (byArea || holds(x[$0])) } && (!byArea || holds(x[area]))
  }
}
