import IndicatorMethods
import Testing

@Suite("Life tables of many areas") struct LifeTableColumnTests {
  let both = ConfidenceInterval.publishedLevels

  /// Ordinary areas, and every kind that is withheld as a whole or in part.
  private func cells(_ areas: Int, bands: Int) -> (deaths: [Double?], people: [Double?]) {
    var random = SeededGenerator(23)
    var (deaths, people): ([Double?], [Double?]) = ([], [])
    for _ in 0..<areas {
      let size = [30, 600, 9000].randomElement(using: &random) ?? 30
      var p: [Double?] = (0..<bands).map { _ in Double(Int.random(in: 1...size, using: &random)) }
      var d: [Double?] = p.enumerated().map { band, people in
        let share = Double.random(in: 0...0.4, using: &random) * Double(band + 1) / Double(bands)
        return ((people ?? 0) * share).rounded()
      }
      let band = Int.random(in: 0..<bands, using: &random)
      switch Int.random(in: 0..<12, using: &random) {
      case 0: d[band] = nil
      case 1: p[band] = nil
      case 2: d[band] = -1
      case 3: p[band] = 0
      case 4: d[band] = (p[band] ?? 0) + 1
      case 5: d[bands - 1] = 0
      case 6: d[band] = p[band]
      default: break
      }
      deaths += d
      people += p
    }
    return (deaths, people)
  }

  @Test(arguments: [1, 3, 4, 6, 700]) func everyAreaIsItsSingleForm(areas: Int) throws {
    let ages = [0, 1, 5, 15, 35, 65, 80]
    let (deaths, people) = cells(areas, bands: ages.count)
    var columns = StatisticColumns(confidence: both)
    try lifeExpectancies(
      startAges: ages, deaths: column(deaths), populations: column(people), into: &columns)
    #expect(columns.count == areas * ages.count)
    var reasons: Set<WithheldReason?> = []
    for area in 0..<areas {
      let rows = area * ages.count..<(area + 1) * ages.count
      let table = try lifeExpectancies(
        startAges: ages, deaths: Array(deaths[rows]), populations: Array(people[rows]), confidence: both)
      for (row, one) in zip(rows, table) {
        expectSame(columns, row, one.statistic, one.method)
        #expect(one.deathsUsed.map { $0 == columns.events[row] } ?? columns.events[row].isNaN)
        #expect(one.populationUsed.map { $0 == columns.denominators[row] } ?? columns.denominators[row].isNaN)
        reasons.insert(one.statistic.reason)
      }
    }
    if areas == 700 {
      let all: Set<WithheldReason?> = [
        nil, .missingCount, .missingDenominator, .negativeDeaths, .populationNotAboveZero,
        .moreDeathsThanPeople, .smallPopulation, .noDeathsInLastBand, .noSurvivors, .wideInterval,
      ]
      #expect(reasons == all)
    }
  }

  @Test func limitsWidenWithTheLevelRoundTheValue() throws {
    let ages = [0, 1, 5, 15, 35, 65, 80]
    let (deaths, people) = cells(200, bands: ages.count)
    var columns = StatisticColumns(confidence: [0.9, 0.95, 0.998])
    try lifeExpectancies(
      startAges: ages, deaths: column(deaths), populations: column(people), into: &columns)
    for row in 0..<columns.count where columns.reasons[row] == nil {
      let intervals = columns[row].intervals.map(\.limits)
      #expect(intervals.allSatisfy { $0.contains(columns.values[row]) })
      #expect(intervals[2].contains(intervals[1].lower) && intervals[2].contains(intervals[1].upper))
      #expect(intervals[1].contains(intervals[0].lower) && intervals[1].contains(intervals[0].upper))
    }
  }

  @Test func faultsNameTheirRows() {
    func said(_ ages: [Int], _ deaths: [Double], _ people: [Double]) -> [String] {
      faults { () throws(InputFaults) in
        var columns = StatisticColumns()
        try lifeExpectancies(startAges: ages, deaths: deaths, populations: people, into: &columns)
      }
    }
    #expect(
      said([0, 65], [1, .infinity, 3, .nan], [.infinity, 2, 3, 4]) == [
        "row 2: deaths must be numbers", "row 1: populations must be numbers",
      ])
    #expect(
      said([0, 65], [1, 2, 3], [1, 2, 3]) == ["rows must be a whole number of groups of 2 bands (3 rows)"])
    #expect(
      said([1], [1], [1, 2]) == [
        "row 1: the first age band must start at 0",
        "columns must have the same number of rows (deaths 1, populations 2)",
      ])
    #expect(said([0, 65], [], []).isEmpty)
  }
}
