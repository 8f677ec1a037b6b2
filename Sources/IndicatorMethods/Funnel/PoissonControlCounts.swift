#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The counts between which an area lies by chance where so many events are expected of it: at the lower one
/// the exact upper limit of the count is what was expected, at the upper one the exact lower limit is. They
/// turn `exactPoissonLimits` round, so that a count lies beyond them just where its own interval leaves the
/// expected count out. They need not be whole; the lower one is 0 where not even a count of 0 is that rare.
///
/// From a million events on by the expansion of Cornish and Fisher (1938) alone, there good to 1e-14 of itself;
/// below it is where the search begins.
func poissonControlCounts(expected: Double, tail: Double) -> Limits {
  guard expected > 0 else { return Limits(lower: 0, upper: 0) }
  let z = normalUpperQuantile(tail)
  let low = gammaShape(quantile: expected, deviate: z) - 1
  let high = gammaShape(quantile: expected, deviate: -z)
  if expected >= 1e6 { return Limits(lower: low, upper: high) }
  return Limits(
    lower: exp(-expected) >= tail
      ? 0 : risingRoot(near: low) { z - deviate(GammaDistribution(shape: $0 + 1)?.upperTail(at: expected)) },
    upper: risingRoot(near: high) { deviate(GammaDistribution(shape: $0)?.cumulative(at: expected)) - z })
}

/// A tail as a normal deviate, in which the counts are all but straight lines.
private func deviate(_ tail: Double?) -> Double { tail.map(normalUpperQuantile) ?? .nan }

/// The shape of the gamma distribution which has `quantile` at a normal deviate, to four terms.
private func gammaShape(quantile: Double, deviate z: Double) -> Double {
  var root = quantile.squareRoot()
  for _ in 0..<4 {
    let rest =
      (z * z - 1) / 3 + z * (z * z - 7) / (36 * root) - (z * z * (3 * z * z + 7) - 16) / (810 * root * root)
    root = (-z + max(0, z * z + 4 * (quantile - rest)).squareRoot()) / 2
    if root < 1 { return quantile }
  }
  return root * root
}

/// Where a function that rises with its argument, which is above zero, is 0: secants, held within what is
/// known to enclose the root.
private func risingRoot(near start: Double, _ height: (Double) -> Double) -> Double {
  var (low, high) = (0.0, Double.infinity)
  var x = start > 0 ? start : 0.5
  var y = height(x)
  var slope = 1 / max(1, x).squareRoot()
  for _ in 0..<200 where y != 0 {
    let step = y / slope
    if abs(step) <= 1e-12 * x { return x - step }
    if y < 0 { low = x } else { high = x }
    var next = x - step
    if !(next > low && next < high) { next = high.isFinite ? (low + high) / 2 : 2 * x }
    let value = height(next)
    slope = (value - y) / (next - x)
    (x, y) = (next, value)
  }
  return x
}
