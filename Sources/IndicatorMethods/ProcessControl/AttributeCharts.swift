/// The p chart of proportions x/n × `multiplier`: centre p̄ = Σx/Σn, limits p̄ ± 3√(p̄(1 − p̄)/nᵢ) for each
/// period, cut at 0 and at `multiplier`; near a limit beyond 2√(p̄(1 − p̄)/nᵢ).
///
/// With large denominators these limits are too narrow for a process whose true level also varies. `laney`
/// multiplies their distance by σz = MR̄(z)/1.128, z = (pᵢ − p̄)/√(p̄(1 − p̄)/nᵢ) and MR̄ the mean of its moving
/// ranges, none left out: the p′ chart.
///
/// `0 <= numerator <= denominator`, `denominator >= 0`; a missing cell or a denominator of 0 gives a reason. All
/// rows are checked before anything is computed. Sources: Shewhart 1931; Laney 2002, "Improved control charts
/// for attributes".
public func pChart(
  numerators: [Double?], denominators: [Double?], multiplier: Double = 100, laney: Bool = false,
  options: ControlChartOptions = .init()
) throws(InputFaults) -> ControlChart {
  var checks = InputChecks()
  try checks.requireAttributes(numerators, denominators, multiplier, options)
  for (index, (x, n)) in zip(numerators, denominators).enumerated() {
    guard let x, let n else { continue }
    // A denominator below zero has been named already.
    checks.require(!(x > n && n >= 0), row: index + 1, "numerators must be less than or equal to denominators")
  }
  try checks.finish()
  return attributeChart(
    laney ? .pPrime : .p, numerators, denominators, multiplier, laney, options, ceiling: 1
  ) { $0 * (1 - $0) }
}

/// The u chart of rates x/n × `multiplier`: centre ū = Σx/Σn, limits ū ± 3√(ū/nᵢ), cut at 0; with `laney` the u′
/// chart. `numerator >= 0`; otherwise as `pChart`.
public func uChart(
  numerators: [Double?], denominators: [Double?], multiplier: Double = 1, laney: Bool = false,
  options: ControlChartOptions = .init()
) throws(InputFaults) -> ControlChart {
  var checks = InputChecks()
  try checks.requireAttributes(numerators, denominators, multiplier, options)
  for (index, (x, n)) in zip(numerators, denominators).enumerated() {
    guard let x, let n else { continue }
    checks.require(
      !(x > 0 && n == 0), row: index + 1, "denominators must be greater than zero where there are events")
  }
  try checks.finish()
  return attributeChart(
    laney ? .uPrime : .u, numerators, denominators, multiplier, laney, options, ceiling: .infinity
  ) { $0 }
}

/// `variance` is that of one of the denominator at a given level.
private func attributeChart(
  _ kind: ControlChart.Kind, _ counts: [Double?], _ denominators: [Double?], _ multiplier: Double,
  _ laney: Bool, _ options: ControlChartOptions, ceiling: Double, variance: (Double) -> Double
) -> ControlChart {
  let shares = zip(counts, denominators).map { x, n -> Double? in
    guard let x, let n, n > 0 else { return nil }
    return x / n
  }
  func missing(_ row: Int) -> ControlChartReason {
    counts[row] == nil
      ? .missingCount : denominators[row] == nil ? .missingDenominator : .denominatorIsZero
  }
  return controlChart(kind, shares.map { $0.map { $0 * multiplier } }, missing: missing, options) {
    rows, baseline in
    var segment = ControlChartSegment(rows, baseline)
    func sum(_ column: [Double?]) -> Double { baseline.reduce(0) { $0 + (column[$1] ?? 0) } }
    let level = sum(counts) / sum(denominators)
    let one = variance(level)
    func deviation(_ row: Int) -> Double? {
      guard let n = denominators[row], n > 0 else { return nil }
      return (one / n).squareRoot()
    }
    var factor = 1.0
    if laney {
      // At a level that leaves no room for chance every share is the level itself.
      let scores = shares.indices.map { row -> Double? in
        guard let share = shares[row], let s = deviation(row) else { return nil }
        return s > 0 ? (share - level) / s : 0
      }
      let ranges = movingRanges(scores, baseline)
      guard !ranges.isEmpty else {
        segment.reason = .noMovingRange
        return (segment, { _ in nil })
      }
      let range = ranges.reduce(0, +) / Double(ranges.count)
      factor = range / movingRangePerSigma
      segment.meanMovingRange = range
      segment.sigma = factor
    }
    segment.centre = level * multiplier
    return (
      segment,
      { row in
        guard let s = deviation(row) else { return nil }
        func limits(_ count: Double) -> Limits {
          Limits(
            lower: max(0, level - count * factor * s) * multiplier,
            upper: min(ceiling, level + count * factor * s) * multiplier)
        }
        return ControlLines(centre: level * multiplier, limits: limits(3), nearLimits: limits(2))
      }
    )
  }
}

extension InputChecks {
  fileprivate mutating func requireAttributes(
    _ numerators: [Double?], _ denominators: [Double?], _ multiplier: Double, _ options: ControlChartOptions
  ) throws(InputFaults) {
    require(options, rows: numerators.count)
    requirePositive(multiplier, "multiplier")
    requireNotNegative(numerators, "numerators")
    requireNotNegative(denominators, "denominators")
    try requireSameLength(("numerators", numerators.count), ("denominators", denominators.count))
  }
}
