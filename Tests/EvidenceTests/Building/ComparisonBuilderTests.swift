import DatabaseSupport
import Evidence
import IndicatorMethods
import Testing
import Vocabulary

@Suite struct ComparisonBuilderTests {
  private func four(_ year: Int = 2023) -> [Board.Row] {
    [
      .init(area: "E92000001", year: year, value: 50), .init(area: "E10000001", year: year, value: 40),
      .init(area: "E10000002", year: year, value: 30), .init(area: "E10000003", year: year, value: 60),
    ]
  }

  @Test(arguments: DatabaseKind.allCases) func aFigureIsJudgedRankedPlacedAndTracedToItsRow(
    on kind: DatabaseKind
  ) async throws {
    let board = try await Board(on: kind)
    try await board.take(four())
    let comparison = try await board.comparison(Board.definition())
    #expect(comparison.figure?.value == 40)
    #expect(comparison.figure?.source.row == 3)
    #expect(comparison.benchmarkFigure?.value == 50)
    #expect(comparison.rating == .better)
    #expect(comparison.rank == Rank(position: 2, of: 3, best: 30, worst: 60))
    // Low is good: 60 is the worst end, 30 the best; England in the middle; 30 is the farther from 50.
    let spine = try #require(comparison.spine)
    #expect(spine.worstEnd == -0.5)
    #expect(spine.bestEnd == 1)
    #expect(spine.marker == 0.5)
    // (300 + 600) / 2,000 × 100, and not the mean of two rates by chance.
    #expect(comparison.neighboursTogether?.value == 45)
    #expect(comparison.neighbours.map(\.area.code) == ["E10000002", "E10000003"])
    #expect(comparison.neighbours.map(\.rating) == [.better, .worse])
  }

  @Test(arguments: DatabaseKind.allCases) func withoutPolarityItIsHigherOrLowerAndRankedFromTheLowest(
    on kind: DatabaseKind
  ) async throws {
    let board = try await Board(on: kind)
    try await board.take(four())
    let comparison = try await board.comparison(Board.definition(polarity: "none"))
    #expect(comparison.rating == .lower)
    #expect(comparison.rank == Rank(position: 2, of: 3, best: 30, worst: 60))
    let high = try await board.comparison(Board.definition(polarity: "high"))
    #expect(high.rating == .worse)
    #expect(high.rank == Rank(position: 2, of: 3, best: 60, worst: 30))
  }

  @Test(arguments: DatabaseKind.allCases) func aRowsOwnPolarityAndMethodComeBeforeItsIndicators(
    on kind: DatabaseKind
  ) async throws {
    let board = try await Board(on: kind)
    try await board.take(four())
    let comparison = try await board.comparison(
      Board.definition(row: "polarity: {direction: high, source: {title: Made up}}, method: 99.8% interval"))
    #expect(comparison.polarity.direction == .highIsGood)
    #expect(comparison.rating == .notCompared)
    #expect(comparison.judgement.outcome == .notCompared(.no998Limits))
  }

  @Test(arguments: DatabaseKind.allCases) func aMissingValueCarriesItsReasonAndIsNeverNought(
    on kind: DatabaseKind
  ) async throws {
    let board = try await Board(on: kind)
    var rows = four()
    rows[1].value = nil
    rows[1].note = "Suppressed"
    rows[2].value = nil
    try await board.take(rows)
    let comparison = try await board.comparison(Board.definition())
    #expect(comparison.figure != nil)
    #expect(comparison.figure?.value == nil)
    #expect(comparison.absence == "Suppressed")
    #expect(comparison.rank == nil)
    #expect(comparison.rankAbsence == "there is no value to rank")
    #expect(comparison.judgement.outcome == .notCompared(.missingValue))
    #expect(comparison.spine == nil)
    let silent = try #require(comparison.neighbours.first { $0.area.code == "E10000002" })
    #expect(silent.absence == "the file gives no value and no reason")
  }

  @Test(arguments: DatabaseKind.allCases) func aNeighbourWithoutARowIsListedAsSuch(on kind: DatabaseKind)
    async throws
  {
    let board = try await Board(on: kind)
    try await board.take(four().dropLast())
    let comparison = try await board.comparison(Board.definition())
    #expect(comparison.rank?.of == 2)
    #expect(comparison.neighbours.last?.area.code == "E10000003")
    #expect(comparison.neighbours.last?.absence == "the imported files have no row for 2023")
  }

  @Test(arguments: DatabaseKind.allCases) func limitsThatDoNotHoldTheValueAreNotComparedBy(
    on kind: DatabaseKind
  ) async throws {
    let board = try await Board(on: kind)
    var rows = four()
    rows[1].half = -5
    try await board.take(rows)
    let comparison = try await board.comparison(Board.definition())
    #expect(comparison.figure?.value == 40)
    #expect(comparison.judgement.outcome == .notCompared(.limitsDoNotBracket))
  }

