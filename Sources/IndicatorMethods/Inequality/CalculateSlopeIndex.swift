/// The slope index (SII) and the relative index of inequality (RII) of one group.
///
/// Quantiles are placed on a scale from 0, the most disadvantaged end of the population, to 1 by their ridit,
/// the share of the population below their middle; a line y = a + b·ridit is fitted by least squares weighted
/// with their shares of the population. The slope index is (a + b) - a = b, the relative index (a + b)/a.
/// With `transform` the line is fitted to logarithms or logits and its ends are transformed back before they
/// are compared.
///
/// ## Limits
/// The published method draws each quantile's value from a normal distribution on the value's scale (means),
/// that of its logarithm (rates) or of its logit (proportions), with the standard error (U - L)/(2 · 1.96)
/// there, fits the line anew to each draw, and takes percentiles of what it finds. Here:
/// - *Means, and everything with `transform`*: the line is fitted on the scale of the draws, so that its
///   slope and ends are fixed sums Σ fᵢYᵢ of independent normal numbers. These are normal, with mean Σ fᵢyᵢ
///   and variance Σ fᵢ²sᵢ², and their percentiles known: b ∓ z·√(Σ fᵢ²sᵢ²) for the slope, Fieller's limits
///   for the ratio of the ends. They are what simulated limits tend to as repetitions grow, so that nothing
///   is drawn. (Only the ratio of a line whose start may have either sign is simulated, from the two normal
///   numbers of its ends.) With `transform` the line turns about its middle: the ends at the limits of its
///   slope give the limits of both indices.
/// - *Rates and proportions as they are*: simulated, from the generator xoshiro256++ and exact normal draws, in
///   antithetic pairs. Of N repetitions the k-th smallest and the k-th largest number are the limits, with
///   k = N(1 - confidence)/2 rounded.
///
/// ## What is refused or withheld
/// An error: fewer than 5 or more than 100 quantiles, a quantile outside 1 to their number or twice, a
/// missing or not positive population, a value without limits or outside them, a rate or its limits not above
/// 0, a proportion or its limits not between 0 and 1, `transform` of means or with standard errors. A missing
/// row or value withholds both indices; a line that reaches zero has no relative index.
///
/// Sources: Low and Low 2004, "Measuring the gap: quantifying and comparing local health inequalities"; the
/// public health technical guidance on the slope index of inequality; Fieller 1954, "Some problems in
/// interval estimation".
///
/// - Parameters:
///   - figures: The columns, one row for each quantile; 1 is the most disadvantaged.
///   - quantileCount: How many quantiles there are, 5 to 100.
///   - options: What kind of values they are, and what is wanted of them.
/// - Returns: Both indices with an interval for each level, or the reason why there are none.
/// - Throws: Everything that is wrong with the columns and the options, each with its row.
public func slopeIndex(
  _ figures: QuantileFigures, of quantileCount: Int = 10, options: SlopeIndexOptions
) throws(InputFaults) -> SlopeIndex {
  var room = EndsSimulation.Room()
  return try CheckedSlope(figures, of: quantileCount, options).solve(in: &room)
}

/// The slope and relative indices of all groups of a table, in the order in which the groups first appear;
/// `groups` names the group of each row of the columns, such as its area. See `slopeIndex(_:of:options:)`.
///
/// Groups are computed side by side on all cores. Each starts from the same seed, so that its limits are the
/// same whatever other groups there are, in whatever order, and however many cores.
///
/// - Returns: An index for each group; a group that lacks a quantile has the reason in its place.
/// - Throws: The faults of all groups together, their rows those of the table.
public func slopeIndices<Group: Hashable & Sendable>(
  groups: [Group], _ figures: QuantileFigures, of quantileCount: Int = 10, options: SlopeIndexOptions
) async throws(InputFaults) -> [(group: Group, index: SlopeIndex)] {
  try InputChecks().requireSameLength([("groups", groups.count)] + figures.lengths)
  let checked = try byArea(groups) { _, rows throws(InputFaults) in
    try CheckedSlope(figures.rows(rows), of: quantileCount, options)
  }
  let solved = await withTaskGroup(of: (Int, [Result<SlopeIndex, InputFaults>]).self) { tasks in
    for first in stride(from: 0, to: checked.count, by: groupsAtATime) {
      let some = checked[first..<min(first + groupsAtATime, checked.count)].map(\.result)
      tasks.addTask {
        var room = EndsSimulation.Room()
        return (first, some.map { one in Result { () throws(InputFaults) in try one.solve(in: &room) } })
      }
    }
    return await tasks.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }
  let results = solved.sorted { $0.key < $1.key }.flatMap(\.value)
  var faults: [InputFault] = []
  var indices: [(group: Group, index: SlopeIndex)] = []
  for (one, result) in zip(checked, results) {
    switch result {
    case .success(let index): indices.append((one.area, index))
    case .failure(let error): faults += error.all.map { InputFault("\(one.area): \($0.problem)") }
    }
  }
  if !faults.isEmpty { throw InputFaults(faults) }
  return indices
}

/// A task for each so many groups: enough to share their room, few enough for all cores to end together.
private let groupsAtATime = 8
