import IndicatorMethods
import Vocabulary

@testable import Evidence

/// A row computed from plain values, oldest first; the last own value is the one shown.
func row(
  _ id: Int, _ label: String, sex: String, age: String, unit: String = "%", type: ValueType = .proportion,
  multiplier: Double = 100, polarity: Polarity, own: [Double?], england: [Double], neighbours: [Double?],
  interval: Double?, absence: String? = nil
) -> Comparison {
  let format = NumberFormat(
    largest: (own + neighbours).compactMap { $0 }.max() ?? 0, isProportion: unit == "%", places: nil)
  let method: ComparisonMethod = .interval95
  func figure(_ value: Double?, row: Int) -> Figure {
    let people = 40_000.0
    let estimate = Estimate(
      value: value, lower95: value.flatMap { v in interval.map { v - $0 } },
      upper95: value.flatMap { v in interval.map { v + $0 } },
      count: value.map { ($0 * people / multiplier).rounded() }, denominator: people)
    return Figure(
      estimate: estimate, published: value.map { "\($0)" }, note: value == nil ? "Value suppressed" : nil,
      source: FigureSource(importID: 2, row: row))
  }
  func rating(_ outcome: Outcome) -> Rating {
    switch outcome {
    case .best, .better: .better
    case .similar: .similar
    case .worse, .worst: .worse
    case .highest, .higher: .higher
    case .lower, .lowest: .lower
    case .quantile, .notCompared: .notCompared
    }
  }
  func judged(_ value: Figure, _ reference: Figure) -> Judgement {
    compare(
      value.estimate, with: reference.estimate, by: method, polarity: polarity, multiplier: multiplier,
      format: { format.text($0) }, benchmarkName: "England")
  }
  let periods = own.indices.map { index in
    let year = 2024 - (own.count - 1 - index)
    return Period(label: "\(year)/\(String(year + 1).suffix(2))", sortable: year * 10_000, span: "1y")
  }
  let history = own.indices.map { index in
    let (value, reference) = (figure(own[index], row: 100 + index), figure(england[index], row: 2 + index))
    return Comparison.HistoryPoint(
      period: periods[index], figure: value, benchmark: reference, neighboursTogether: nil,
      rating: rating(judged(value, reference).outcome))
  }
  let latest = figure(own[own.count - 1], row: 100 + own.count)
  let reference = figure(england[england.count - 1], row: 2)
  let together = aggregate(
    neighbours.map { (figure($0, row: 0).estimate.count, 40_000) }, valueType: type, multiplier: multiplier)
  let known = neighbours.compactMap { $0 }.count + (latest.value == nil ? 0 : 1)
  let all = ranks([latest.value] + neighbours, polarity: polarity)
  let named = zip(Fixture.neighbours, neighbours).enumerated().map { index, pair in
    let value = figure(pair.1, row: 200 + index)
    return Comparison.Neighbour(
      area: pair.0, figure: value, absence: pair.1 == nil ? "Value suppressed" : nil,
      rank: all[index + 1]?.position, rating: rating(judged(value, reference).outcome))
  }
  let judgement = judged(latest, reference)
  let points = zip(periods, own).map { period, value in
    TrendPoint(year: period.year, label: period.label, estimate: figure(value, row: 0).estimate)
  }
  let scale = try? SpineScale(
    values: [latest.value] + neighbours, benchmark: reference.value, polarity: polarity)
  let spine = latest.value.flatMap { value in
    scale.map { scale in
      Comparison.Spine(
        worstEnd: scale.position(scale.worst), bestEnd: scale.position(scale.best),
        worstQuartile: scale.worstQuartile.map(scale.position),
        bestQuartile: scale.bestQuartile.map(scale.position), hasBenchmark: !scale.centreIsMedian,
        marker: scale.position(value), neighboursTogether: scale.position((scale.best + scale.worst) / 2))
    }
  }
  return Comparison(
    id: "\(id)-\(sex.lowercased().replacing(" ", with: "-"))-\(age.isEmpty ? "all" : age.filter(\.isNumber))",
    indicator: .init(
      id: id, name: label, shortName: nil, unit: unit, valueType: type, multiplier: multiplier,
      polarity: sourced(polarity), method: method, decimals: nil,
      definition: "The \(type.rawValue) of people for whom this holds", rationale: "It tells of health",
      methodNote: nil,
      source: Citation(
        title: "Fingertips", url: "https://fingertips.phe.org.uk/", licence: "Open Government Licence v3.0",
        checked: nil), goals: []),
    label: label, sex: sex, age: age, polarity: sourced(polarity), area: Fixture.area,
    benchmark: Fixture.england, period: periods.last, figure: latest, absence: absence,
    benchmarkFigure: reference, judgement: judgement, rating: rating(judgement.outcome), goal: nil,
    neighbourModel: "nearest neighbours of 2023",
    neighbours: named.sorted { ($0.rank ?? .max, $0.area.name) < ($1.rank ?? .max, $1.area.name) },
    rank: known >= 4 ? all[0] : nil,
    rankAbsence: latest.value == nil
      ? "there is no value to rank" : known >= 4 ? nil : "too few areas have a value",
    neighboursTogether: together, spine: spine,
    spineAbsence: spine != nil
      ? nil : scale == nil ? "too few areas have a value" : "there is no value to mark",
    trend: recentTrend(points, valueType: type, polarity: polarity), history: history,
    published: .init(comparedToBenchmark: nil, recentTrend: nil), format: format)
}

private func sourced(_ polarity: Polarity) -> DashboardDefinition.SourcedPolarity {
  .init(
    direction: polarity,
    source: Citation(title: "Fingertips metadata", url: nil, licence: nil, checked: "2024-01-05"))
}
