/// The recent trend of a series by the rule published for Fingertips in 2025.
///
/// The last five periods are tested: proportions by their counts (Cochran–Armitage), everything else by a
/// regression weighted by the 95% limits. It is significant above the 99.8% point of χ², and only where no
/// single year decides the direction. `points` may be in any order. A point without a value is a missing
/// value; a year without a point is a break.
public func recentTrend(_ points: [TrendPoint], valueType: ValueType, polarity: Polarity) -> RecentTrend {
  let used: [TrendPoint]
  do throws(TrendObstacle) {
    used = try lastFive(points, valueType: valueType)
    try valueType.trendUsesCounts ? checkCounts(used) : checkLimits(used)
  } catch {
    return RecentTrend(
      direction: .cannotBeCalculated, reason: error.reason, periods: [], obstacle: error.period)
  }
  let times = used.indices.map { Double($0 + 1) }
  let (line, chiSquared) = valueType.trendUsesCounts ? countTest(used, times) : limitTest(used, times)
  let withoutOne = used.indices.map { line.leavingOut($0).slope }
  let slope = line.slope
  let oneSign = withoutOne.allSatisfy { slope > 0 ? $0 > 0 : $0 < 0 }
  let significant = chiSquared > significantChiSquared
  let direction: RecentTrend.Direction =
    significant && oneSign ? (slope > 0 ? .increasing : .decreasing) : .noSignificantChange
  return RecentTrend(
    direction: direction, quality: direction.quality(polarity),
    reason: !significant ? .noSignificantTrend : oneSign ? .significantTrend : .outlierFound,
    chiSquared: chiSquared, slope: slope, periods: used.map(\.label))
}

/// The χ² point with one degree of freedom at p = 0.002.
let significantChiSquared = 9.54953570608324

/// Cochran and Armitage's test; the direction is that of the log odds.
private func countTest(_ points: [TrendPoint], _ times: [Double]) -> (Line, chiSquared: Double) {
  let counts = points.map { $0.estimate.count ?? .nan }
  let denominators = points.map { $0.estimate.denominator ?? .nan }
  let (events, people) = (counts.reduce(0, +), denominators.reduce(0, +))
  let centre = zip(denominators, times).reduce(0) { $0 + $1.0 * $1.1 } / people
  let covariance = zip(counts, times).reduce(0) { $0 + $1.0 * ($1.1 - centre) }
  let variance = zip(denominators, times).reduce(0) { $0 + $1.0 * ($1.1 - centre) * ($1.1 - centre) }
  let chiSquared = people * people * covariance * covariance / (events * (people - events) * variance)
  let odds = zip(counts, denominators).map { logOdds($0, of: $1) }
  return (Line(times: times, values: odds, weights: times.map { _ in 1 }), chiSquared)
}

private func limitTest(_ points: [TrendPoint], _ times: [Double]) -> (Line, chiSquared: Double) {
  let twiceDeviate = 2 * deviate(confidence: 0.95)
  let weights = points.map { point -> Double in
    guard let limits = point.estimate.limits95 else { return .nan }
    let error = (limits.upper - limits.lower) / twiceDeviate
    return 1 / (error * error)
  }
  let line = Line(times: times, values: points.map { $0.estimate.value ?? .nan }, weights: weights)
  return (line, line.slope * line.slope * line.spread)
}
