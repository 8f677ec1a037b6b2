#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The events attributable to an exposure, of several causes or age bands together.
public struct AttributableCount: Codable, Hashable, Sendable {
  /// Events of all rows, attributable or not; nil where a count was missing.
  public var totalCount: Double?
  /// Below 0 where more are prevented than caused.
  public var statistic: Statistic
  /// Nil where the count is withheld.
  public var method: StatisticMethod?
}

/// Σ count × fraction over causes of death or age bands, each row with its own fraction. With r the ratio
/// of the risk as it is to that without the exposure, a row's part is count·(1 − 1/r): attributable events, or the negative
/// of those prevented, which are not among the events counted.
///
/// Limits from the limits l and u of the parts v: Σv − √Σ(v − l)² and Σv + √Σ(u − v)² (Zou and Donner 2008,
/// "Construction of confidence limits about effect measures: a general approach"), the fractions independent
/// of each other: where rows share one survey, or one relative risk, they are too narrow. Counts are taken
/// as they are. No limits where a fraction has none.
///
/// `counts >= 0`, at least one row. Withheld where a count is missing or a fraction is withheld.
public func attributableCount(
  counts: [Double?], fractions: [AttributableFraction], confidence: [Double] = [0.95]
) throws(InputFaults) -> AttributableCount {
  var checks = InputChecks()
  checks.requireLevels(confidence)
  checks.requireNotNegative(counts, "counts")
  checks.require(!counts.isEmpty, "at least one row is needed")
  try checks.requireSameLength(("counts", counts.count), ("fractions", fractions.count))
  try checks.finish()

  let known = counts.compactMap { $0 }
  let total = known.count == counts.count ? known.reduce(0, +) : nil
  let logarithms = fractions.compactMap(\.logarithmOfRatio)
  guard total != nil, logarithms.count == fractions.count else {
    let reason = fractions.compactMap(\.statistic.reason).first
    let missing = total == nil ? .missingCount : reason ?? .missingPrevalence
    return AttributableCount(totalCount: total, statistic: .withheld(missing), method: nil)
  }
  let variances = fractions.compactMap(\.varianceOfLogarithm)
  func part(_ row: Int, _ errors: Double) -> Double {
    let error = errors == 0 ? 0 : errors * variances[row].squareRoot()
    return known[row] * (0 - expm1(-(logarithms[row] + error)))
  }
  func distance(_ errors: Double) -> Double {
    known.indices.reduce(0) { sum, row in
      let change = part(row, errors) - part(row, 0)
      return sum + change * change
    }.squareRoot()
  }
  let value = known.indices.reduce(0) { $0 + part($1, 0) }
  let statistic = Statistic.known(value, variances.count == fractions.count ? confidence : []) {
    let z = deviate(confidence: $0)
    return Limits(lower: value - distance(-z), upper: value + distance(z))
  }
  return AttributableCount(totalCount: total, statistic: statistic, method: .sumOfParts)
}
