import IndicatorMethods
import Testing

@Suite("Directly standardised rates") struct DirectlyStandardisedRateTests {
  let both = ConfidenceInterval.publishedLevels
  let standard: [Double] = [5000, 6500, 5000, 1500]

  /// Oracle: the formulas in forty digits with mpmath 1.3.
  @Test(arguments: [
    (
      [3, 8, 21, 40], [5200, 7100, 6300, 1900], 100_000,
      [324.74540600930519, 253.94894895262531, 409.1285019309175, 218.89464847861226, 461.65048472857138]
    ),
    (
      [1, 2, 3, 4], [520, 710, 630, 190], 1000,
      [4.6285397193477253, 2.2085403550363598, 8.5243918754721074, 1.339841338078327, 11.218175259679976]
    ),
  ])
  func limits(counts: [Double], populations: [Double], multiplier: Double, expected: [Double]) throws {
    let rate = try directlyStandardisedRate(
      counts: counts, populations: populations, standard: standard, multiplier: multiplier, confidence: both)
    #expect(areClose([try #require(rate.statistic.value)] + ends(rate.statistic), expected))
    #expect(rate.totalCount == counts.reduce(0, +) && rate.totalPopulation == populations.reduce(0, +))
    #expect(rate.method == .dobson && rate.multiplier == multiplier)
  }

  /// Strata are added four at a time; none may be left out or taken twice, however many remain.
  @Test(arguments: 1...9) func countsEveryStratumOnce(strata: Int) throws {
    let counts = (0..<strata).map { Double(1 << ($0 + 4)) }
    let populations = (0..<strata).map { 1000 + Double($0) }
    let standard = (0..<strata).map { 1 + Double($0) }
    let rate = try directlyStandardisedRate(
      counts: counts, populations: populations, standard: standard, multiplier: 1)
    var sum = 0.0
    for (count, (population, weight)) in zip(counts, zip(populations, standard)) {
      sum += weight * count / population
    }
    #expect(areClose([try #require(rate.statistic.value)], [sum / standard.reduce(0, +)]))
    #expect(rate.totalCount == counts.reduce(0, +) && rate.totalPopulation == populations.reduce(0, +))
    for missing in 0..<strata {
      var holed = counts.map(Optional.some)
      holed[missing] = nil
      let rate = try directlyStandardisedRate(counts: holed, populations: populations, standard: standard)
      #expect(rate.statistic == .withheld(.missingCount))
    }
  }

  @Test func withheldBelowTenEventsAndWhereACountIsMissing() throws {
    func rate(_ counts: [Double?]) throws -> DirectlyStandardised {
      try directlyStandardisedRate(counts: counts, populations: [50, 60, 70, 80], standard: standard)
    }
    #expect(try rate([1, 2, 3, 3]).statistic == .withheld(.fewerThanTenEvents))
    #expect(try rate([1, 2, 3, 3]).totalCount == 9)
    #expect(try rate([1, 2, 3, 3]).method == nil)
    #expect(try rate([1, 2, 3, 4]).statistic.value != nil)
    #expect(try rate([30, nil, 3, 4]).statistic == .withheld(.missingCount))
    #expect(try rate([30, nil, 3, 4]).totalCount == nil)
  }

  /// With its own population as the standard an area has its crude rate, and Dobson's limits are Byar's:
  /// the variance is O/(Σn)².
  @Test func ownPopulationAsStandardGivesTheCrudeRate() throws {
    var random = SeededGenerator(1)
    for _ in 0..<200 {
      let counts = (0..<6).map { _ in Double(Int.random(in: 2...400, using: &random)) }
      let populations = (0..<6).map { _ in Double(Int.random(in: 500...9000, using: &random)) }
      let rate = try directlyStandardisedRate(
        counts: counts, populations: populations, standard: populations, confidence: both)
      let crude = try crudeRate(
        numerator: counts.reduce(0, +), denominator: populations.reduce(0, +), confidence: both)
      #expect(isClose(rate.statistic.value, try #require(crude.statistic.value)))
      #expect(areClose(ends(rate.statistic), ends(crude.statistic)))
    }
  }

  @Test func scaling() throws {
    let (counts, populations) = ([3, 8, 21, 40] as [Double], [5200, 7100, 6300, 1900] as [Double])
    let base = try directlyStandardisedRate(counts: counts, populations: populations, standard: standard)
    let value = try #require(base.statistic.value)
    let otherStandard = try directlyStandardisedRate(
      counts: counts, populations: populations, standard: standard.map { $0 * 7 })
    #expect(areClose([try #require(otherStandard.statistic.value)], [value]))
    #expect(areClose(ends(otherStandard.statistic), ends(base.statistic)))
    let doubled = try directlyStandardisedRate(
      counts: counts, populations: populations.map { $0 * 2 }, standard: standard)
    #expect(areClose([try #require(doubled.statistic.value)], [value / 2]))
    #expect(areClose(ends(doubled.statistic), ends(base.statistic).map { $0 / 2 }))
  }

