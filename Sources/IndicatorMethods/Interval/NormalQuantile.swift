#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The standard normal deviate below which a share `p` of the distribution lies; `p` within 0 to 1, ends
/// excluded, else NaN. Accurate to about 1e-15 relative.
///
/// The start is formula 26.2.23 of Abramowitz and Stegun (error below 4.5e-4); two steps of Halley's method
/// on `erfc` leave rounding only.
public func normalQuantile(_ p: Double) -> Double {
  guard p > 0, p < 1 else { return .nan }
  // The upper half mirrors the lower one, where `erfc` loses nothing.
  guard p <= 0.5 else { return -normalQuantile(1 - p) }
  let t = sqrt(-2 * log(p))
  let numerator = 2.515517 + t * (0.802853 + t * 0.010328)
  let denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
  var z = numerator / denominator - t
  for _ in 0..<3 {
    let excess = 0.5 * erfc(-z / 2.0.squareRoot()) - p
    let step = excess * (2 * Double.pi).squareRoot() * exp(z * z / 2)
    z -= step / (1 + z * step / 2)
  }
  return z
}

/// The deviate that leaves half of `1 - confidence` in each tail: 1.959964 for 0.95.
func deviate(confidence: Double) -> Double { -normalQuantile((1 - confidence) / 2) }
