import IndicatorMethods
import Testing

@Suite("Life expectancy") struct LifeExpectanciesTests {
  let ages = [0, 1, 15, 45, 65, 85]
  let deaths: [Double] = [14, 5, 20, 160, 520, 410]
  let people: [Double] = [1900, 7400, 27_000, 36_000, 21_000, 2600]

  /// Oracle: mpmath 1.3 in forty digits. Years by the recursion e = n((1 − q) + a·q) + (1 − q)·e of the next
  /// band; variance by the delta method, the derivative in each q from the table worked out at q = 1 and
  /// q = 0, for e is linear in each, and in the years P/D of the last band, whose deaths D are a Poisson count.
  @Test func valuesAndLimits() throws {
    let found = try lifeExpectancies(
      startAges: ages, deaths: deaths, populations: people, confidence: ConfidenceInterval.publishedLevels)
    let expected = [
      [79.887013202003024, 78.851340590283599, 80.92268581372245, 78.25409086843289, 81.519935535573158],
      [79.475351021885065, 78.478949156882441, 80.471752886887689, 77.904346014933599, 81.046356028836531],
      [66.164186673145344, 65.361837904783639, 66.966535441507049, 64.899140935385449, 67.429232410905239],
      [37.313943677036251, 36.670976430500204, 37.956910923572298, 36.300191295499644, 38.327696058572858],
      [19.854775646993111, 19.285144243789559, 20.424407050196664, 18.956650284143441, 20.752901009842781],
      [6.3414634146341463, 5.7276368861788509, 6.9552899430894418, 5.3736565653360817, 7.309270263932211],
    ]
    for (one, numbers) in zip(found, expected) {
      #expect(areClose([try #require(one.statistic.value)] + ends(one.statistic), numbers))
      #expect(one.method == .chiangSilcocks)
    }
    #expect(found.map(\.startAge) == ages)
    #expect(found.map(\.deathsUsed) == [1129, 1115, 1110, 1090, 930, 410])
    #expect(found.map(\.populationUsed) == [95_900, 94_000, 86_600, 59_600, 23_600, 2600])
  }

  /// Oracle: where the death rate M is the same at all ages, L = d/M in every band whatever a, so that
  /// e = Σd/(M·l) = 1/M at every age.
  @Test func oneDeathRateForAllAges() throws {
    let people: [Double] = [20_000, 80_000, 600_000, 400_000, 300_000, 100_000]
    let found = try lifeExpectancies(startAges: ages, deaths: people.map { $0 / 50 }, populations: people)
    for one in found { #expect(isClose(one.statistic.value, 50)) }
  }

  /// By hand: where a band's death rate would empty it, q is 1; those of 20 to 60 live 20 years each.
  @Test func nobodyReachesTheLastBand() throws {
    let found = try lifeExpectancies(
      startAges: [0, 20, 60], deaths: [10, 200, 50], populations: [5000, 3000, 900])
    #expect(found[1].statistic.value == 20)
    #expect(found[2].statistic == .withheld(.noSurvivors))
    // q = 0.04/(1 + 0.04·0.9) with a of 0.1 from birth.
    let q = 0.04 / 1.036
    #expect(isClose(found[0].statistic.value, 20 * (1 - q) + 2 * q + (1 - q) * 20))
  }

  @Test func anyHigherDeathRateShortensLife() throws {
    let before = try lifeExpectancies(startAges: ages, deaths: deaths, populations: people)
    for band in ages.indices {
      var more = deaths
      more[band] *= 1.2
      let after = try lifeExpectancies(startAges: ages, deaths: more, populations: people)
      for age in ages.indices {
        let (old, new) = try (
          #require(before[age].statistic.value), #require(after[age].statistic.value)
        )
        if age <= band { #expect(new < old * (1 - 1e-9)) } else { #expect(isClose(new, old)) }
      }
    }
  }

  /// Ten times the deaths and people: the same years, intervals narrower by √10.
  @Test func scaling() throws {
    let one = try lifeExpectancies(startAges: ages, deaths: deaths, populations: people)
    let ten = try lifeExpectancies(
      startAges: ages, deaths: deaths.map { $0 * 10 }, populations: people.map { $0 * 10 })
    for (a, b) in zip(one, ten) {
      let value = try #require(a.statistic.value)
      let (wide, narrow) = try (#require(a.statistic.limits()), #require(b.statistic.limits()))
      #expect(isClose(b.statistic.value, value))
      #expect(isClose((value - wide.lower) / (value - narrow.lower), 10.0.squareRoot(), 1e-10))
    }
  }

  /// A band without deaths adds nothing to the variance and does not spoil it.
  @Test func aBandWithoutDeaths() throws {
    var none = deaths
    none[1] = 0
    let found = try lifeExpectancies(startAges: ages, deaths: none, populations: people)
    let full = try lifeExpectancies(startAges: ages, deaths: deaths, populations: people)
    #expect(try #require(found[1].statistic.value) > (try #require(full[1].statistic.value)))
    #expect(isClose(found[1].statistic.value, 14 + (try #require(found[2].statistic.value))))
  }
}
