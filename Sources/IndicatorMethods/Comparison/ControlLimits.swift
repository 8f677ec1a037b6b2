/// The limits within which an area of this size would lie by chance if it were like the benchmark, in the
/// indicator's unit. Nil where the reference is impossible: below 0, or for a proportion above `multiplier`.
///
/// A proportion has score limits round the expected count, at deviates 1.96 and 3.0902; a rate has exact
/// Poisson limits of it, with 0.025 or 0.001 in each tail.
func controlLimits(
  round reference: Double, denominator: Double, multiplier: Double, proportion: Bool, level: Level
) -> Limits? {
  let expected = reference * denominator / multiplier
  guard expected >= 0, expected.isFinite else { return nil }
  guard proportion else {
    return exactPoissonLimits(expected, tail: level == .p95 ? 0.025 : 0.001)
      .scaled(by: multiplier / denominator)
  }
  guard expected <= denominator else { return nil }
  return wilsonLimits(events: expected, of: denominator, z: level == .p95 ? 1.96 : 3.0902)
    .scaled(by: multiplier)
}

/// Different only where strictly beyond the limits.
func beyondControlLimits(
  _ value: Double, denominator: Double?, reference: Double, multiplier: Double, proportion: Bool,
  level: Level, _ name: String, _ format: (Double) -> String
) -> Finding {
  guard let denominator, denominator > 0, denominator.isFinite else { return .refused(.noDenominator) }
  guard
    let limits = controlLimits(
      round: reference, denominator: denominator, multiplier: multiplier, proportion: proportion,
      level: level)
  else { return .refused(.benchmarkOutOfRange) }
  let side: Side = value < limits.lower ? .below : value > limits.upper ? .above : .within
  let verb = side == .within ? "lies within" : side.verb
  return .found(
    side,
    rule: "The value, \(format(value)), \(verb) \(limits.text(format)), the \(level.rawValue) control limits "
      + "round \(name) \(format(reference)) for an area of this size")
}
