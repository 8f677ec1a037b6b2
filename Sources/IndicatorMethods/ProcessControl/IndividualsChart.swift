/// The XmR chart of a regular series: mean x̄ and limits x̄ ± 2.66·MR̄, MR̄ the mean of the moving ranges
/// |xᵢ − xᵢ₋₁|; near a limit beyond two thirds of that. σ is MR̄/1.128.
///
/// Moving ranges above 3.267·MR̄ are left out of MR̄ unless `options` keep them, and none is taken across a
/// missing value. Limits are not cut at 0 or at 100%. The values are numbers, of any sign; all rows are checked
/// before anything is computed. Sources: Shewhart 1931; Nelson 1982, "Control charts for individual
/// measurements"; NHS England, "Making data count".
public func xmrChart(
  _ values: [Double?], options: ControlChartOptions = .init()
) throws(InputFaults) -> ControlChart {
  var checks = InputChecks()
  checks.require(options, rows: values.count)
  for (index, value) in values.enumerated() {
    checks.require(value?.isFinite ?? true, row: index + 1, "values must be numbers")
  }
  try checks.finish()
  func missing(_ row: Int) -> ControlChartReason { .missingValue }
  return controlChart(.xmr, values, missing: missing, options) { rows, baseline in
    var segment = ControlChartSegment(rows, baseline)
    let ranges = movingRanges(values, baseline)
    guard let all = mean(ranges) else {
      segment.reason = .noMovingRange
      return (segment, { _ in nil })
    }
    let kept = options.screensMovingRanges ? ranges.filter { $0 <= 3.267 * all } : ranges
    guard let range = mean(kept), let centre = mean(baseline.compactMap { values[$0] }) else {
      preconditionFailure("the smallest of the moving ranges is not above 3.267 times their mean")
    }
    segment.centre = centre
    segment.meanMovingRange = range
    segment.screenedRanges = ranges.count - kept.count
    segment.sigma = range / movingRangePerSigma
    func limits(_ share: Double) -> Limits {
      Limits(lower: centre - share * 2.66 * range, upper: centre + share * 2.66 * range)
    }
    let lines = ControlLines(centre: centre, limits: limits(1), nearLimits: limits(2.0 / 3))
    return (segment, { _ in lines })
  }
}

/// Nil where there are none.
private func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}