  @Test func faultsNameTheirRows() {
    let said = faults { () throws(InputFaults) in
      _ = try directlyStandardisedRate(
        counts: [-1, 2, 3], populations: [10, 0, 10], standard: [1, 1, -1])
    }
    #expect(
      said == [
        "row 1: numerators must be greater than or equal to zero",
        "row 2: denominators must be greater than zero",
        "row 3: standard populations must be greater than or equal to zero",
      ])
    let lengths = faults { () throws(InputFaults) in
      _ = try directlyStandardisedRate(counts: [1], populations: [10, 20], standard: [0])
    }
    #expect(
      lengths == [
        "standard populations must not all be zero",
        "columns must have the same number of rows (numerators 1, denominators 2, standard populations 1)",
      ])
  }
}

@Suite("Directly standardised rates of repeated events") struct RepeatedEventsTests {
  let both = ConfidenceInterval.publishedLevels
  let bands = ["a", "a", "b", "b", "c"]
  let populations: [Double] = [1500, 1500, 1100, 1100, 700]
  let standard: [Double] = [5500, 5500, 7000, 7000, 2500]

  /// Oracle: in forty digits with mpmath 1.3, the variance summed frequency by frequency, the rate from the
  /// events of each band (18, 32 and 14).
  @Test func limits() throws {
    let rate = try directlyStandardisedRate(
      people: [12, 3, 20, 4, 7], eventsEach: [1, 2, 1, 3, 2], bands: bands, populations: populations,
      standard: standard, confidence: both)
    let expected = [
      2130.9090909090909, 1465.1734927852694, 2932.9715774170049, 1138.8287903412394, 3434.34574619318,
    ]
    #expect(areClose([try #require(rate.statistic.value)] + ends(rate.statistic), expected))
    #expect(rate.totalCount == 64 && rate.totalPopulation == 3300 && rate.method == .dobson)
  }

  @Test func oneEventEachIsIndependence() throws {
    let once = try directlyStandardisedRate(
      people: [12, 3, 20, 4, 7], eventsEach: [1, 1, 1, 1, 1], bands: bands, populations: populations,
      standard: standard, confidence: both)
    let independent = try directlyStandardisedRate(
      counts: [15, 24, 7], populations: [1500, 1100, 700], standard: [5500, 7000, 2500], confidence: both)
    #expect(isClose(once.statistic.value, try #require(independent.statistic.value)))
    #expect(areClose(ends(once.statistic), ends(independent.statistic)))
  }

  /// The same events on fewer people are less certain; the rate is the same.
  @Test func repetitionWidensTheInterval() throws {
    func rate(people: Double, each: Double) throws -> Statistic {
      try directlyStandardisedRate(
        people: [people, 12], eventsEach: [each, 1], bands: [0, 1], populations: [900, 800],
        standard: [2, 1]
      ).statistic
    }
    let (single, repeated) = (try rate(people: 60, each: 1), try rate(people: 20, each: 3))
    #expect(isClose(repeated.value, try #require(single.value)))
    let (narrow, wide) = (try #require(single.limits()), try #require(repeated.limits()))
    #expect(wide.lower < narrow.lower && wide.upper > narrow.upper)
  }

  /// Nine events of three people, then ten of five.
  @Test func theRuleOfTenIsOnEvents() throws {
    func statistic(_ people: [Double?], _ each: [Double]) throws -> Statistic {
      try directlyStandardisedRate(
        people: people, eventsEach: each, bands: [0, 1], populations: [900, 800], standard: [2, 1]
      ).statistic
    }
    #expect(try statistic([2, 1], [3, 3]) == .withheld(.fewerThanTenEvents))
    #expect(try statistic([2, 3], [2, 2]).value != nil)
    #expect(try statistic([2, nil], [20, 2]) == .withheld(.missingCount))
  }

  @Test func faultsNameTheirRows() {
    let said = faults { () throws(InputFaults) in
      _ = try directlyStandardisedRate(
        people: [1, 2, 3], eventsEach: [1, 0, 1], bands: ["a", "b", "a"], populations: [10, 20, 11],
        standard: [1, 2, 3])
    }
    #expect(
      said == [
        "row 2: event frequencies must be greater than zero",
        "row 3: denominators must be the same in every row of an age band (row 1 differs)",
        "row 3: standard populations must be the same in every row of an age band (row 1 differs)",
      ])
  }
}
