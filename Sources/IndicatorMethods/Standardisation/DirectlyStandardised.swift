/// A directly standardised rate of one area: the rate it would have if its age structure were the standard's.
public struct DirectlyStandardised: Codable, Hashable, Sendable {
  /// Events of all strata; nil where a count was missing.
  public var totalCount: Double?
  /// The area's own population, each stratum once.
  public var totalPopulation: Double
  public var statistic: Statistic
  /// Nil where the rate is withheld.
  public var method: StatisticMethod?
  public var multiplier: Double
}

/// The fewest events for which a directly standardised rate is given.
let fewestEventsToStandardise = 10.0

extension DirectlyStandardised {
  /// The rate and its limits from its parts: `rate` and `variance` are those of Σ(w·x/n)/Σw, before the
  /// multiplier. Limits: rate + √(variance/O) (limit of O − O), O the total count.
  static func combined(
    totalCount: Double?, totalPopulation: Double, rate: Double, variance: Double, multiplier: Double,
    confidence: [Double]
  ) -> DirectlyStandardised {
    func result(_ statistic: Statistic) -> DirectlyStandardised {
      DirectlyStandardised(
        totalCount: totalCount, totalPopulation: totalPopulation, statistic: statistic,
        method: statistic.value == nil ? nil : .dobson, multiplier: multiplier)
    }
    guard let totalCount else { return result(.withheld(.missingCount)) }
    guard totalCount >= fewestEventsToStandardise else { return result(.withheld(.fewerThanTenEvents)) }
    let unit = (variance / totalCount).squareRoot()
    return result(
      .known(rate * multiplier, confidence) {
        let limits = checkedCountLimits(totalCount, confidence: $0)
        func end(_ limit: Double) -> Double {
          dobsonLimit(rate: rate, unit: unit, total: totalCount, limit: limit, multiplier: multiplier)
        }
        return Limits(lower: end(limits.lower), upper: end(limits.upper))
      })
  }
}
