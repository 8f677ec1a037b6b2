import IndicatorMethods
import Testing
import Vocabulary

@testable import Evidence

@Suite struct GoalFindingTests {
  /// Judged by the published rule, so that words and outcome belong together.
  private func ending(
    _ value: Double, _ goal: Goal, _ polarity: Polarity = .highIsGood, limits: (Double, Double)? = nil,
    lastYear: Double? = nil, areas: [Double] = []
  ) -> String {
    let row = Rows.row(value: value, polarity: polarity).with { row in
      row.figure?.estimate.lower95 = limits?.0
      row.figure?.estimate.upper95 = limits?.1
      row.goal = DashboardDefinition.DatedGoal(
        sexes: [], goal: goal, effectiveFrom: "2020-01-01", effectiveTo: nil, source: Citation(title: "A"))
      row.judgement = compare(
        row.figure!.estimate, withGoal: goal, polarity: polarity, lastYearsEngland: lastYear,
        upperTierValues: areas, format: { "\($0)" })
    }
    return String(row.finding.split(separator: "; ").last!)
  }

  @Test func singleLimit() {
    #expect(ending(88, Goal(.single(limit: 90))) == "below the goal of 90% (England: 67.3%).")
    #expect(ending(90, Goal(.single(limit: 90))) == "at the goal of 90% (England: 67.3%).")
    #expect(ending(91, Goal(.single(limit: 90.25))) == "above the goal of 90.25% (England: 67.3%).")
    #expect(ending(89.99, Goal(.single(limit: 90))) == "just below the goal of 90% (England: 67.3%).")
  }

  @Test func limitByInterval() {
    let goal = Goal(.single(limit: 90), usesInterval: true)
    #expect(ending(95, goal, limits: (91, 99)).hasPrefix("clearly above the goal of 90%"))
    #expect(ending(85, goal, limits: (80, 89)).hasPrefix("clearly below the goal of 90%"))
    #expect(ending(95, goal, .lowIsGood, limits: (91, 99)).hasPrefix("clearly above the goal of 90%"))
    #expect(ending(89, goal, limits: (80, 95)).hasPrefix("not clearly above or below the goal of 90%"))
  }

  @Test func rangeOfTwoLimits() {
    let goal = Goal(.range(lower: 90, upper: 95))
    #expect(ending(80, goal).hasPrefix("below the goal's lower limit of 90%"))
    #expect(ending(90, goal).hasPrefix("between the goal's limits of 90% and 95%"))
    #expect(ending(95, goal).hasPrefix("at or above the goal's upper limit of 95%"))
  }

  @Test func percentilesOfAreas() {
    let goal = Goal(.percentileRange(lower: 25, upper: 75))
    let areas = (0...100).map(Double.init)
    #expect(
      ending(10, goal, areas: areas).hasPrefix(
        "below the goal's lower limit, percentile 25 of upper-tier areas"))
    #expect(
      ending(50, goal, areas: areas).hasPrefix(
        "between the goal's limits, percentiles 25 and 75 of upper-tier areas"))
    #expect(
      ending(80, goal, .lowIsGood, areas: areas).hasPrefix(
        "at or above the goal's upper limit, percentile 75 of upper-tier areas"))
  }

  @Test func englandOfTheYearBefore() {
    let goal = Goal(.lastYearsEngland)
    #expect(ending(80, goal, lastYear: 70).hasPrefix("at or above England's value of the year before"))
    #expect(ending(60, goal, lastYear: 70).hasPrefix("below England's value of the year before"))
    #expect(
      ending(60, goal, .lowIsGood, lastYear: 70).hasPrefix("at or below England's value of the year before"))
    #expect(ending(80, goal, .lowIsGood, lastYear: 70).hasPrefix("above England's value of the year before"))
  }
}
