/// The ends of a fitted line and the limits of their difference and ratio, one pair for each level.
struct FittedLine {
  var start: Double
  var end: Double
  /// What start, end and their difference are to be multiplied by.
  var unit: Double
  var sii: [Limits]
  var rii: [Limits]
  var siiMethod: StatisticMethod
  var riiMethod: StatisticMethod
  /// The mean differences between simulations, one for each level; empty where nothing was simulated.
  var differences: [(sii: Double, rii: Double)] = []

  init(start: Double, end: Double, unit: Double, sii: [Limits], rii: [Limits], method: StatisticMethod) {
    (self.start, self.end, self.unit, self.sii, self.rii) = (start, end, unit, sii, rii)
    (siiMethod, riiMethod) = (method, method)
  }

  func index(reversed: Bool, _ options: SlopeIndexOptions) -> SlopeIndex {
    let unit = unit * options.multiplier.magnitude
    func intervals(_ limits: [Limits]) -> [ConfidenceInterval] {
      zip(options.confidence, limits).map { ConfidenceInterval(confidence: $0, limits: $1) }
    }
    let hasRatio = start > 0 && end > 0 || start < 0 && end < 0
    return SlopeIndex(
      sii: .known(value: (end - start) * unit, intervals: intervals(sii.map { $0.scaled(by: unit) })),
      rii: hasRatio ? .known(value: end / start, intervals: intervals(rii)) : .withheld(.lineReachesZero),
      intercept: (reversed ? end : start) * unit,
      siiMethod: siiMethod, riiMethod: hasRatio ? riiMethod : nil,
      reliability: options.reliability
        ? options.confidence.indices.map { level in
          let found = differences.isEmpty ? (sii: 0, rii: 0) : differences[level]
          return SlopeIndex.Reliability(
            confidence: options.confidence[level], sii: found.sii * unit, rii: hasRatio ? found.rii : nil)
        } : nil)
  }
}
