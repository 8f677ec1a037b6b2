import IndicatorMethods
import Vocabulary

/// An export does not say by which rule it compares. What it states tells: the polarity that its "Better" and
/// "Worse" follow, the unit that its counts and denominators give, the method that agrees with most labels.
struct InferredRule {
  var polarity: Polarity
  var valueType: ValueType
  var multiplier: Double?
  var method: ComparisonMethod

  static let candidates: [ComparisonMethod] = [
    .interval95, .interval998, .twoIntervals, .bothIntervals, .controlLimitsProportion95,
    .controlLimitsProportion998, .controlLimitsRate95, .controlLimitsRate998,
  ]

  /// - Parameter statements: rows with the benchmark that they are compared with.
  init(
    statements: [(row: FileObservations.Row, benchmark: Estimate)], rows: [FileObservations.Row]
  ) {
    polarity = Self.polarity(statements)
    multiplier = Self.multiplier(rows)
    valueType = multiplier == 100 ? .proportion : .crudeRate
    method = .interval95
    let polarity = polarity
    let unit = multiplier ?? 1
    func agreeing(_ method: ComparisonMethod) -> Int {
      statements.count { statement in
        let judgement = compare(
          statement.row.estimate, with: statement.benchmark, by: method, polarity: polarity, multiplier: unit,
          format: { _ in "" }, benchmarkName: "")
        return PublishedLabelCheck.agrees(statement.row.comparedToEngland, with: judgement.outcome)
      }
    }
    var best = agreeing(.interval95)
    for candidate in Self.candidates.dropFirst() where best < statements.count {
      let count = agreeing(candidate)
      if count > best { (best, method) = (count, candidate) }
    }
  }

  private static func polarity(
    _ statements: [(row: FileObservations.Row, benchmark: Estimate)]
  ) -> Polarity {
    var highIsGood = 0
    var lowIsGood = 0
    for (row, benchmark) in statements {
      guard let value = row.estimate.value, let reference = benchmark.value, value != reference else {
        continue
      }
      let label = row.comparedToEngland.lowercased()
      let isBetter = label.hasPrefix("better") || label.hasPrefix("best")
      guard isBetter || label.hasPrefix("wors") else { continue }
      if (value > reference) == isBetter { highIsGood += 1 } else { lowIsGood += 1 }
    }
    if highIsGood == lowIsGood { return .none }
    return highIsGood > lowIsGood ? .highIsGood : .lowIsGood
  }

  /// The power of ten nearest to the median of value × denominator / count; nil where there is nothing to tell.
  private static func multiplier(_ rows: [FileObservations.Row]) -> Double? {
    var ratios: [Double] = []
    for row in rows {
      guard let value = row.estimate.value, let count = row.estimate.count,
        let denominator = row.estimate.denominator, value > 0, count > 0, denominator > 0
      else { continue }
      ratios.append(value * denominator / count)
    }
    guard !ratios.isEmpty else { return nil }
    ratios.sort()
    let median = ratios[ratios.count / 2]
    var power = 1.0
    while power * 3.1622776601683795 < median, power < 1e9 { power *= 10 }
    // Standardised rates are not count over denominator: their ratio is near no power of ten.
    return abs(median / power - 1) < 0.05 ? power : nil
  }
}
