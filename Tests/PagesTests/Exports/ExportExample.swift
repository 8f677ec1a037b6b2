import Vocabulary

@testable import Evidence
@testable import IndicatorMethods

/// A small dashboard with what downloads find hard: quotes, line breaks, formulas, a true zero, a negative
/// value, seventeen digits, and figures that are missing for different reasons. Places and figures are made up.
enum ExportExample {
  static let county = NamedArea(code: "X10000001", name: "Wold & Vale")
  static let england = NamedArea(code: .england, name: "England")
  static let neighbours = [
    NamedArea(code: "X10000002", name: "Eastshire"), NamedArea(code: "X10000003", name: "Northshire"),
    NamedArea(code: "X10000004", name: "Westshire"),
  ]

  static let dashboard = Dashboard(
    id: "wold-vale", title: "Health in Wold & Vale", board: "Wold & Vale Health and Wellbeing Board",
    area: county, benchmark: england, neighbourModel: "Similar counties, 2023", neighbours: neighbours,
    asOf: nil,
    datasets: [
      ImportedDataset(
        id: 3, file: "first, part \"a\".csv", sha256: String(repeating: "0a", count: 32),
        received: "2023-10-31T14:00:00Z"),
      ImportedDataset(
        id: 8, file: "second.csv", sha256: String(repeating: "f1", count: 32),
        received: "2023-11-02T09:30:00Z"),
    ],
    themes: [
      Dashboard.Theme(
        id: "start", title: "Best start", kind: .lifeStage,
        sections: [
          Dashboard.Section(title: "Weight", comparisons: [weight, suppressed]),
          Dashboard.Section(title: "=Sections, too", comparisons: [gap, rate]),
        ]),
      Dashboard.Theme(id: "cross", title: "Across all ages", kind: .crossCutting, sections: []),
    ])

  static let board = BoardSummary(
    needsAttention: [
      .init(
        row: reference(weight), rating: .worse, sentence: "Overweight: 30.3%, the highest of 3 similar areas.",
        reason: "worse and in the bottom three")
    ],
    goingWell: [], changed: nil,
    cannotBeCompared: [
      .init(
        row: reference(suppressed), rating: .notCompared, sentence: "Underweight: there is no value.",
        reason: "no value")
    ])

  static let themes = [
    "start": ThemeSummary(
      rows: 4, better: 1, similar: 0, worse: 1, higher: 1, lower: 0, notCompared: 1, rankedFirst: [],
      topThree: [], bottomThree: [reference(weight)], gettingWorse: [reference(weight)], gettingBetter: [],
      ratedWorse: [reference(weight)], increasing: 0,
      decreasing: 0, noSignificantChange: 0, trendUnknown: 3,
      sentences: ["1 of 4 rows is worse than England.", "1 is better."])
  ]

  private static func reference(_ row: Comparison) -> RowReference {
    RowReference(id: row.id, label: row.label, population: row.population, theme: "Best start", name: row.label)
  }
}

extension ExportExample {
  static func estimate(_ value: Double?, _ width: Double? = 1, count: Double? = nil, of: Double? = nil)
    -> Estimate
  {
    guard let value, let width else { return Estimate(value: value, count: count, denominator: of) }
    return Estimate(
      value: value, lower95: value - width, upper95: value + width, lower998: value - 2 * width,
      upper998: value + 2 * width, count: count, denominator: of)
  }

  static func figure(
    _ estimate: Estimate, _ published: String? = nil, note: String? = nil, file: Int = 3, row: Int
  ) -> Figure {
    Figure(
      estimate: estimate, published: published ?? estimate.value.map { "\($0)" }, note: note,
      source: FigureSource(importID: file, row: row))
  }

  static func indicator(
    _ id: Int, _ name: String, unit: String, _ type: ValueType, _ polarity: Polarity,
    _ method: ComparisonMethod,
    licence: String? = "Open Government Licence v3.0"
  ) -> DashboardDefinition.Indicator {
    DashboardDefinition.Indicator(
      id: id, name: name, shortName: nil, unit: unit, valueType: type, multiplier: 100,
      polarity: sourced(polarity), method: method, decimals: 1, definition: "What \(id) measures.",
      rationale: nil, methodNote: "Wilson's interval.",
      source: Citation(title: "Public Health Profiles", url: "https://example.org/\(id)", licence: licence),
      goals: [])
  }

  static func sourced(_ polarity: Polarity) -> DashboardDefinition.SourcedPolarity {
    .init(
      direction: polarity,
      source: Citation(
        title: "Indicator metadata", url: "https://example.org/metadata", licence: nil, checked: "2023-10-01"))
  }

  static func row(
    _ id: String, _ indicator: DashboardDefinition.Indicator, label: String, figure: Figure?,
    absence: String? = nil, benchmark: Figure?, judgement: Judgement, rating: Rating
  ) -> Comparison {
    Comparison(
      id: id, indicator: indicator, label: label, sex: "Persons", age: "<15 yrs",
      polarity: indicator.polarity, area: county, benchmark: england,
      period: Period(label: "2022/23", sortable: 20_220_000, span: "1y"), figure: figure, absence: absence,
      benchmarkFigure: benchmark, judgement: judgement, rating: rating, goal: nil,
      neighbourModel: "Similar counties, 2023", neighbours: [], rank: nil,
      rankAbsence: "No similar area has a value", neighboursTogether: nil, spine: nil,
      spineAbsence: "No area has a value",
      trend: recentTrend([], valueType: indicator.valueType, polarity: indicator.polarity.direction),
      history: [], published: .init(), format: NumberFormat(places: 1, isProportion: indicator.unit == "%"))
  }
}
