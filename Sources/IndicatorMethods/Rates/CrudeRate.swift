/// Crude rates x/n × `multiplier`, the limits those of the count ÷ n × `multiplier`; one for each row, in the
/// order given.
///
/// Below 10 events the exact limits χ²(α/2; 2x)/2 and χ²(1 − α/2; 2x + 2)/2 (Garwood 1936, "Fiducial limits
/// for the Poisson distribution"), from 10 on Byar's x(1 − 1/(9x) − z/(3√x))³ and
/// (x+1)(1 − 1/(9(x+1)) + z/(3√(x+1)))³ (Breslow and Day 1987, "Statistical methods in cancer research",
/// volume II). The method is told row by row.
///
/// `numerator >= 0`, `denominator > 0` in person-years; the confidence levels are at least 0.9 and less than
/// 1. All rows are checked before any is computed. A missing cell gives a reason and no value.
public func crudeRates(
  numerators: [Double?], denominators: [Double?], multiplier: Double = 100_000, confidence: [Double] = [0.95]
) throws(InputFaults) -> [CrudeStatistic] {
  try CrudeFigure.rate.statistics(
    numerators, denominators, multiplier: multiplier, confidence: confidence)
}

/// One crude rate; see `crudeRates`.
public func crudeRate(
  numerator: Double?, denominator: Double?, multiplier: Double = 100_000, confidence: [Double] = [0.95]
) throws(InputFaults) -> CrudeStatistic {
  try CrudeFigure.rate.statistics(
    [numerator], [denominator], multiplier: multiplier, confidence: confidence, single: true)[0]
}

/// `countLimits` of a count that is known to be a number from 0 on.
func checkedCountLimits(_ count: Double, confidence: Double) -> Limits {
  guard let limits = countLimits(count, confidence: confidence) else {
    preconditionFailure("a count that passed its checks is a number from 0 on")
  }
  return limits
}
