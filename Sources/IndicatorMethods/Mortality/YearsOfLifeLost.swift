/// The years of life lost to deaths that came early, and their rates.
public struct YearsOfLifeLost: Codable, Hashable, Sendable {
  /// Of the bands that count; nil where one was missing.
  public var deaths: Double?
  public var population: Double?
  /// Nil where a number of deaths was missing.
  public var years: Double?
  public var crudeRate: Statistic
  /// Nil where no standard population was given.
  public var standardisedRate: Statistic?
  /// Nil where both rates are withheld.
  public var method: StatisticMethod?
  public var multiplier: Double
}

/// How many years each who dies is taken to lose.
public enum RemainingYears: Codable, Hashable, Sendable {
  /// From the middle of the age band to this age, where an age band must start; bands from this age on do
  /// not count, nor do their people. 75 is usual (Romeder and McWhinnie 1977, "Potential years of life lost between
  /// ages 1 and 70", who leave out the first year of life: leave out its row for that).
  case toAge(Int)
  /// Those of a standard life table at the age at which those of each band die, 0 or more.
  case standardExpectancy([Double])
}

/// The years of life lost Σ e·deaths of one area and sex, e the years that one death loses; their crude rate
/// over the population × `multiplier`; and, where a standard population is given, the directly standardised rate
/// Σ(w·e·deaths/n)/Σw × `multiplier`. Rows are age bands in ascending order, the last open.
///
/// Each rate is a weighted sum of independent Poisson counts: variance Σ e²·deaths/(Σn)² and
/// Σ(w·e/n)²·deaths/(Σw)². Limits by Dobson and others (1991) on the deaths that count; e is taken as known. Both
/// rates are withheld below 10 such deaths, and where a number of deaths or people is missing.
///
/// `deaths >= 0`, `populations > 0` in person-years, `standard >= 0` and above 0 in some band that counts;
/// the confidence levels are at least 0.9 and less than 1. All rows are checked before anything is computed.
public func yearsOfLifeLost(
  startAges: [Int], deaths: [Double?], populations: [Double?], remaining: RemainingYears = .toAge(75),
  standard: [Double]? = nil, multiplier: Double = 10_000, confidence: [Double] = [0.95]
) throws(InputFaults) -> YearsOfLifeLost {
  var checks = InputChecks()
  checks.requireLevels(confidence)
  checks.requirePositive(multiplier, "multiplier")
  checks.require((startAges.first ?? -1) >= 0, "age bands must start at 0 or above")
  checks.requireAscending(startAges)
  checks.requireNotNegative(deaths, "deaths")
  checks.requirePositive(populations, "populations")
  let years = checks.yearsLost(startAges, remaining)
  let counting = years.indices.filter { years[$0] > 0 }
  if let standard {
    checks.requireNotNegative(standard, "standard populations")
    checks.require(
      counting.contains { standard.indices.contains($0) && standard[$0] > 0 },
      "standard populations must not all be zero in the age bands that count")
  }
  try checks.requireSameLength(
    ("ages", startAges.count), ("deaths", deaths.count), ("populations", populations.count),
    ("standard populations", standard?.count ?? startAges.count), ("years that a death loses", years.count))
  try checks.finish()

  let (d, n) = (counting.compactMap { deaths[$0] }, counting.compactMap { populations[$0] })
  let (e, total) = (counting.map { years[$0] }, d.count == counting.count ? d.reduce(0, +) : nil)
  let people = n.count == counting.count ? n.reduce(0, +) : nil
  /// Of Σ share·e·deaths.
  func rate(_ share: (_ place: Int) -> Double) -> Statistic {
    guard total != nil else { return .withheld(.missingCount) }
    guard people != nil else { return .withheld(.missingDenominator) }
    let weights = e.indices.map { share($0) * e[$0] }
    return DirectlyStandardised.combined(
      totalCount: total, totalPopulation: people ?? 0, rate: zip(weights, d).reduce(0) { $0 + $1.0 * $1.1 },
      variance: zip(weights, d).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }, multiplier: multiplier,
      confidence: confidence
    ).statistic
  }
  let crude = rate { _ in 1 / (people ?? 1) }
  let standardised = standard.map { standard in
    let w = counting.map { standard[$0] }
    let sum = w.reduce(0, +)
    return rate { w[$0] / sum / n[$0] }
  }
  return YearsOfLifeLost(
    deaths: total, population: people, years: total.map { _ in zip(e, d).reduce(0) { $0 + $1.0 * $1.1 } },
    crudeRate: crude, standardisedRate: standardised, method: crude.value == nil ? nil : .dobson,
    multiplier: multiplier)
}

extension InputChecks {
  /// The years that one death of each band loses; 0 for a band that does not count.
  fileprivate mutating func yearsLost(_ startAges: [Int], _ remaining: RemainingYears) -> [Double] {
    switch remaining {
    case .standardExpectancy(let years):
      requireNotNegative(years, "years that a death loses")
      return years
    case .toAge(let limit):
      require(
        startAges.dropFirst().contains(limit),
        "an age band after the first must start at the age limit \(limit)")
      return startAges.indices.map { band in
        guard startAges[band] < limit, band + 1 < startAges.count else { return 0 }
        return Double(limit) - (Double(startAges[band]) + Double(startAges[band + 1])) / 2
      }
    }
  }
}