  @Test(arguments: DatabaseKind.allCases) func fifthsLookAtAllAreasOfTheSameType(on kind: DatabaseKind)
    async throws
  {
    let board = try await Board(on: kind)
    var rows = four()
    for number in 4...10 {
      rows.append(
        .init(area: "E100000\(number < 10 ? "0" : "")\(number)", year: 2023, value: Double(30 + number)))
    }
    // Districts do not count among counties.
    rows.append(.init(area: "E07000001", year: 2023, value: 1, type: "Districts"))
    rows[0].type = "England"
    try await board.take(rows)
    let comparison = try await board.comparison(Board.definition(method: "quintiles"))
    // 30, 34, 35, 36, 37, 38, 39, 40, 40, 60: bounds at 1 + 9p: 40 is the eighth, in the fourth fifth.
    #expect(comparison.judgement.outcome == .quantile(4, of: 5))
    #expect(comparison.judgement.rule.contains("among 10 areas"))
    #expect(comparison.rating == .similar)
  }

  @Test(arguments: DatabaseKind.allCases) func theGoalOfTheSexAndTheDayDecides(on kind: DatabaseKind)
    async throws
  {
    let board = try await Board(on: kind)
    try await board.take(four(), day: "2019-01-01")
    let goals = """
      method: goal, goals: [
        {kind: single, limit: 45, effectiveFrom: 2015-01-01, effectiveTo: 2020-12-31, source: {title: Old, url: "https://example.org/", checked: 2024-01-01}},
        {sexes: [Persons], kind: range, lower: 30, upper: 39, effectiveFrom: 2021-01-01, source: {title: New, url: "https://example.org/", checked: 2024-01-01}},
        {sexes: [Female], kind: single, limit: 1, effectiveFrom: 2023-01-01, source: {title: Another sex, url: "https://example.org/", checked: 2024-01-01}}]
      """.replacing("\n", with: " ")
    let definition = try Board.definition(row: goals)
    let now = try await board.comparison(definition)
    #expect(now.goal?.source.title == "New")
    #expect(now.rating == .worse)
    let before = try await board.comparison(definition, asOf: "2020-12-31")
    #expect(before.goal?.source.title == "Old")
    #expect(before.rating == .better)
    // The latest point of the history has the row's own rating.
    #expect(now.history.last?.rating == .worse)
  }

  @Test(arguments: DatabaseKind.allCases) func aGoalThatIsNotInForceDecidesNothing(on kind: DatabaseKind)
    async throws
  {
    let board = try await Board(on: kind)
    try await board.take(four())
    for dates in ["effectiveFrom: 2090-01-01", "effectiveFrom: 2010-01-01, effectiveTo: 2016-12-31"] {
      let comparison = try await board.comparison(
        Board.definition(
          row: "method: goal, goals: [{kind: single, limit: 5, \(dates), source: {title: T, "
            + "url: \"https://example.org/\", checked: 2024-01-01}}]"))
      #expect(comparison.goal == nil)
      #expect(comparison.rating == .notCompared)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func rowsOfOneIndicatorWithAnotherMethodHaveIDsOfTheirOwn(
    on kind: DatabaseKind
  ) async throws {
    let board = try await Board(on: kind)
    try await board.take(four())
    let definition = try DashboardDefinition(
      yaml: Board.definition().yaml + """

          - id: again
            title: Again
            kind: cross-cutting
            sections:
              - title: Two
                rows:
                  - {indicator: 1, sex: Persons, age: All ages, method: none}
          - id: same
            title: The same
            kind: cross-cutting
            sections:
              - title: Three
                rows:
                  - {indicator: 1, sex: Persons, age: All ages}
        """, file: "made-up.yaml")
    let ids = try await board.dashboard(definition).comparisons.map(\.id)
    #expect(ids == ["1-persons-all-ages", "1-persons-all-ages-again", "1-persons-all-ages"])
  }

  @Test(arguments: DatabaseKind.allCases) func aTrendIsComputedFromTheLastFiveYears(on kind: DatabaseKind)
    async throws
  {
    let board = try await Board(on: kind)
    let values = [90.0, 50, 46, 42, 38, 34]
    try await board.take(
      values.enumerated().map { .init(area: "E10000001", year: 2018 + $0, value: $1, half: 1) })
    let comparison = try await board.comparison(Board.definition())
    #expect(comparison.trend.direction == .decreasing)
    #expect(comparison.trend.quality == .better)
    #expect(comparison.trend.periods == ["2019", "2020", "2021", "2022", "2023"])
    // The slope of five points that fall by four a year.
    #expect(abs((comparison.trend.slope ?? 0) + 4) < 1e-9)
    #expect(comparison.history.count == 6)
  }

  @Test(arguments: DatabaseKind.allCases) func aPublishersLabelThatTheValuesContradictIsTold(
    on kind: DatabaseKind
  ) async throws {
    let board = try await Board(on: kind)
    var rows = (0..<5).map {
      Board.Row(area: "E10000001", year: 2019 + $0, value: 50 - 4 * Double($0), half: 1)
    }
    rows[4].trend = "Increasing and getting worse"
    rows[4].label = "Worse"
    rows.append(.init(area: "E92000001", year: 2023, value: 50, half: 1))
    try await board.take(rows)
    let published = try await board.comparison(Board.definition()).published
    #expect(published.recentTrend == "Increasing and getting worse")
    #expect(published.contradictions.count == 2)
    #expect(published.contradictions[0].contains("decreasing and getting better"))
  }
}
