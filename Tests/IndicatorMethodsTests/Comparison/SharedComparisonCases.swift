import IndicatorMethods
import TestSupport
import Testing

@Suite("Published cases of comparison", .enabled(if: Shared.isPresent, "\(Shared.absent)"))
struct SharedComparisonCases {
  let polarities = [("low", Polarity.lowIsGood), ("high", .highIsGood), ("none", .none)]

  @Test func singleOverlap() throws {
    for one in try Case.group("single_overlap_95") {
      for (name, polarity) in polarities.prefix(2) {
        let judgement = judge(one.estimate("v"), Estimate(value: one.number("ref")), .interval95, polarity)
        #expect(word(judgement.outcome) == one.text(name))
      }
    }
  }

  @Test func twoLevels() throws {
    let group = try Case.all().child("two_ci_levels")
    let area = Estimate(
      value: group.number("v"), lower95: group.number("l95"), upper95: group.number("u95"),
      lower998: group.number("l99"), upper998: group.number("u99"))
    let list = group.list("cases")
    try #require(list.count == 5)
    for one in list {
      for (name, polarity) in polarities.prefix(2) {
        let judgement = judge(area, Estimate(value: one.number("ref")), .twoIntervals, polarity)
        #expect(word(judgement.outcome) == one.text(name))
      }
    }
  }

  @Test func doubleOverlap() throws {
    for one in try Case.group("double_overlap") {
      #expect(word(judge(one.estimate("a"), one.estimate("b"), .bothIntervals).outcome) == one.text("low"))
    }
  }

  @Test func controlLimits() throws {
    for one in try Case.group("spc_proportion") {
      let area = Estimate(value: one.number("v"), denominator: one.number("n"))
      let benchmark = Estimate(value: one.number("ref"))
      let unit = try #require(one.number("unit"))
      let (near, far) = (
        judge(area, benchmark, .controlLimitsProportion95, multiplier: unit),
        judge(area, benchmark, .controlLimitsProportion998, multiplier: unit)
      )
      #expect(word(near.outcome) == one.text("z95"))
      #expect(word(far.outcome) == one.text("z998"))
    }
    for one in try Case.group("spc_dsr") {
      let area = Estimate(value: one.number("v"), denominator: one.number("d2"))
      let benchmark = Estimate(value: one.number("ref"))
      let unit = try #require(one.number("unit"))
      let (near, far) = (
        judge(area, benchmark, .controlLimitsRate95, multiplier: unit),
        judge(area, benchmark, .controlLimitsRate998, multiplier: unit)
      )
      #expect(word(near.outcome) == one.text("p95"))
      #expect(word(far.outcome) == one.text("p998"))
    }
  }

  @Test func quintiles() throws {
    let groups = try Case.group("quintile")
    for one in groups {
      let values = range(one.text("values"))
      let quantiles = Int(one.number("nq") ?? 5)
      for (name, polarity) in polarities.prefix(2) {
        for (value, category) in one.child(name).fields {
          let own = quantileCategory(
            of: Double(value) ?? .nan, among: values, quantiles: quantiles, polarity: polarity)
          #expect(own == .quantile(try #require(category as? Int), of: quantiles))
        }
      }
      // Category 0 is a number for "too few areas": here it has its name.
      if one.number("category") == 0 {
        #expect(
          quantileCategory(of: 1, among: values, quantiles: quantiles, polarity: .none)
            == .notCompared(.tooFewAreas))
      }
    }
    #expect(groups.count == 3)
  }

  @Test func benchmarkEngine() throws {
    let group = try Case.all().child("next_benchmark_engine")
    let references = group.numbers("ref_values")
    try #require(references.count == 4)
    for (name, polarity) in polarities {
      let outcomes = references.enumerated().map { index, reference -> String in
        let england = Double(index + 1)
        // England is 1 to 4 and the areas are 4 to 1, each with limits 1.1 either side.
        let area = Estimate(
          value: reference, lower95: reference.map { $0 - 1.1 }, upper95: reference.map { $0 + 1.1 })
        let outcome = judge(area, Estimate(value: england), .interval95, polarity).outcome
        return outcome == .similar ? "similar" : "\(outcome)"
      }
      #expect(outcomes == group.fields[name] as? [String])
    }
  }

  func goal(
    _ value: Double?, _ goal: Goal, _ polarity: Polarity, limits: Limits? = nil, england: Double? = nil,
    areas: [Double] = []
  ) -> String {
    word(
      compare(
        Estimate(value: value, lower95: limits?.lower, upper95: limits?.upper), withGoal: goal,
        polarity: polarity, lastYearsEngland: england, upperTierValues: areas, format: oneDecimal
      ).outcome)
  }

  @Test func goals() throws {
    let all = try Case.all()
    let (range, single, percentiles) = (
      all.child("target_range"), all.child("target_single"), all.child("target_percentile_range")
    )
    let twoLimits = Goal(
      .range(lower: try #require(range.number("lower")), upper: try #require(range.number("upper"))))
    let oneLimit = try #require(single.number("limit"))
    // Percentiles 0 and 100 of these four are the two limits of the case.
    let (low, high) = (
      try #require(percentiles.number("lower_value")), try #require(percentiles.number("upper_value"))
    )
    let areas = [low, 20, 30, high]
    let ends = Goal(.percentileRange(lower: 0, upper: 100))
    var checked = 0
    for (name, polarity) in polarities.prefix(2) {
      for (value, expected) in range.child(name).fields {
        #expect(goal(Double(value), twoLimits, polarity) == expected as? String)
        checked += 1
      }
      for (value, expected) in single.child(name).fields {
        #expect(goal(Double(value), Goal(.single(limit: oneLimit)), polarity) == expected as? String)
        checked += 1
      }
      for (value, expected) in percentiles.child(name).fields {
        #expect(goal(Double(value), ends, polarity, areas: areas) == expected as? String)
        checked += 1
      }
      for one in single.list("ci") {
        let limits = one.number("l").flatMap { l in one.number("u").map { Limits(lower: l, upper: $0) } }
        let value = limits.map { ($0.lower + $0.upper) / 2 } ?? 10
        #expect(
          goal(value, Goal(.single(limit: oneLimit), usesInterval: true), polarity, limits: limits)
            == one.text(name))
        checked += 1
      }
    }
    #expect(checked == 9 + 6 + 5 + 10)
    #expect(goal(12, ends, .none, areas: areas) == percentiles.text("other"))
    let message = range.text("error_if_lower_gt_upper")
    #expect(GoalError.limitsReversed.description == message)
  }

  /// The old system ignored polarity here, so its answers hold only where high is good; where low is good
  /// they are the wrong way round and are turned.
  @Test func lastYearsEngland() throws {
    let group = try Case.all().child("target_last_year_england")
    let england = try #require(group.number("ref"))
    let cases = group.child("cases").fields
    try #require(cases.count == 2)
    for (value, expected) in cases {
      let high = goal(Double(value), Goal(.lastYearsEngland), .highIsGood, england: england)
      let low = goal(Double(value), Goal(.lastYearsEngland), .lowIsGood, england: england)
      #expect(high == expected as? String)
      #expect(Set([high, low]) == ["better", "worse"])
    }
  }
}
