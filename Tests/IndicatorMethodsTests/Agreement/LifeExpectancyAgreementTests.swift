import IndicatorMethods
import Testing

@Suite("Agreement with PHEindicatormethods: life expectancy") struct LifeExpectancyAgreementTests {
  @Test(arguments: ["life", "withheld"]) func lifeExpectanciesAgree(method: String) throws {
    for one in try PackageCase.all(method) {
      one.expectAgreement(try years(one).map(\.statistic))
    }
  }

  /// The package gives 0 years to those who reach an age that nobody reaches.
  @Test func ageThatNobodyReaches() throws {
    let one = try PackageCase.only("nobody left")
    let found = try years(one).map(\.statistic)
    #expect(one.value.suffix(2) == [0, 0] && one.limits.suffix(2).allSatisfy { $0.allSatisfy { $0 == nil } })
    #expect(found.suffix(2).allSatisfy { $0 == .withheld(.noSurvivors) })
    var reached = one
    reached.value.removeLast(2)
    reached.expectAgreement(Array(found.dropLast(2)))
  }

  /// The package withholds the value but gives the limits, whose middle it is.
  @Test func wideIntervalIsWithheldWithItsLimits() throws {
    let one = try PackageCase.only("wide")
    #expect(one.value.allSatisfy { $0 == nil } && one.limits.allSatisfy { $0.allSatisfy { $0 != nil } })
    #expect(try years(one).allSatisfy { $0.statistic == .withheld(.wideInterval) })
  }

  /// The package takes a band whose deaths are missing as one that nobody outlives: it gives 60.2 years at
  /// birth where the same table with 90 deaths in that band gives 76.2.
  @Test func missingDeathsAreNotAllDeaths() throws {
    let one = try PackageCase.only("missing deaths")
    #expect(try years(one).allSatisfy { $0.statistic == .withheld(.missingCount) })
    var allDead = one
    let missing = try #require(one.d?.firstIndex { $0 == nil })
    allDead.d?[missing] = one.n?[missing]
    #expect(isClose(try years(allDead)[0].statistic.value, try #require(one.value[0]), 1e-9))
    var known = one
    known.d?[missing] = 90
    #expect(isClose(try years(known)[0].statistic.value, 76.162724976564165))
  }

  /// The package has no answer for any other number of age bands than 20. Oracle: mpmath 1.3 in forty digits,
  /// the variance by the delta method.
  @Test func nineteenBands() throws {
    let one = try PackageCase.only("nineteen bands")
    #expect(one.value.count == 19 && one.value.allSatisfy { $0 == nil })
    let found = try years(one)
    for (statistic, expected) in [
      (
        found[0],
        [
          76.721377447882782, 76.139055465593679, 77.303699430171885, 76.027498008404679, 77.415256887360886,
          75.627352926322993, 77.815401969442571,
        ]
      ),
      (
        found[18],
        [
          6.3414634146341463, 5.8263239530865096, 6.856602876181783, 5.7276368861788509, 6.9552899430894418,
          5.3736565653360817, 7.309270263932211,
        ]
      ),
    ] {
      let numbers = [try #require(statistic.statistic.value)] + ends(statistic.statistic)
      #expect(areClose(numbers, expected))
    }
  }

  private func years(_ one: PackageCase) throws -> [LifeExpectancy] {
    try lifeExpectancies(
      startAges: one.column(\.start).map { Int($0) }, deaths: try #require(one.d),
      populations: try #require(one.n), confidence: one.levels)
  }
}
