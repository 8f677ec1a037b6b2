/// The lines of one period.
struct ControlLines {
  var centre: Double
  var limits: Limits
  var nearLimits: Limits

  func side(of value: Double) -> SpecialCause.Direction? {
    side(of: value, Limits(lower: centre, upper: centre))
  }

  func side(of value: Double, _ limits: Limits) -> SpecialCause.Direction? {
    clearly(value, above: limits.upper) ? .high : clearly(limits.lower, above: value) ? .low : nil
  }
}

/// The rules that each period of one stretch broke, in the order in which they decide its direction: beyond a
/// limit, trend, near a limit, shift. Where a rise turns into a fall the later one comes first.
///
/// A period without a value ends every run: what it would have been is not known. A point on the mean lies on
/// neither side and ends a shift; two equal points in a row end a trend. A point beyond a limit is near it too.
/// Sources: Western Electric 1956 for two of three (NHSRplotthedots also asks that the third lie on the same
/// side of the mean and that neither lie beyond the limit); Making data count for the rest.
func specialCauses(
  _ values: [Double?], _ lines: [ControlLines?], shift: Int, trend: Int
) -> [[SpecialCause]] {
  let points = zip(values, lines).map { value, lines in
    value.flatMap { value in lines.map { (value: value, lines: $0) } }
  }
  var causes = Array(repeating: [SpecialCause](), count: points.count)

  for (index, point) in points.enumerated() {
    guard let point, let side = point.lines.side(of: point.value, point.lines.limits) else { continue }
    causes[index].append(SpecialCause(.beyondLimit, side))
  }
  // A trend of n points is a run of n − 1 steps; the step into a point is kept at the point.
  let steps = points.indices.map { index -> SpecialCause.Direction? in
    guard index > 0, let before = points[index - 1]?.value, let value = points[index]?.value else { return nil }
    return value > before ? .high : value < before ? .low : nil
  }
  for run in runs(of: steps, atLeast: trend - 1).reversed() {
    for index in (run.range.lowerBound - 1)..<run.range.upperBound {
      causes[index].append(SpecialCause(.trend(points: run.range.count + 1), run.direction))
    }
  }
  let near = points.map { point in point.flatMap { $0.lines.side(of: $0.value, $0.lines.nearLimits) } }
  for index in near.indices {
    guard let side = near[index] else { continue }
    let isOneOfTwo = (index - 2...index).contains { first in
      guard first >= 0, first + 2 < points.count else { return false }
      let three = first...(first + 2)
      return three.allSatisfy { points[$0] != nil } && three.count { near[$0] == side } >= 2
    }
    if isOneOfTwo { causes[index].append(SpecialCause(.nearLimit, side)) }
  }
  let sides = points.map { point in point.flatMap { $0.lines.side(of: $0.value) } }
  for run in runs(of: sides, atLeast: shift) {
    for index in run.range {
      causes[index].append(SpecialCause(.shift(points: run.range.count), run.direction))
    }
  }
  return causes
}

/// The longest stretches of one direction.
private func runs(
  of directions: [SpecialCause.Direction?], atLeast length: Int
) -> [(range: Range<Int>, direction: SpecialCause.Direction)] {
  var found: [(range: Range<Int>, direction: SpecialCause.Direction)] = []
  var start = 0
  for (index, direction) in directions.enumerated() {
    let end = index + 1
    guard end == directions.count || directions[end] != direction else { continue }
    if let direction, end - start >= length { found.append((start..<end, direction)) }
    start = end
  }
  return found
}

/// Above by more than the rounding of a mean or a limit, so that a series without variation breaks no rule.
func clearly(_ a: Double, above b: Double) -> Bool { a - b > 1e-12 * max(abs(a), abs(b)) }
