import IndicatorMethods
import Testing

/// One public function that gives a value with limits, on input drawn by chance.
enum Figure: CaseIterable {
  case proportion, crudeRate, directlyStandardised, ofRepeatedEvents, standardisedRatio, standardisedRate
  case lifeExpectancy, mean

  /// The figure of one draw; `multiplier` scales the values themselves for a mean, the reference value for a
  /// ratio, and does nothing to life expectancy, which has a unit of its own.
  func draw(_ random: inout SeededGenerator) -> (_ levels: [Double], _ multiplier: Double) throws -> Statistic {
    let strata = Strata(&random)
    switch self {
    case .proportion:
      let n = Double(Int.random(in: 1...3000, using: &random))
      let x = Double(Int.random(in: 0...Int(n), using: &random))
      return {
        try IndicatorMethods.proportion(numerator: x, denominator: n, multiplier: $1, confidence: $0).statistic
      }
    case .crudeRate:
      let x = Double(Int.random(in: 0...40, using: &random)) / 2
      return {
        try IndicatorMethods.crudeRate(numerator: x, denominator: 777, multiplier: $1, confidence: $0)
          .statistic
      }
    case .directlyStandardised:
      return {
        try directlyStandardisedRate(
          counts: strata.counts, populations: strata.people, standard: strata.standard, multiplier: $1,
          confidence: $0
        ).statistic
      }
    case .ofRepeatedEvents:
      return {
        try directlyStandardisedRate(
          people: strata.counts, eventsEach: strata.eventsEach, bands: Array(strata.counts.indices),
          populations: strata.people, standard: strata.standard, multiplier: $1, confidence: $0
        ).statistic
      }
    case .standardisedRatio:
      return {
        try indirectlyStandardisedRatio(
          observed: .byStratum(strata.counts), populations: strata.people, reference: strata.reference,
          referenceValue: $1, confidence: $0
        ).statistic
      }
    case .standardisedRate:
      return {
        try indirectlyStandardisedRate(
          observed: .byStratum(strata.counts), populations: strata.people, reference: strata.reference,
          multiplier: $1, confidence: $0
        ).statistic
      }
    case .lifeExpectancy:
      let ages = strata.people.indices.map { $0 * 15 }
      // Few deaths in the last band would withhold the figure for its wide interval.
      let deaths = Array(strata.counts.dropLast()) + [strata.counts[5] + 300]
      return { levels, _ in
        try lifeExpectancies(
          startAges: ages, deaths: deaths, populations: strata.people, confidence: levels)[0].statistic
      }
    case .mean:
      let values = strata.counts.map { $0 - 30 }
      return { levels, factor in
        try IndicatorMethods.mean(of: values.map { $0 * factor }, confidence: levels).statistic
      }
    }
  }
}

/// An area of six strata with more than ten events and a reference.
struct Strata {
  var counts: [Double]
  var people: [Double]
  var standard: [Double]
  var eventsEach: [Double]
  var reference: ReferenceRates

  init(_ random: inout SeededGenerator) {
    func some(_ range: ClosedRange<Int>, _ random: inout SeededGenerator) -> [Double] {
      (0..<6).map { _ in Double(Int.random(in: range, using: &random)) }
    }
    counts = some(2...90, &random)
    people = some(1000...6000, &random)
    standard = some(1...7000, &random)
    eventsEach = some(1...5, &random)
    reference = ReferenceRates(
      counts: some(100...90_000, &random), populations: some(100_000...3_000_000, &random))
  }
}
