/// The figures that are one count over one denominator. They differ in their limits, and in that a proportion
/// has no more events than its denominator.
enum CrudeFigure: Sendable {
  case proportion, rate

  func method(of count: Double) -> StatisticMethod {
    self == .proportion ? .wilson : .ofCount(count)
  }

  /// Multiplied first: whole counts and multipliers then give an exact product and one rounding, so that 7 of
  /// 100 are 7% and not 7.000000000000001%.
  @inline(__always) static func value(_ x: Double, of n: Double, multiplier: Double) -> Double {
    x * multiplier / n
  }

  func limits(_ x: Double, of n: Double, multiplier: Double, _ level: ConfidenceLevel) -> Limits {
    switch self {
    case .proportion: wilsonLimits(events: x, of: n, z: level.z).scaled(by: multiplier)
    case .rate: checkedCountLimits(x, confidence: level.confidence).scaled(by: multiplier / n)
    }
  }

  /// One statistic for each row; a row with a missing cell has the reason in its place.
  func statistics(
    _ counts: [Double?], _ denominators: [Double?], multiplier: Double, confidence: [Double],
    single: Bool = false
  ) throws(InputFaults) -> [CrudeStatistic] {
    try require(counts, denominators, multiplier: multiplier, confidence: confidence, single: single)
    let levels = confidence.map(ConfidenceLevel.init)
    return zip(counts, denominators).map { count, denominator in
      let statistic: Statistic
      if let x = count, let n = denominator {
        statistic = .known(
          value: Self.value(x, of: n, multiplier: multiplier),
          intervals: levels.map {
            ConfidenceInterval(
              confidence: $0.confidence, limits: limits(x, of: n, multiplier: multiplier, $0))
          })
      } else {
        statistic = .withheld(count == nil ? .missingCount : .missingDenominator)
      }
      return CrudeStatistic(
        count: count, denominator: denominator, statistic: statistic,
        method: statistic.value == nil ? nil : count.map(method), multiplier: multiplier)
    }
  }

  func require(
    _ counts: [Double?], _ denominators: [Double?], multiplier: Double, confidence: [Double],
    single: Bool = false
  ) throws(InputFaults) {
    var checks = InputChecks(single: single)
    checks.requireLevels(confidence)
    checks.requirePositive(multiplier, "multiplier")
    checks.requireNotNegative(counts, "numerators")
    checks.requirePositive(denominators, "denominators")
    try checks.requireSameLength(("numerators", counts.count), ("denominators", denominators.count))
    if self == .proportion {
      for (index, (x, n)) in zip(counts, denominators).enumerated() {
        guard let x, let n else { continue }
        // A denominator that is not above zero has been named already.
        checks.require(
          !(x > n && n > 0), row: index + 1, "numerators must be less than or equal to denominators")
      }
    }
    try checks.finish()
  }
}
