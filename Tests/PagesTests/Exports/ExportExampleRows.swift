import Vocabulary

@testable import Evidence
@testable import IndicatorMethods

extension ExportExample {
  /// A value of seventeen digits; neighbours, one of them without a value; a series with a gap.
  static let weight: Comparison = {
    let indicator = Self.indicator(
      20602, "Overweight, \"very\" overweight\nor obese", unit: "%", .proportion, .lowIsGood, .interval95)
    let own = figure(estimate(30.300000000000004, count: 303, of: 1000), "30.300000000000004", row: 4)
    var row = Self.row(
      "20602-persons", indicator, label: "Overweight", figure: own,
      benchmark: figure(estimate(25, 0.1), "25.00", row: 2),
      judgement: compare(
        own.estimate, with: estimate(25, 0.1), by: .interval95, polarity: .lowIsGood, multiplier: 100,
        format: { "\($0)" }, benchmarkName: "England"), rating: .worse)
    row.neighbours = [
      .init(
        area: neighbours[2], figure: figure(estimate(20, count: 200, of: 1000), "20", row: 9), absence: nil,
        rank: 1, rating: .better),
      .init(
        area: neighbours[0], figure: figure(estimate(28, count: 280, of: 1000), "28.0", row: 7), absence: nil,
        rank: 2, rating: .worse),
      .init(
        area: neighbours[1],
        figure: figure(estimate(nil), note: "Value not published for data quality reasons", file: 8, row: 8),
        absence: "Value not published for data quality reasons", rank: nil, rating: .notCompared),
    ]
    row.rank = Rank(position: 3, of: 3, best: 20, worst: 30.3)
    row.rankAbsence = nil
    row.neighboursTogether = aggregate(
      [(200, 1000), (280, 1000), (nil, nil)], valueType: .proportion, multiplier: 100)
    row.spine = .init(
      worstEnd: -1, bestEnd: 0.943, worstQuartile: nil, bestQuartile: nil, hasBenchmark: true, marker: -1,
      neighboursTogether: 0.189)
    row.spineAbsence = nil
    row.history = [
      .init(
        period: Period(label: "2020/21", sortable: 20_200_000, span: "1y"),
        figure: figure(estimate(26.5, count: 265, of: 1000), "26.5", row: 12),
        benchmark: figure(estimate(24, 0.1), "24", row: 11), neighboursTogether: nil, rating: .worse),
      .init(
        period: Period(label: "2021/22", sortable: 20_210_000, span: "1y"), figure: nil,
        benchmark: figure(estimate(nil), row: 13), neighboursTogether: nil, rating: .notCompared),
      .init(
        period: Period(label: "2022/23", sortable: 20_220_000, span: "1y"), figure: own,
        benchmark: row.benchmarkFigure, neighboursTogether: row.neighboursTogether, rating: .worse),
    ]
    row.trend = recentTrend(
      (0..<5).map {
        TrendPoint(
          year: 2018 + $0, label: "\(2018 + $0)/\(19 + $0)",
          estimate: estimate(nil, count: 240 + 40 * Double($0), of: 1000).with(value: 24 + 4 * Double($0)))
      }, valueType: .proportion, polarity: .lowIsGood)
    row.published = .init(
      comparedToBenchmark: "Similar", recentTrend: "No significant change",
      contradictions: ["The file says similar; its own values say worse."])
    return row
  }()

  /// No value, and the publisher's word for why.
  static let suppressed = row(
    "90001-persons",
    indicator(90001, "Underweight", unit: "%", .proportion, .lowIsGood, .interval95, licence: nil),
    label: "Underweight",
    figure: figure(Estimate(), note: "Value suppressed: small number", file: 8, row: 21),
    absence: "Value suppressed: small number", benchmark: nil,
    judgement: .notCompared(.missingValue, method: .interval95), rating: .notCompared)

  /// Below zero, with a goal, a label that a spreadsheet would run, and neither limits nor counts.
  static let gap: Comparison = {
    var row = Self.row(
      "90002-persons", indicator(90002, "Gap", unit: "points", .gap, .highIsGood, .goal),
      label: "=HYPERLINK(\"https://example.org\",\"Gap\")",
      figure: figure(estimate(-1.25, nil), "-1.25", note: "-", row: 30), benchmark: nil,
      judgement: Judgement(outcome: .better, method: .goal, rule: "The value, −1.3, is at or above the goal."),
      rating: .better)
    row.goal = .init(
      sexes: [], goal: Goal(.single(limit: -2)), effectiveFrom: "2023-04-01", effectiveTo: nil,
      source: Citation(title: "Plan", url: "https://example.org/plan", checked: "2023-10-01"))
    return row
  }()

  /// A true zero, where no direction is good.
  static let rate = row(
    "90003-persons", indicator(90003, "Visits", unit: "per 1,000", .crudeRate, .none, .interval95),
    label: "Visits",
    figure: figure(
      Estimate(value: 0, lower95: 0, upper95: 1e-7, count: 0, denominator: 12_345), "0.000", row: 40),
    benchmark: figure(estimate(1200.5), "1200.5", row: 41),
    judgement: Judgement(outcome: .lower, method: .interval95, rule: "Below England."), rating: .lower)
}

extension Estimate {
  fileprivate func with(value: Double) -> Estimate {
    var copy = self
    copy.value = value
    return copy
  }
}
