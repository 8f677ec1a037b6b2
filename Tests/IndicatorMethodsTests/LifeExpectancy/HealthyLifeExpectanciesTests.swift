import IndicatorMethods
import Testing

@Suite("Healthy life expectancy") struct HealthyLifeExpectanciesTests {
  let ages = [0, 1, 15, 45, 65, 85]
  let deaths: [Double] = [14, 5, 20, 160, 520, 410]
  let people: [Double] = [1900, 7400, 27_000, 36_000, 21_000, 2600]
  let good: [Double] = [0.97, 0.96, 0.93, 0.81, 0.62, 0.4]
  let asked: [Double] = [120, 300, 900, 1100, 800, 90]

  private func healthy(
    deaths: [Double?]? = nil, good: [Double?]? = nil, precision: SurveyPrecision? = nil,
    variance: HealthyLifeVariance = .surveyAndDeaths, confidence: [Double] = ConfidenceInterval.publishedLevels
  ) throws(InputFaults) -> [HealthyLifeExpectancy] {
    try healthyLifeExpectancies(
      startAges: ages, deaths: deaths ?? self.deaths, populations: people, goodHealth: good ?? self.good,
      precision: precision ?? .sampleSizes(asked), variance: variance, confidence: confidence)
  }

  /// Oracle: Tests/Oracles/healthy_life_expectancy.py. Value, share of life, limits at 95% and 99.8% with
  /// both parts of the variance, then with the survey's alone.
  @Test func valuesAndLimits() throws {
    let expected = [
      [
        66.383834541538901, 0.83097154194111797, 65.195526848406996, 67.572142234670805, 64.51025581664937,
        68.257413266428432, 65.459251459957858, 67.308417623119944, 64.926064638124871, 67.84160444495293,
      ],
      [
        65.902624009347573, 0.82922092399692603, 64.733862017808774, 67.071386000886372, 64.059862564258162,
        67.745385454436984, 64.971724141325361, 66.833523877369785, 64.434894567041177, 67.370353451653968,
      ],
      [
        53.025120096333904, 0.80141724341418812, 52.000716805490003, 54.049523387177805, 51.409965854276069,
        54.64027433839174, 52.138648026025366, 53.911592166642442, 51.627438990052879, 54.42280120261493,
      ],
      [
        26.003212682768374, 0.69687655927859677, 25.172586009741198, 26.833839355795549, 24.69358179179278,
        27.312843573743968, 25.251004201978502, 26.755421163558246, 24.817222038733267, 27.189203326803481,
      ],
      [
        11.468627816049153, 0.57762565641410353, 10.750268480035396, 12.18698715206291, 10.336006377544549,
        12.601249254553757, 10.804898364156406, 12.1323572679419, 10.422140119860516, 12.51511551223779,
      ],
      [
        2.5365853658536585, 0.4, 1.8493920144952985, 3.2237787172120186, 1.4531026530579554,
        3.6200680786493617, 1.8947525051917431, 3.178418226515574, 1.5246215456903996, 3.5485491860169174,
      ],
    ]
    let (both, survey) = (try healthy(), try healthy(variance: .survey))
    for ((both, survey), numbers) in zip(zip(both, survey), expected) {
      let found = [try #require(both.statistic.value), try #require(both.shareInGoodHealth)]
      #expect(areClose(found + ends(both.statistic) + ends(survey.statistic), numbers))
      #expect(both.method == .sullivan && survey.statistic.value == both.statistic.value)
    }
    #expect(both.map(\.startAge) == ages && both[3].deathsUsed == 1090 && both[5].populationUsed == 2600)
  }

  /// All in good health, known exactly: life expectancy itself, with its limits.
  @Test func allInGoodHealth() throws {
    let whole = try lifeExpectancies(startAges: ages, deaths: deaths, populations: people)
    let found = try healthy(good: ages.map { _ in 1 }, confidence: [0.95])
    for (one, life) in zip(found, whole) {
      #expect(one.statistic == life.statistic && one.lifeExpectancy == life.statistic)
      #expect(one.shareInGoodHealth == 1)
    }
    let none = try healthy(good: ages.map { _ in 0 })
    #expect(none.allSatisfy { $0.statistic.value == 0 && $0.shareInGoodHealth == 0 })
  }

  @Test func standardErrorsAreAsGoodAsSampleSizes() throws {
    let errors = zip(good, asked).map { ($0 * (1 - $0) / $1).squareRoot() }
    for (one, other) in zip(try healthy(), try healthy(precision: .standardErrors(errors))) {
      #expect(areClose(ends(one.statistic), ends(other.statistic)))
    }
  }

  @Test func withheldAsLifeExpectancyIsAndWithoutItsSurvey() throws {
    func reasons(_ found: [HealthyLifeExpectancy]) -> Set<WithheldReason?> {
      Set(found.map(\.statistic.reason))
    }
    #expect(reasons(try healthy(deaths: [14, 5, nil, 160, 520, 410])) == [.missingCount])
    #expect(reasons(try healthy(deaths: [14, 5, 20, 160, 520, 0])) == [.noDeathsInLastBand])
    let noShare = try healthy(good: [0.97, nil, 0.93, 0.81, 0.62, 0.4])
    #expect(reasons(noShare) == [.missingPrevalence] && noShare[0].lifeExpectancy.value != nil)
    #expect(noShare.allSatisfy { $0.method == nil && $0.shareInGoodHealth == nil })
    var sizes: [Double?] = asked
    sizes[5] = nil
    #expect(reasons(try healthy(precision: .sampleSizes(sizes))) == [.missingPrevalence])
    // Only the last band's own years are so uncertain.
    let wide = try healthy(precision: .standardErrors([0, 0, 0, 0, 0, 0.9]))
    #expect(wide.map(\.statistic.reason) == [nil, nil, nil, nil, nil, .wideInterval])
    #expect(wide[5].lifeExpectancy.value != nil)
  }

  /// Where every age of a table but the first is withheld, the table is still there.
  @Test func oneBand() throws {
    let found = try healthyLifeExpectancies(
      startAges: [0], deaths: [177], populations: [6000], goodHealth: [0.5], precision: .sampleSizes([50]))
    #expect(isClose(found[0].statistic.value, 3000.0 / 177))
    let wide = try healthyLifeExpectancies(
      startAges: [0], deaths: [20], populations: [6000], goodHealth: [0.5], precision: .sampleSizes([50]))
    #expect(wide[0].statistic == .withheld(.wideInterval))
  }

  @Test func faultsNameTheirRows() {
    let said = faults { () throws(InputFaults) in
      _ = try healthyLifeExpectancies(
        startAges: [0, 20, 10], deaths: [1, 1, 1], populations: [1, .nan, 1], goodHealth: [80, -0.1, .nan],
        precision: .sampleSizes([0, 10, 10]))
    }
    #expect(
      said == [
        "row 1: shares in good health must be from 0 to 1 (0.8 for 80%)",
        "row 2: shares in good health must be from 0 to 1 (0.8 for 80%)",
        "row 3: shares in good health must be numbers", "row 1: sample sizes must be greater than zero",
        "row 3: age bands must be in ascending order (10 follows 20)",
        "row 2: populations must be numbers",
      ])
    #expect(
      faults { () throws(InputFaults) in _ = try healthy(precision: .standardErrors([0.1, -1])) } == [
        "row 2: standard errors must be greater than or equal to zero",
        "columns must have the same number of rows (ages 6, shares in good health 6, standard errors 2)",
      ])
  }
}
