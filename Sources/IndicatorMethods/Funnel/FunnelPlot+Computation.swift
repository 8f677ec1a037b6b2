/// The checks of the columns have been made, those of the unit have not.
func funnelPlot(
  _ measure: FunnelMeasure, _ unfinished: InputChecks, _ counts: [Double?], _ denominators: [Double?],
  _ multiplier: Double, years: Double = 1, options: FunnelOptions
) throws(InputFaults) -> FunnelPlot {
  var checks = unfinished
  checks.requirePositive(multiplier, "multiplier")
  checks.requirePositive(years, "years")
  try checks.finish()

  let scale = FunnelScale(measure: measure, multiplier: multiplier, years: years)
  let rows = zip(counts, denominators).map { count, denominator in
    FunnelRow(measure, count: count, denominator: denominator)
  }
  var plot = FunnelPlot(
    measure: measure, multiplier: multiplier, years: years, target: options.target, tails: options.tails,
    points: [], axis: [], overdispersion: nil)
  if plot.target == nil, let average = average(of: rows, measure) { plot.target = scale.y(average) }

  if let funnel = plot.funnel {
    plot.overdispersion = Overdispersion(
      options.overdispersion, rows.compactMap(\.drawn).map { ($0.share, $0.denominator) }, funnel)
  }
  plot.points = rows.map { row in
    switch row {
    case .withheld(let reason, _): return .withheld(reason)
    case .drawn(let area):
      let (x, y) = (scale.x(area.denominator), scale.y(area.share))
      let limits = plot.limits(at: x)
      return .drawn(x: x, y: y, limits: limits, significance: FunnelSignificance(y, limits))
    }
  }
  plot.axis = funnelAxis(plot.points.compactMap { $0.place?.x }, count: options.axisPoints)
    .map { FunnelAxisPoint(x: $0, limits: plot.limits(at: $0)) }
  return plot
}

/// An area with something to compute from.
private struct FunnelArea {
  var count: Double
  var denominator: Double
  var share: Double { count / denominator }
}

private enum FunnelRow {
  case drawn(FunnelArea)
  /// With what it adds to the average all the same.
  case withheld(WithheldReason, FunnelArea?)

  init(_ measure: FunnelMeasure, count: Double?, denominator: Double?) {
    let isStandardised = measure == .directlyStandardisedRate
    guard let count else {
      self = .withheld(.missingCount, nil)
      return
    }
    let area = denominator.flatMap { $0 > 0 ? FunnelArea(count: count, denominator: $0) : nil }
    if isStandardised, count < 10 {
      self = .withheld(.fewerThanTenEvents, area)
    } else if let area {
      self = .drawn(area)
    } else if denominator == nil {
      self = .withheld(isStandardised ? .missingRate : .missingDenominator, nil)
    } else {
      let isRatio = measure == .ratioOfCounts || measure == .indirectlyStandardisedRatio
      self = .withheld(isRatio ? .nothingExpected : .denominatorIsZero, nil)
    }
  }

  var drawn: FunnelArea? { if case .drawn(let area) = self { area } else { nil } }

  var averaged: FunnelArea? {
    switch self {
    case .drawn(let area): area
    case .withheld(_, let area): area
    }
  }
}

/// Nil where no area has a figure.
private func average(of rows: [FunnelRow], _ measure: FunnelMeasure) -> Double? {
  let areas = rows.compactMap(\.averaged)
  guard !areas.isEmpty else { return nil }
  if measure == .ratioOfCounts || measure == .indirectlyStandardisedRatio { return 1 }
  return areas.reduce(0) { $0 + $1.count } / areas.reduce(0) { $0 + $1.denominator }
}

extension InputChecks {
  mutating func requireFunnel(_ options: FunnelOptions, leastTarget: Double = 0, mostTarget: Double = .infinity)
  {
    let range =
      mostTarget.isFinite ? "from \(leastTarget) to \(mostTarget)" : "greater than or equal to \(leastTarget)"
    require(
      options.target.map { $0.isFinite && $0 >= leastTarget && $0 <= mostTarget } ?? true,
      "the target must be a number \(range)")
    require(
      !options.tails.isEmpty && options.tails.allSatisfy { $0 > 0 && $0 < 0.5 }
        && Set(options.tails).count == options.tails.count,
      "tails must be greater than 0, less than 0.5 and all different (0.025 for 95% limits)")
    require(options.axisPoints >= 2, "the axis must have at least two points")
  }

  /// Stops at columns of different lengths, for what follows reads them side by side.
  mutating func requireFunnelColumns(
    _ counts: [Double?], _ denominators: [Double?], _ name: String
  ) throws(InputFaults) {
    requireNotNegative(counts, "numerators")
    requireNotNegative(denominators, name)
    require(!counts.isEmpty, "at least one row is needed")
    try requireSameLength(("numerators", counts.count), (name, denominators.count))
  }
}
