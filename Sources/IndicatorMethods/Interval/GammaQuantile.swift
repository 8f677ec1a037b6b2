#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The share of a gamma distribution (unit scale) of the given shape that lies below `x`, and above it. Each
/// of the two is computed without subtracting from one where it is the small one.
func gammaShares(shape a: Double, at x: Double) -> (below: Double, above: Double) {
  guard x > 0 else { return (0, 1) }
  let density = poissonDensity(a, mean: x)
  if x < a + 1 {
    // Series: P = density * (1 + x/(a+1) + x²/((a+1)(a+2)) + …).
    var (term, sum, k) = (1.0, 1.0, a)
    repeat {
      k += 1
      term *= x / k
      sum += term
    } while term > sum * 1e-17
    let below = min(1, density * sum)
    return (below, 1 - below)
  }
  // Continued fraction, by Lentz's method.
  let tiny = 1e-300
  var b = x + 1 - a
  var (c, d) = (1 / tiny, 1 / b)
  var h = d
  for i in 1...1_000_000 {
    let n = -Double(i) * (Double(i) - a)
    b += 2
    d = n * d + b
    d = 1 / (abs(d) < tiny ? tiny : d)
    c = b + n / c
    c = abs(c) < tiny ? tiny : c
    let factor = c * d
    h *= factor
    if abs(factor - 1) < 1e-16 { break }
  }
  let above = min(1, density * a * h)
  return (1 - above, above)
}

/// The point below which a share `p` of a gamma distribution (unit scale) lies; half of the χ² point with
/// twice as many degrees of freedom. `shape > 0`, `0 < p < 1`, else NaN.
public func gammaQuantile(_ p: Double, shape a: Double) -> Double {
  guard a > 0, a.isFinite, p > 0, p < 1 else { return .nan }
  // Wilson and Hilferty's cube, or the first term of the series where that falls below zero.
  let cube = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * a.squareRoot())
  var x = cube > 0.2 ? a * cube * cube * cube : exp((log(p) + lgamma(a + 1)) / a)
  var (low, high) = (0.0, Double.infinity)
  for _ in 0..<200 {
    let shares = gammaShares(shape: a, at: x)
    let excess = p <= 0.5 ? shares.below - p : (1 - p) - shares.above
    if excess > 0 { high = min(high, x) } else { low = max(low, x) }
    // The gamma density at x is the Poisson probability of `a` at mean x, times a/x.
    let slope = poissonDensity(a, mean: x) * a / x
    var next = x - excess / slope
    if !(next > low && next < high) { next = high.isFinite ? (low + high) / 2 : 2 * x }
    if abs(next - x) <= 4e-16 * x { return next }
    x = next
  }
  return x
}

/// x^a e^-x / Γ(a+1), in the form that keeps its digits where both are large: the deviance from the mode and
/// Stirling's remainder are each small, while their parts are not.
private func poissonDensity(_ a: Double, mean x: Double) -> Double {
  exp(-stirlingRemainder(a) - a * excessOverLog(x, a)) / (2 * Double.pi * a).squareRoot()
}

/// ln Γ(a+1) - ((a + ½) ln a - a + ½ ln 2π).
private func stirlingRemainder(_ a: Double) -> Double {
  guard a > 15 else { return lgamma(a + 1) - (a + 0.5) * log(a) + a - 0.5 * log(2 * Double.pi) }
  let s = 1 / (a * a)
  return (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188))))) / a
}

/// u - ln(1 + u) with u = x/a - 1, without cancellation where x is close to a.
private func excessOverLog(_ x: Double, _ a: Double) -> Double {
  let u = (x - a) / a
  guard abs(u) < 0.1 else { return u - log(x / a) }
  var (power, sum, k) = (u * u, 0.0, 2.0)
  while abs(power / k) > 1e-18 * abs(sum) {
    sum += power / k
    power *= -u
    k += 1
  }
  return sum
}
