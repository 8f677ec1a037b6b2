/// Proportions x/n × `multiplier` with Wilson's limits
/// (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)) × `multiplier`; one for each row, in the order given.
///
/// `0 <= numerator <= denominator`, `denominator > 0`; the confidence levels are at least 0.9 and less than
/// 1. All rows are checked before any is computed. A missing cell gives a reason and no value.
/// Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference".
public func proportions(
  numerators: [Double?], denominators: [Double?], multiplier: Double = 1, confidence: [Double] = [0.95]
) throws(InputFaults) -> [CrudeStatistic] {
  try proportions(InputChecks(), numerators, denominators, multiplier, confidence)
}

/// One proportion; see `proportions`.
public func proportion(
  numerator: Double?, denominator: Double?, multiplier: Double = 1, confidence: [Double] = [0.95]
) throws(InputFaults) -> CrudeStatistic {
  try proportions(InputChecks(single: true), [numerator], [denominator], multiplier, confidence)[0]
}

private func proportions(
  _ unchecked: InputChecks, _ numerators: [Double?], _ denominators: [Double?], _ multiplier: Double,
  _ confidence: [Double]
) throws(InputFaults) -> [CrudeStatistic] {
  var checks = unchecked
  checks.requireLevels(confidence)
  checks.requirePositive(multiplier, "multiplier")
  checks.requireNotNegative(numerators, "numerators")
  checks.requirePositive(denominators, "denominators")
  try checks.requireSameLength(("numerators", numerators.count), ("denominators", denominators.count))
  for (index, (x, n)) in zip(numerators, denominators).enumerated() {
    guard let x, let n else { continue }
    // A denominator that is not above zero has been named already.
    checks.require(
      !(x > n && n > 0), row: index + 1, "numerators must be less than or equal to denominators")
  }
  try checks.finish()
  return crudeStatistics(numerators, denominators, multiplier: multiplier) { x, n in
    let statistic = Statistic.known(x / n * multiplier, confidence) {
      wilsonLimits(events: x, of: n, z: deviate(confidence: $0)).scaled(by: multiplier)
    }
    return (statistic, .wilson)
  }
}
