/// The value below which a share `p` (0 to 1) of the values lies, interpolated at n = (N - 1)p + 1. `sorted`
/// is in ascending order. Nil where there is no value or `p` is outside 0 to 1.
public func percentile(_ p: Double, of sorted: [Double]) -> Double? {
  guard !sorted.isEmpty, p >= 0, p <= 1 else { return nil }
  let place = Double(sorted.count - 1) * p
  let index = Int(place)
  return interpolate(sorted, at: index, share: place - Double(index))
}

/// The bounds of `quantiles` equal groups: the minimum, the inner percentiles, the maximum. Whole-number
/// arithmetic, so that a bound that falls on a value is that value and not its neighbour.
func quantileBounds(of sorted: [Double], quantiles: Int) -> [Double] {
  (0...quantiles).map { group in
    let (index, rest) = ((sorted.count - 1) * group).quotientAndRemainder(dividingBy: quantiles)
    return interpolate(sorted, at: index, share: Double(rest) / Double(quantiles))
  }
}

private func interpolate(_ sorted: [Double], at index: Int, share: Double) -> Double {
  let low = sorted[index]
  guard share > 0, index + 1 < sorted.count else { return low }
  let high = sorted[index + 1]
  return min(high, max(low, low + (high - low) * share))
}

/// The five figures of a box plot.
public struct Quartiles: Codable, Hashable, Sendable {
  public var minimum: Double
  public var lower: Double
  public var median: Double
  public var upper: Double
  public var maximum: Double

  /// Nil where fewer than four values are given: quarters of three areas say nothing.
  public init?(_ values: [Double]) {
    let sorted = values.filter(\.isFinite).sorted()
    guard sorted.count >= 4 else { return nil }
    let bounds = quantileBounds(of: sorted, quantiles: 4)
    (minimum, lower, median, upper, maximum) = (bounds[0], bounds[1], bounds[2], bounds[3], bounds[4])
  }
}
