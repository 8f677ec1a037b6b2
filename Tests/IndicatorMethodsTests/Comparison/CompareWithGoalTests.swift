import IndicatorMethods
import Testing

@Suite("Goals") struct CompareWithGoalTests {
  func outcome(
    _ value: Double?, _ goal: Goal, _ polarity: Polarity, limits: (Double, Double)? = nil,
    england: Double? = nil, areas: [Double] = []
  ) -> Outcome {
    judgement(value, goal, polarity, limits: limits, england: england, areas: areas).outcome
  }

  func judgement(
    _ value: Double?, _ goal: Goal, _ polarity: Polarity, limits: (Double, Double)? = nil,
    england: Double? = nil, areas: [Double] = []
  ) -> Judgement {
    compare(
      Estimate(value: value, lower95: limits?.0, upper95: limits?.1), withGoal: goal, polarity: polarity,
      lastYearsEngland: england, upperTierValues: areas, format: oneDecimal)
  }

  /// Two doses of shingles vaccine at 71, 2023: below 50 red, 50 to below 60 amber, 60 and over green.
  @Test func range() {
    let shingles = Goal(.range(lower: 50, upper: 60))
    #expect(outcome(49.99, shingles, .highIsGood) == .worse)
    #expect(outcome(50, shingles, .highIsGood) == .similar)
    #expect(outcome(59.99, shingles, .highIsGood) == .similar)
    #expect(outcome(60, shingles, .highIsGood) == .better)
    #expect(outcome(49.99, shingles, .lowIsGood) == .better)
    #expect(outcome(60, shingles, .lowIsGood) == .worse)
    #expect(outcome(60, shingles, .none) == .notCompared(.noPolarityForGoal))
    #expect(outcome(nil, shingles, .highIsGood) == .notCompared(.missingValue))
    #expect(
      judgement(47, shingles, .highIsGood).rule
        == "The value, 47.0, is below the goal's lower limit of 50.0; high is good.")
    #expect(
      judgement(55, shingles, .highIsGood).rule
        == "The value, 55.0, is at least 50.0 and below 60.0, the middle of the goal.")
  }

  @Test func single() {
    let goal = Goal(.single(limit: 10))
    #expect([9, 10, 11].map { outcome($0, goal, .lowIsGood) } == [.better, .better, .worse])
    #expect([9, 10, 11].map { outcome($0, goal, .highIsGood) } == [.worse, .better, .better])
    #expect(
      judgement(10, goal, .lowIsGood).rule == "The value, 10.0, is at or below the goal of 10.0; low is good."
    )
    #expect(
      judgement(9, goal, .highIsGood).rule == "The value, 9.0, is below the goal of 10.0; high is good.")
  }

  @Test func singleByInterval() {
    let goal = Goal(.single(limit: 10), usesInterval: true)
    #expect(outcome(8.5, goal, .lowIsGood, limits: (8, 9)) == .better)
    #expect(outcome(10, goal, .lowIsGood, limits: (9, 11)) == .similar)
    #expect(outcome(11, goal, .lowIsGood, limits: (10, 12)) == .worse)
    #expect(outcome(9, goal, .lowIsGood, limits: (8, 10)) == .similar)
    #expect(outcome(11, goal, .highIsGood, limits: (10, 12)) == .better)
    #expect(outcome(11, goal, .highIsGood) == .notCompared(.no95Limits))
    #expect(outcome(13, goal, .highIsGood, limits: (10, 12)) == .notCompared(.limitsDoNotBracket))
  }

  @Test func percentilesOfUpperTierAreas() {
    let goal = Goal(.percentileRange(lower: 25, upper: 75))
    // 1 to 9: the percentiles are 3 and 7.
    let areas = (1...9).map(Double.init)
    #expect(
      [2, 3, 6.9, 7].map { outcome($0, goal, .highIsGood, areas: areas) } == [
        .worse, .similar, .similar, .better,
      ])
    #expect(
      [2, 3, 6.9, 7].map { outcome($0, goal, .lowIsGood, areas: areas) } == [
        .better, .similar, .similar, .worse,
      ])
    #expect(outcome(2, goal, .highIsGood, areas: [1, 2, 3]) == .notCompared(.tooFewAreas))
    #expect(
      judgement(2, goal, .highIsGood, areas: areas).rule
        == "The value, 2.0, is below the goal's lower limit of 3.0 (percentiles 25 and 75 of 9 upper-tier "
        + "areas); high is good.")
  }

  @Test func lastYearsEnglandRespectsPolarity() {
    let goal = Goal(.lastYearsEngland)
    #expect([1, 2, 3].map { outcome($0, goal, .highIsGood, england: 2) } == [.worse, .better, .better])
    #expect([1, 2, 3].map { outcome($0, goal, .lowIsGood, england: 2) } == [.better, .better, .worse])
    #expect(outcome(1, goal, .none, england: 2) == .notCompared(.noPolarityForGoal))
    #expect(outcome(1, goal, .lowIsGood) == .notCompared(.missingLastYearsEngland))
    #expect(
      judgement(3, goal, .lowIsGood, england: 2).rule
        == "The value, 3.0, is above England's 2.0 of the year before; low is good.")
  }

  @Test func aGoalThatContradictsItselfIsRefused() {
    let reversed = Goal(.range(lower: 2, upper: 1))
    #expect(throws: GoalError.limitsReversed) { try validate(reversed) }
    #expect(GoalError.limitsReversed.description == "Lower limit cannot be greater than upper limit")
    #expect(outcome(1, reversed, .lowIsGood) == .notCompared(.goalNotValid))
    #expect(throws: GoalError.limitsReversed) { try validate(Goal(.percentileRange(lower: 9, upper: 1))) }
    #expect(throws: GoalError.notAPercentile) { try validate(Goal(.percentileRange(lower: 9, upper: 101))) }
    #expect(throws: GoalError.notANumber) { try validate(Goal(.single(limit: .nan))) }
    #expect(throws: GoalError.intervalNeedsSingleLimit) {
      try validate(Goal(.range(lower: 1, upper: 2), usesInterval: true))
    }
    #expect(throws: Never.self) { try validate(Goal(.range(lower: 1, upper: 1))) }
    #expect(throws: Never.self) { try validate(Goal(.single(limit: 1), usesInterval: true)) }
  }
}
