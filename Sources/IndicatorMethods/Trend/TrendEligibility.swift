/// What stands in the way of a trend, and in which period.
struct TrendObstacle: Error {
  var reason: RecentTrend.Reason
  var period: String?
}

extension ValueType {
  var hasTrendTest: Bool {
    switch self {
    case .count, .score: false
    case .proportion, .crudeRate, .directlyStandardisedRate, .indirectlyStandardisedRate,
      .indirectlyStandardisedProportion, .ratio, .indirectlyStandardisedRatio, .lifeExpectancy, .slopeIndex,
      .excessRisk, .mean, .median, .gap:
      true
    }
  }

  var trendUsesCounts: Bool { self == .proportion || self == .indirectlyStandardisedProportion }
}

/// The five latest points in order of time, one for each of five consecutive years, each with a value.
func lastFive(_ points: [TrendPoint], valueType: ValueType) throws(TrendObstacle) -> [TrendPoint] {
  guard valueType.hasTrendTest else { throw TrendObstacle(reason: .valueTypeNotEligible) }
  if points.contains(where: { $0.span == .overlapping }) { throw TrendObstacle(reason: .overlappingPeriods) }
  if points.contains(where: { $0.span == .other }) { throw TrendObstacle(reason: .notYearly) }
  let sorted = points.sorted { $0.year < $1.year }
  // A year given twice could hide behind the fifth place: the last five years are taken whole.
  let years = Set(points.map(\.year)).sorted().suffix(5)
  let used = sorted.filter { years.contains($0.year) }
  for (earlier, later) in zip(used, used.dropFirst()) where earlier.year == later.year {
    throw TrendObstacle(reason: .duplicatePeriods, period: later.label)
  }
  guard used.count == 5 else { throw TrendObstacle(reason: .notEnoughDataPoints) }
  if let point = used.first(where: { $0.estimate.known == nil }) {
    throw TrendObstacle(reason: .missingValues, period: point.label)
  }
  for (earlier, later) in zip(used, used.dropFirst()) where later.year != earlier.year + 1 {
    throw TrendObstacle(reason: .breakInTheSeries, period: earlier.label)
  }
  return used
}

/// The log odds need counts above zero and below their denominators.
func checkCounts(_ points: [TrendPoint]) throws(TrendObstacle) {
  if let point = points.first(where: { $0.estimate.count == nil || $0.estimate.denominator == nil }) {
    throw TrendObstacle(reason: .missingCounts, period: point.label)
  }
  for point in points {
    guard let count = point.estimate.count, let denominator = point.estimate.denominator else { continue }
    guard count >= 0, denominator > 0, count <= denominator, denominator.isFinite else {
      throw TrendObstacle(reason: .countImpossible, period: point.label)
    }
    if count == 0 { throw TrendObstacle(reason: .countIsZero, period: point.label) }
    if count == denominator { throw TrendObstacle(reason: .countEqualsDenominator, period: point.label) }
  }
}

/// The weights need intervals that have a width and hold their value.
func checkLimits(_ points: [TrendPoint]) throws(TrendObstacle) {
  for point in points {
    guard let limits = point.estimate.limits95, let value = point.estimate.value else {
      throw TrendObstacle(reason: .missingConfidenceInterval, period: point.label)
    }
    guard limits.contains(value), limits.lower.isFinite, limits.upper.isFinite else {
      throw TrendObstacle(reason: .limitsDoNotBracket, period: point.label)
    }
    if limits.lower == limits.upper { throw TrendObstacle(reason: .zeroWidthInterval, period: point.label) }
  }
}
