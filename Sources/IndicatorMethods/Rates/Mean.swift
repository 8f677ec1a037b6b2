/// The mean of a group of values.
public struct Mean: Codable, Hashable, Sendable {
  /// Values known, and cells without one.
  public var count: Int
  public var missing: Int
  /// Of the values known; nil where there are none.
  public var sum: Double?
  /// Of the values known, with n − 1 below; nil where there are fewer than two.
  public var standardDeviation: Double?
  public var statistic: Statistic
  /// Nil where the mean is withheld.
  public var method: StatisticMethod?
}

/// The mean x̄ of a group of values with the limits x̄ ∓ t·s/√n, t of Student's distribution with n − 1
/// degrees of freedom, s the standard deviation with n − 1 below.
///
/// Values from -1e140 to 1e140; the confidence levels are at least 0.9 and less than 1. All rows are checked
/// before anything is computed. Withheld where a value is missing, unless the missing are to be left out,
/// which the result counts; and for fewer than two values, whose spread, and so whose precision, is unknown.
/// Source: Student 1908, "The probable error of a mean".
public func mean(
  of values: [Double?], leavingOutMissing: Bool = false, confidence: [Double] = [0.95]
) throws(InputFaults) -> Mean {
  let groups = Array(repeating: 0, count: values.count)
  let found = try means(
    of: values, by: groups, leavingOutMissing: leavingOutMissing, confidence: confidence)
  // No rows, no groups.
  guard let only = found.first else { return try ValueSummary().mean(confidence: confidence) }
  return only.mean
}

/// The mean of each group of a column, in the order in which the groups first appear; `groups` names the
/// group of each row. Otherwise as `mean(of:)`.
public func means<Group: Hashable>(
  of values: [Double?], by groups: [Group], leavingOutMissing: Bool = false, confidence: [Double] = [0.95]
) throws(InputFaults) -> [(group: Group, mean: Mean)] {
  var checks = InputChecks()
  checks.requireLevels(confidence)
  try checks.requireSameLength(("values", values.count), ("groups", groups.count))
  var order: [Group] = []
  var places: [Group: Int] = [:]
  var summaries: [ValueSummary] = []
  for (row, (value, group)) in zip(values, groups).enumerated() {
    let place = places[group] ?? summaries.count
    if place == summaries.count {
      places[group] = place
      order.append(group)
      summaries.append(ValueSummary())
    }
    do throws(InputFaults) {
      try summaries[place].add(value)
    } catch {
      for fault in error.all { checks.require(false, row: row + 1, fault.problem) }
    }
  }
  try checks.finish()
  var found: [(group: Group, mean: Mean)] = []
  for (group, summary) in zip(order, summaries) {
    found.append((group, try summary.mean(leavingOutMissing: leavingOutMissing, confidence: confidence)))
  }
  return found
}

extension ValueSummary {
  /// The mean of the values gathered; as `mean(of:)`.
  public func mean(
    leavingOutMissing: Bool = false, confidence: [Double] = [0.95]
  ) throws(InputFaults) -> Mean {
    var checks = InputChecks()
    checks.requireLevels(confidence)
    try checks.finish()
    let statistic = statistic(leavingOutMissing: leavingOutMissing, confidence: confidence)
    return Mean(
      count: count, missing: missing, sum: count > 0 ? sum : nil, standardDeviation: standardDeviation,
      statistic: statistic, method: statistic.value == nil ? nil : .studentT)
  }

  private func statistic(leavingOutMissing: Bool, confidence: [Double]) -> Statistic {
    guard missing == 0 || leavingOutMissing else { return .withheld(.missingValue) }
    guard let mean, let standardDeviation, let student = StudentT(degreesOfFreedom: Double(count - 1)) else {
      return .withheld(.fewerThanTwoValues)
    }
    let error = standardDeviation / Double(count).squareRoot()
    return .known(mean, confidence) { level in
      let half = (student.upperQuantile((1 - level) / 2) ?? .infinity) * error
      return Limits(lower: mean - half, upper: mean + half)
    }
  }
}
