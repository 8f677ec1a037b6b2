import Vocabulary

@testable import Evidence
@testable import IndicatorMethods

/// Rows with made-up figures, for sentences about them. Each function changes what its test is about.
enum Rows {
  static func indicator(unit: String = "%", valueType: ValueType = .proportion)
    -> DashboardDefinition.Indicator
  {
    DashboardDefinition.Indicator(
      id: 93014, name: "Physically active adults", shortName: nil, unit: unit, valueType: valueType,
      multiplier: unit == "%" ? 100 : 10_000, polarity: polarity(.highIsGood), method: .interval95,
      decimals: nil, definition: "Made up.", rationale: nil, methodNote: nil,
      source: Citation(title: "Made up"), goals: [])
  }

  static func polarity(_ direction: Polarity) -> DashboardDefinition.SourcedPolarity {
    DashboardDefinition.SourcedPolarity(direction: direction, source: Citation(title: "Made up"))
  }

  static func figure(_ value: Double?, published: String? = nil) -> Figure {
    Figure(
      estimate: Estimate(value: value), published: published ?? value.map { "\($0)" }, note: nil,
      source: FigureSource(importID: 1, row: 2))
  }

  static func year(_ start: Int) -> Period {
    let end = (start + 1) % 100
    return Period(label: "\(start)/\(end < 10 ? "0" : "")\(end)", sortable: start * 10_000)
  }

  static func area(_ name: String) -> NamedArea {
    NamedArea(code: AreaCode(rawValue: "E-\(name)"), name: name)
  }

  static func trend(
    _ direction: RecentTrend.Direction, _ quality: RecentTrend.Quality? = nil
  ) -> RecentTrend {
    let isTold = direction != .cannotBeCalculated
    let reason: RecentTrend.Reason =
      !isTold
      ? .notEnoughDataPoints : direction == .noSignificantChange ? .noSignificantTrend : .significantTrend
    return RecentTrend(
      direction: direction, quality: quality, reason: reason,
      periods: isTold ? (2017...2021).map { year($0).label } : [])
  }

  static func rank(_ position: Int, of areas: Int) -> Rank {
    Rank(position: position, of: areas, best: 75, worst: 50)
  }

  static func judgement(_ rating: Rating) -> Judgement {
    let outcome: Outcome =
      switch rating {
      case .better: .better
      case .similar: .similar
      case .worse: .worse
      case .higher: .higher
      case .lower: .lower
      case .notCompared: .notCompared(.no95Limits)
      }
    if case .notCompared(let reason) = outcome { return .notCompared(reason, method: .interval95) }
    return Judgement(outcome: outcome, method: .interval95, rule: "Made up.")
  }

  /// A row of Leicestershire: 66.8% in 2021/22, England 67.3%, similar, no trend, no neighbours.
  static func row(
    _ id: String = "1", label: String? = nil, value: Double? = 66.8, rating: Rating = .similar,
    rank: Rank? = nil, trend: RecentTrend = trend(.noSignificantChange), polarity: Polarity = .highIsGood
  ) -> Comparison {
    Comparison(
      id: id, indicator: indicator(), label: label ?? "Physically active adults", sex: "Persons",
      age: "All ages", polarity: self.polarity(polarity), area: area("Leicestershire"),
      benchmark: area("England"), period: year(2021), figure: value.map { figure($0) },
      absence: value == nil ? "the file gives no value and no reason" : nil, benchmarkFigure: figure(67.3),
      judgement: judgement(rating), rating: rating, goal: nil, neighbourModel: "Similar areas",
      neighbours: [], rank: rank, rankAbsence: rank == nil ? "there are no neighbours" : nil,
      neighboursTogether: nil, spine: nil, spineAbsence: nil, trend: trend, history: [],
      published: .init(), format: NumberFormat(places: 1, isProportion: true))
  }

  /// As `row`, with the figures of neighbours and the rank that the published rule gives.
  static func ranked(
    _ value: Double, among others: [Double?], polarity: Polarity = .highIsGood
  ) -> Comparison {
    var row = row(value: value, polarity: polarity)
    let ranks = ranks([value] + others, polarity: polarity)
    row.rank = ranks[0]
    row.neighbours = others.indices.map { index in
      Comparison.Neighbour(
        area: area("Area \(index + 1)"), figure: others[index].map { figure($0) },
        absence: others[index] == nil ? "not published" : nil, rank: ranks[index + 1]?.position,
        rating: .similar)
    }
    return row
  }

  static func theme(_ rows: [Comparison], title: String = "Best start") -> Dashboard.Theme {
    Dashboard.Theme(
      id: title.lowercased(), title: title, kind: .lifeStage,
      sections: [Dashboard.Section(title: "All", comparisons: rows)])
  }

  static func dashboard(_ themes: [Dashboard.Theme]) -> Dashboard {
    Dashboard(
      id: "board", title: "Dashboard", board: "Board", area: area("Leicestershire"),
      benchmark: area("England"), neighbourModel: "Similar areas", neighbours: [], asOf: nil, datasets: [],
      themes: themes)
  }

  static func dashboard(_ rows: [Comparison]) -> Dashboard { dashboard([theme(rows)]) }
}

extension Comparison {
  func with(_ change: (inout Comparison) -> Void) -> Comparison {
    var copy = self
    change(&copy)
    return copy
  }
}
