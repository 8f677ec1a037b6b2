import IndicatorMethods
import Testing

@Suite("Documentation: Comparison, goals and ranks") struct ComparisonAndGoalsExamples {
  @Test func block1() async throws {
    try await example(1, of: "ComparisonAndGoals") { print in
      let area = Estimate(
        value: 15.5, lower95: 13.2, upper95: 18.2, count: 124, denominator: 800)
      let england = Estimate(value: 12.7)
      let judged = compare(
        area, with: england, by: .interval95, polarity: .lowIsGood,
        multiplier: 100,
        format: { text($0) }, benchmarkName: "England")
      print("\(judged.outcome): \(judged.rule)")
      let unjudged = compare(
        area, with: england, by: .interval998, polarity: .lowIsGood,
        multiplier: 100,
        format: { text($0) }, benchmarkName: "England")
      print(unjudged.rule)
    }
  }

  @Test func block2() async throws {
    try await example(2, of: "ComparisonAndGoals") { print in
      let coverage = Estimate(value: 91.2, lower95: 89.6, upper95: 92.6)
      let byValue = compare(
        coverage, withGoal: Goal(.single(limit: 90)), polarity: .highIsGood,
        lastYearsEngland: nil,
        upperTierValues: [], format: { text($0) })
      print("\(byValue.outcome): \(byValue.rule)")
      let byInterval = compare(
        coverage, withGoal: Goal(.single(limit: 90), usesInterval: true),
        polarity: .highIsGood,
        lastYearsEngland: nil, upperTierValues: [], format: { text($0) })
      print("\(byInterval.outcome): \(byInterval.rule)")
    }
  }

  @Test func block3() async throws {
    try await example(3, of: "ComparisonAndGoals") { print in
      let values: [Double?] = [15.5, 12.1, nil, 12.1, 17.8]
      if let own = rank(of: 0, among: values, polarity: .lowIsGood) {
        print("\(own.position) of \(own.of)")
      }
      let spine = try SpineScale(
        values: values, benchmark: 12.7, polarity: .lowIsGood)
      print(text(spine.position(15.5), 2))
    }
  }
}
