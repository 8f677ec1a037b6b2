/// The quantile of each area by its rank among the areas with a value, in the order given: areas in equal
/// groups, as deprivation deciles are made.
///
/// Of n areas with a value, m do not come before this one, itself and its ties included; its quantile is
/// groups + 1 - ⌈m · groups/n⌉, in whole numbers. Ties share the quantile of the first of them, so that
/// groups can be of unequal size.
///
/// This puts *areas* into groups of equal number, so that it suits what is to be ranked whatever the values:
/// small areas by deprivation, for a slope index. `QuantileBounds` parts the range of *values* at
/// interpolated percentiles, so that each group has bounds that can be told, ties fall to the group that
/// their value belongs to, and 1 is the best by polarity: for maps and for comparing an area with the others.
/// The two can put an area near a bound into neighbouring groups.
///
/// Source: the public health technical guidance on assigning deprivation categories.
///
/// - Parameters:
///   - values: One for each area; nil where it has none.
///   - groups: How many quantiles there are to be, at least 2.
///   - highestFirst: Whether quantile 1 has the highest values (deprivation scores), or the lowest.
/// - Returns: `.quantile`, or `.notCompared` with its reason: an area without a value, or fewer areas with a
///   value than quantiles.
/// - Throws: Values that are not numbers, each with its row, or too few groups.
public func quantiles(
  of values: [Double?], groups: Int = 10, highestFirst: Bool = true
) throws(InputFaults) -> [Outcome] {
  var checks = InputChecks()
  checks.require(groups >= 2, "the number of quantiles must be at least 2 (\(groups) given)")
  checks.require(values, "values", "numbers") { _ in true }
  try checks.finish()

  let sorted = values.compactMap { $0 }.sorted()
  let count = sorted.count
  return values.map { value in
    guard let value else { return .notCompared(.missingValue) }
    guard count >= groups else { return .notCompared(.tooFewAreas) }
    // The first place among the sorted values of those that meet the condition.
    let notBefore =
      highestFirst
      ? sorted.partitioningIndex { $0 > value } : count - sorted.partitioningIndex { $0 >= value }
    let (whole, rest) = (notBefore * groups).quotientAndRemainder(dividingBy: count)
    return .quantile(groups + 1 - whole - (rest > 0 ? 1 : 0), of: groups)
  }
}

/// The quantile of each area among the areas of its own parent, such as its region, in the order of the table;
/// `parents` names the parent of each area. See `quantiles(of:groups:highestFirst:)`.
public func quantiles<Parent: Hashable>(
  of values: [Double?], within parents: [Parent], groups: Int = 10, highestFirst: Bool = true
) throws(InputFaults) -> [Outcome] {
  try InputChecks().requireSameLength(("values", values.count), ("parents", parents.count))
  var outcomes = [Outcome](repeating: .notCompared(.missingValue), count: values.count)
  _ = try byArea(parents) { parent, rows throws(InputFaults) in
    let own = try quantiles(of: rows.map { values[$0] }, groups: groups, highestFirst: highestFirst)
    for (row, outcome) in zip(rows, own) { outcomes[row] = outcome }
  }
  return outcomes
}

extension [Double] {
  /// Where the elements that meet a condition begin, in a column that has them all at its end.
  fileprivate func partitioningIndex(_ meets: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if meets(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
