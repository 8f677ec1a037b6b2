import IndicatorMethods
import Testing

@Suite("Years of life lost") struct YearsOfLifeLostTests {
  let ages = [0, 1, 15, 45, 65, 75, 85]
  let deaths: [Double?] = [6, 3, 14, 90, 120, 260, 300]
  let people: [Double?] = [1900, 7400, 27_000, 36_000, 14_000, 9000, 2600]
  let standard: [Double] = [1000, 4000, 33_500, 26_500, 10_500, 6500, 2500]
  let table: [Double] = [81.1, 75.2, 52.6, 27.3, 15.4, 9.1, 4.2]

  private func lost(
    deaths: [Double?]? = nil, people: [Double?]? = nil, _ remaining: RemainingYears = .toAge(75)
  ) throws(InputFaults) -> YearsOfLifeLost {
    try yearsOfLifeLost(
      startAges: ages, deaths: deaths ?? self.deaths, populations: people ?? self.people,
      remaining: remaining, standard: standard, confidence: ConfidenceInterval.publishedLevels)
  }

  /// Oracle: Tests/Oracles/years_of_life_lost.py.
  @Test func valuesAndLimits() throws {
    let to75 = try lost()
    #expect(to75.deaths == 233 && to75.population == 86_300 && to75.years == 3678)
    check(
      to75.crudeRate,
      [426.18771726535342, 351.92057570533626, 508.03928263306174, 312.45953701572484, 557.34892357971351])
    check(
      to75.standardisedRate,
      [384.18257923311949, 314.00120767440312, 461.53112128103793, 276.71109847947128, 508.1280167587944])
    let all = try lost(.standardExpectancy(table))
    #expect(all.deaths == 793 && all.population == 97_900 && isClose(all.years, 9379.6))
    check(
      all.crudeRate,
      [958.07967313585291, 866.31934821927939, 1054.7947953296296, 815.65842432870563, 1111.9264222044556])
    check(
      all.standardisedRate,
      [876.5294591599481, 790.03169888487654, 967.69785314828028, 742.27623971464623, 1021.5529127291664])
    #expect(to75.method == .dobson && to75.multiplier == 10_000)
  }

  private func check(_ statistic: Statistic?, _ expected: [Double]) {
    let found = statistic.flatMap { one in one.value.map { [$0] + ends(one) } }
    #expect(areClose(found ?? [], expected))
  }

  /// One year lost by each death is the count of deaths: both rates are those of deaths.
  @Test func oneYearEach() throws {
    let found = try lost(.standardExpectancy(ages.map { _ in 1 }))
    let rate = try directlyStandardisedRate(
      counts: deaths, populations: people.compactMap { $0 }, standard: standard, multiplier: 10_000,
      confidence: ConfidenceInterval.publishedLevels)
    #expect(areClose(ends(try #require(found.standardisedRate)), ends(rate.statistic)))
    let crude = try crudeRate(
      numerator: 793, denominator: 97_900, multiplier: 10_000, confidence: ConfidenceInterval.publishedLevels)
    #expect(areClose(ends(found.crudeRate), ends(crude.statistic)))
  }

  @Test func lateDeathsDoNotCount() throws {
    let plain = try lost()
    #expect(
      try lost(deaths: [6, 3, 14, 90, 120, nil, 5000], people: [1900, 7400, 27_000, 36_000, 14_000, nil, 1])
        == plain)
    #expect(try lost(.toAge(65)).deaths == 113)
    // As Romeder and McWhinnie, without the first year of life.
    let later = try yearsOfLifeLost(
      startAges: [1, 15, 70], deaths: [4, 10, 99], populations: [10, 20, 30], remaining: .toAge(70))
    #expect(later.years == 4 * 62 + 10 * 27.5 && later.standardisedRate == nil)
  }

  @Test func withheld() throws {
    let few = try lost(deaths: [1, 1, 1, 1, 5, 90, 90])
    #expect(few.crudeRate == .withheld(.fewerThanTenEvents) && few.years != nil && few.method == nil)
    #expect(few.standardisedRate == .withheld(.fewerThanTenEvents))
    let missing = try lost(deaths: [6, nil, 14, 90, 120, 260, 300])
    #expect(missing.crudeRate == .withheld(.missingCount) && missing.years == nil && missing.deaths == nil)
    let nobody = try lost(people: [1900, 7400, nil, 36_000, 14_000, 9000, 2600])
    #expect(nobody.standardisedRate == .withheld(.missingDenominator) && nobody.years == 3678)
  }

  @Test func faultsNameTheirRows() {
    let said = faults { () throws(InputFaults) in
      _ = try yearsOfLifeLost(
        startAges: [0, 30, 20], deaths: [-1, 2, 3], populations: [1, 0, .nan], standard: [0, 0, 5])
    }
    #expect(
      said == [
        "row 3: age bands must be in ascending order (20 follows 30)",
        "row 1: deaths must be greater than or equal to zero",
        "row 2: populations must be greater than zero", "row 3: populations must be numbers",
        "an age band after the first must start at the age limit 75",
        "standard populations must not all be zero in the age bands that count",
      ])
    #expect(
      faults { () throws(InputFaults) in _ = try lost(.standardExpectancy([1, -2])) }.first
        == "row 2: years that a death loses must be greater than or equal to zero")
  }
}
