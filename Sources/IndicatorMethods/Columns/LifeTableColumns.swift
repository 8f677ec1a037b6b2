/// Life expectancies of many areas at the start of every age band, as `lifeExpectancies` gives each, to the
/// last bit; a row for each band of each area, area by area, in the columns given and in the result.
///
/// `startAges` are those of one area; all have the same bands. The columns' events and denominators are the
/// deaths and people of an age and above. A cell that is not a number is missing and gives a reason; infinite
/// ones are thrown with their rows, and then the columns are empty.
public func lifeExpectancies(
  startAges: [Int], deaths: Span<Double>, populations: Span<Double>, into columns: inout StatisticColumns
) throws(InputFaults) {
  var checks = InputChecks()
  checks.requireLevels(columns.intervals.map(\.confidence))
  checks.requireBands(startAges)
  let areas = try checks.requireGroups(
    .bands(startAges.count), rows: [("deaths", deaths.count), ("populations", populations.count)], perBand: [])
  try checks.finish()

  let bands = zip(startAges, startAges.dropFirst()).map { LifeTableBand(from: $0, to: $1) }
  let sound = deaths.withUnsafeBufferPointer { deaths in
    populations.withUnsafeBufferPointer { populations in
      columns.fill(rows: deaths.count, sums: true, exact: false) { outputs in
        let job = LifeTableJob(
          bands: bands, areas: areas, deaths: deaths, populations: populations, outputs: outputs)
        return inSlices(of: areas, size: 256) {
          inParts(of: $0, columns: startAges.count, size: 32) { job.compute($0, $1) }
        }
      }
    }
  }
  guard !sound else { return }
  checks.require(deaths.cells, "deaths", "numbers") { _ in true }
  checks.require(populations.cells, "populations", "numbers") { _ in true }
  try checks.finish()
}

/// May be sent: the columns are only read.
private struct LifeTableJob: @unchecked Sendable {
  /// All but the last.
  let bands: [LifeTableBand]
  let areas: Int
  let deaths: UnsafeBufferPointer<Double>
  let populations: UnsafeBufferPointer<Double>
  let outputs: ColumnOutputs

  /// False where a cell is infinite.
  func compute(_ part: Range<Int>, _ error: UnsafeMutablePointer<Double>) -> Bool {
    let height = bands.count + 1
    let rows = part.lowerBound * height..<part.upperBound * height
    outputs.give(rows, by: .chiangSilcocks)
    var sound = true
    for area in stride(from: part.lowerBound, to: part.upperBound, by: 4) {
      sound = addFour(area, until: part.upperBound, error - rows.lowerBound) && sound
    }
    giveLimits(rows, error)
    return sound
  }

  /// Values, sums and variances of four areas.
  private func addFour(_ area: Int, until end: Int, _ variance: UnsafeMutablePointer<Double>) -> Bool {
    guard let d = deaths.baseAddress, let p = populations.baseAddress else { return true }
    let rows = LaneRows(GroupPlaces(groups: .bands(bands.count + 1)), group: area, groups: areas)
    var table = LifeTableLanes(
      lastDeaths: rows.load(d, bands.count), people: rows.load(p, bands.count))
    store(table, rows, bands.count, variance)
    var empties = SIMDMask<SIMD4<Int64>>(repeating: false)
    for band in stride(from: bands.count - 1, through: 0, by: -1) {
      table.add(deaths: rows.load(d, band), people: rows.load(p, band), bands[band])
      empties = (empties .| table.empties)
      store(table, rows, band, variance)
    }
    let usual = table.inOrder .& (table.people .> largestSmallPopulation) .& (table.people .< .infinity)
    guard any(.!usual .| empties) else { return true }
    var sound = true
    for lane in 0..<min(4, end - area) where !usual[lane] || empties[lane] {
      sound = withhold(area + lane, variance) && sound
    }
    return sound
  }

  /// A lane that repeats another writes the same again.
  @inline(__always)
  private func store(
    _ table: LifeTableLanes, _ rows: LaneRows, _ band: Int, _ variance: UnsafeMutablePointer<Double>
  ) {
    rows.store(table.years, outputs.values, band)
    rows.store(table.variance, variance, band)
    rows.store(table.deaths, outputs.events, band)
    rows.store(table.people, outputs.denominators, band)
  }

  private func giveLimits(_ rows: Range<Int>, _ error: UnsafeMutablePointer<Double>) {
    let years = outputs.values + rows.lowerBound
    for i in 0..<rows.count { error[i] = root(error[i]) }
    for level in outputs.levels {
      let (lower, upper) = (level.lower + rows.lowerBound, level.upper + rows.lowerBound)
      let z = level.level.z
      for i in 0..<rows.count {
        let half = z * error[i]
        lower[i] = years[i] - half
        upper[i] = years[i] + half
      }
    }
    var narrow = 0
    for i in 0..<rows.count { narrow &+= error[i] <= largestError ? 1 : 0 }
    guard narrow < rows.count else { return }
    for row in rows {
      if let reason = outputs.reasons[row] {
        outputs.withhold(row, reason)
      } else if !(error[row - rows.lowerBound] <= largestError) {
        outputs.withhold(row, .wideInterval)
      }
    }
  }

  /// Leaves a reason, and no variance, in the rows of an area that are withheld, to be heeded when all limits
  /// are there. False where a cell is infinite.
  private func withhold(_ area: Int, _ variance: UnsafeMutablePointer<Double>) -> Bool {
    let height = bands.count + 1
    let rows = area * height..<(area + 1) * height
    let (deaths, people) = (deaths.extracting(rows), populations.extracting(rows))
    let reason = reasonToWithhold(deaths: deaths, populations: people)
    var reached = true
    for (band, row) in rows.enumerated() {
      if reason != nil || !reached {
        outputs.reasons[row] = reason ?? .noSurvivors
        variance[row] = .nan
      }
      guard band < bands.count else { continue }
      let share = deaths[band] * (bands[band].width / (people[band] + bands[band].lost * deaths[band]))
      reached = reached && share < 1
    }
    return !deaths.contains { $0.isInfinite } && !people.contains { $0.isInfinite }
  }
}
