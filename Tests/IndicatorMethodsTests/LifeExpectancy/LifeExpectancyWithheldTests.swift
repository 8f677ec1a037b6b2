import IndicatorMethods
import Testing

@Suite("Life expectancy withheld") struct LifeExpectancyWithheldTests {
  private func reasons(_ deaths: [Double?], _ people: [Double?]) throws -> [WithheldReason?] {
    let found = try lifeExpectancies(startAges: [0, 1, 65], deaths: deaths, populations: people)
    #expect(found.allSatisfy { ($0.method == nil) == ($0.statistic.value == nil) })
    return found.map(\.statistic.reason)
  }

  @Test func allAgesForOneCause() throws {
    func all(_ reason: WithheldReason?) -> [WithheldReason?] { [reason, reason, reason] }
    let (deaths, people) = ([10, 200, 900] as [Double], [2000, 60_000, 18_000] as [Double])
    #expect(try reasons(deaths, people) == all(nil))
    #expect(try reasons([10, nil, 900], people) == all(.missingCount))
    #expect(try reasons(deaths, [2000, nil, 18_000]) == all(.missingDenominator))
    #expect(try reasons([10, -1, 900], people) == all(.negativeDeaths))
    #expect(try reasons([0, 200, 900], [0, 60_000, 18_000]) == all(.populationNotAboveZero))
    #expect(try reasons(deaths, [2000, -5, 18_000]) == all(.populationNotAboveZero))
    #expect(try reasons([10, 200, 901], [2000, 60_000, 900]) == all(.moreDeathsThanPeople))
    #expect(try reasons([10, 200, 0], people) == all(.noDeathsInLastBand))
  }

  @Test func fiveThousandPeopleAreTooFewAndOneMoreIsEnough() throws {
    #expect(
      try reasons([1, 10, 400], [50, 950, 4000]) == [.smallPopulation, .smallPopulation, .smallPopulation])
    #expect(try reasons([1, 10, 400], [50, 950, 4001]) == [nil, nil, nil])
  }

  /// By hand, in a table of one open band: e = P/D, its standard error e/√D, so the interval of 6,000 people
  /// is 2·1.96·6000/D^1.5 wide: 20.1 years at 111 deaths and 19.8 at 112.
  @Test func wideInterval() throws {
    func one(_ deaths: Double) throws -> Statistic {
      try lifeExpectancies(startAges: [0], deaths: [deaths], populations: [6000])[0].statistic
    }
    #expect(try one(111) == .withheld(.wideInterval))
    let shown = try one(112)
    #expect(isClose(shown.value, 6000 / 112))
    let half = 1.959963984540054 * (6000.0 / 112) / 112.0.squareRoot()
    #expect(areClose(ends(shown), [6000.0 / 112 - half, 6000.0 / 112 + half]))
  }

  /// The rule is on the 95% interval whatever levels are asked for.
  @Test func wideIntervalIsJudgedAt95() throws {
    for level in [0.9, 0.998] {
      let found = try lifeExpectancies(
        startAges: [0], deaths: [112], populations: [6000], confidence: [level])
      #expect(found[0].statistic.value != nil)
      let wide = try lifeExpectancies(
        startAges: [0], deaths: [111], populations: [6000], confidence: [level])
      #expect(wide[0].statistic == .withheld(.wideInterval))
    }
  }

  /// Few reach 65, so that little of the uncertainty there is left at birth.
  @Test func oneAgeAlone() throws {
    #expect(try reasons([10, 1000, 20], [1000, 40_000, 600]) == [nil, nil, .wideInterval])
  }

  @Test func sumsAreKnownWhereTheValueIsNot() throws {
    let found = try lifeExpectancies(
      startAges: [0, 1, 65], deaths: [1, nil, 3], populations: [100, 200, 300])
    #expect(found.map(\.deathsUsed) == [nil, nil, 3])
    #expect(found.map(\.populationUsed) == [600, 500, 300])
  }

  @Test func faultsNameTheirRows() {
    let said = faults { () throws(InputFaults) in
      _ = try lifeExpectancies(
        startAges: [1, 5, 5, 3], deaths: [1, .nan, 1, 1], populations: [1, 1, .infinity, 1], confidence: [95])
    }
    #expect(
      said == [
        "confidence level must be at least 0.9 and less than 1 (95.0 was given as a percentage: write 0.95)",
        "row 1: the first age band must start at 0",
        "row 3: age bands must be in ascending order (5 follows 5)",
        "row 4: age bands must be in ascending order (3 follows 5)",
        "row 2: deaths must be numbers",
        "row 3: populations must be numbers",
      ])
    let empty = faults { () throws(InputFaults) in
      _ = try lifeExpectancies(startAges: [], deaths: [1], populations: [])
    }
    #expect(
      empty == [
        "the first age band must start at 0",
        "columns must have the same number of rows (ages 0, deaths 1, populations 0)",
      ])
  }
}
