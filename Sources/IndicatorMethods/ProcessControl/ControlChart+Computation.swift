/// What a kind of chart makes of one stretch: the figures of it, and the lines of each of its rows.
typealias SegmentFit = (segment: ControlChartSegment, lines: (_ row: Int) -> ControlLines?)

/// Cuts the series at its steps, has each stretch fitted to its baseline, and judges every point.
///
/// `values` have passed their checks; where one is nil, `missing` says why. `fit` is given the rows (from 0) of
/// a stretch and those of them that its limits come from.
func controlChart(
  _ kind: ControlChart.Kind, _ values: [Double?], missing: (_ row: Int) -> ControlChartReason,
  _ options: ControlChartOptions, fit: (_ rows: Range<Int>, _ baseline: [Int]) -> SegmentFit
) -> ControlChart {
  let starts = [0] + options.steps.map { $0 - 1 }
  let ends = starts.dropFirst() + [values.count]
  var chart = ControlChart(kind: kind, options: options, segments: [], points: [])
  for (start, end) in zip(starts, ends) {
    let rows = start..<end
    let known = rows.filter { values[$0] != nil }
    let baseline = Array(known.prefix(options.baseline ?? known.count))
    let isEnough = known.count >= options.minimumPoints
    let (segment, line) =
      isEnough
      ? fit(rows, baseline) : (ControlChartSegment(rows, baseline, reason: .tooFewPoints), { _ in nil })
    let lines = rows.map { segment.reason == nil ? line($0) : nil }
    let causes = specialCauses(
      Array(values[rows]), lines, shift: options.shift, trend: options.trend)
    chart.segments.append(segment)
    for (index, row) in rows.enumerated() {
      let reason = values[row] == nil ? missing(row) : segment.reason
      chart.points.append(
        ControlChartPoint(
          value: values[row], centre: lines[index]?.centre, limits: lines[index]?.limits,
          nearLimits: lines[index]?.nearLimits, causes: causes[index],
          variation: reason == nil
            ? Variation(causes[index].first?.direction, polarity: options.polarity) : nil,
          reason: reason))
    }
  }
  return chart
}

extension ControlChartSegment {
  init(_ rows: Range<Int>, _ baseline: [Int], reason: ControlChartReason? = nil) {
    self.init(
      firstRow: rows.lowerBound + 1, lastRow: rows.upperBound, pointsUsed: baseline.count, centre: nil,
      meanMovingRange: nil, screenedRanges: 0, sigma: nil, reason: reason)
  }
}

/// The differences between neighbouring periods, whichever way; none across a period without a value.
func movingRanges(_ values: [Double?], _ rows: [Int]) -> [Double] {
  zip(rows, rows.dropFirst()).compactMap { before, row in
    guard row == before + 1, let first = values[before], let second = values[row] else { return nil }
    return abs(second - first)
  }
}

/// The mean moving range of two normal values with a standard deviation of 1, 2/√π, to the digits in use.
let movingRangePerSigma = 1.128
