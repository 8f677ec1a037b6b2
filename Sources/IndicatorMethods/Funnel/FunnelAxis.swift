#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The places along the axis of a funnel plot, `count` of them (two at least), the same ratio apart, for limits
/// bend most where denominators are small.
///
/// The ends are the smallest and the largest with a twentieth to spare, rounded outwards to two figures. Where
/// the largest is more than twice the smallest the axis starts at 0; there are no limits at 0, so the first
/// place is the smallest denominator, or one of `count` equal steps if that is less.
func funnelAxis(_ denominators: [Double], count: Int) -> [Double] {
  guard let least = denominators.min(), let most = denominators.max() else { return [] }
  let last = roundedToTwoFigures(most * 1.05, .up)
  let first =
    most > 2 * least ? min(least, last / Double(count)) : roundedToTwoFigures(least * 0.95, .down)
  return (0..<count).map {
    $0 == count - 1 ? last : first * pow(last / first, Double($0) / Double(count - 1))
  }
}

private func roundedToTwoFigures(_ x: Double, _ rule: FloatingPointRoundingRule) -> Double {
  let places = log10(x).rounded(.down) - 1
  // Powers of ten below 1 are no doubles: divided by their inverse, an end is what its digits say.
  return places < 0
    ? (x * pow(10, -places)).rounded(rule) / pow(10, -places)
    : (x / pow(10, places)).rounded(rule) * pow(10, places)
}
