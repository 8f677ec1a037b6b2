/// Wilson's score interval of a proportion, as a share (0 to 1).
///
/// `0 <= count <= denominator`, `denominator > 0`, else nil. Source: Wilson 1927, as the public health
/// technical guidance prescribes for proportions.
public func wilsonLimits(count: Double, denominator: Double, confidence: Double = 0.95) -> Limits? {
  guard denominator > 0, denominator.isFinite, count >= 0, count <= denominator else { return nil }
  return wilsonLimits(events: count, of: denominator, z: deviate(confidence: confidence))
}

/// The score limits at a given deviate; they also serve as control limits round an expected count.
func wilsonLimits(events x: Double, of n: Double, z: Double) -> Limits {
  wilsonLimits(events: x, of: n, share: x / n, z: z)
}

/// Nothing but events have exactly 1 as a limit, whatever the rounding.
@inline(__always)
func wilsonLimits(events x: Double, of n: Double, share p: Double, z: Double) -> Limits {
  let square = z * z
  let spread = z * root(square + 4 * x * (1 - p))
  let (centre, scale) = (2 * x + square, 1 / (2 * (n + square)))
  return Limits(
    lower: max(0, (centre - spread) * scale),
    upper: x < n ? min(1, (centre + spread) * scale) : 1)
}
