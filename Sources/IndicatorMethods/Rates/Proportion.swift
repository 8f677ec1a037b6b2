/// Proportions x/n × `multiplier` with Wilson's limits
/// (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)) × `multiplier`; one for each row, in the order given.
///
/// `0 <= numerator <= denominator`, `denominator > 0`; the confidence levels are at least 0.9 and less than
/// 1. All rows are checked before any is computed. A missing cell gives a reason and no value.
/// Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference".
public func proportions(
  numerators: [Double?], denominators: [Double?], multiplier: Double = 1, confidence: [Double] = [0.95]
) throws(InputFaults) -> [CrudeStatistic] {
  try CrudeFigure.proportion.statistics(
    numerators, denominators, multiplier: multiplier, confidence: confidence)
}

/// One proportion; see `proportions`.
public func proportion(
  numerator: Double?, denominator: Double?, multiplier: Double = 1, confidence: [Double] = [0.95]
) throws(InputFaults) -> CrudeStatistic {
  try CrudeFigure.proportion.statistics(
    [numerator], [denominator], multiplier: multiplier, confidence: confidence, single: true)[0]
}
