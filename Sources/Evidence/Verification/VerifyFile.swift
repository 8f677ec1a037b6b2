import Foundation
import IndicatorMethods
import Vocabulary

/// Recomputes what an export states ("Compared to England", "Recent Trend") from the export's own values.
public struct VerifyFile: Sendable {
  public init() {}

  /// - Parameter progress: is told the share of the file that has been read.
  /// - Throws: `Issues` where the file is not a Fingertips export.
  public func run(_ file: URL, progress: (Double) -> Void = { _ in }) throws -> VerificationReport {
    let observations = try FileObservations(file, progress: progress)
    var report = VerificationReport(file: file.lastPathComponent)
    report.rows = observations.rows
    report.rejected = observations.rejected
    let byIndicator = Dictionary(grouping: observations.series.indices) {
      observations.series[$0].key.indicatorID
    }
    for indicator in byIndicator.keys.sorted() {
      verify(byIndicator[indicator]!.map { observations.series[$0] }, observations, &report)
    }
    report.disagreements.sort { ($0.row, $0.kind) < ($1.row, $1.kind) }
    report.categoryDisagreements.sort { $0.row < $1.row }
    return report
  }

  private struct Population: Hashable { var sex, age: String }
  private typealias Series = (key: SeriesKey, rows: [FileObservations.Row])

  private func verify(
    _ series: [Series], _ observations: FileObservations, _ report: inout VerificationReport
  ) {
    let england = observations.england
    var benchmarks: [Population: [Period: Estimate]] = [:]
    for (key, rows) in series where key.category.isEmpty && key.categoryType.isEmpty {
      for row in rows where row.area == england {
        benchmarks[Population(sex: key.sex, age: key.age), default: [:]][row.period] = row.estimate
      }
    }
    var statements: [(series: Int, row: FileObservations.Row, benchmark: Estimate)] = []
    for (index, (key, rows)) in series.enumerated() {
      let isTotal = key.category.isEmpty && key.categoryType.isEmpty
      for row in rows where !["", "not compared"].contains(row.comparedToEngland.lowercased()) {
        if isTotal, row.area == england {
          report.comparedWithThemselves += 1
        } else if let benchmark = benchmarks[Population(sex: key.sex, age: key.age)]?[row.period] {
          statements.append((index, row, benchmark))
        } else {
          report.withoutBenchmark += 1
        }
      }
    }
    let rule = InferredRule(
      statements: statements.map { ($0.row, $0.benchmark) }, rows: series.flatMap(\.rows))
    report.rules.append(Self.describe(rule, series[0].key, statements.count))
    for statement in statements {
      check(statement.row, series[statement.series].key, statement.benchmark, rule, observations, &report)
    }
    for (key, rows) in series {
      for (_, history) in Dictionary(grouping: rows, by: \.area) {
        checkTrend(history, key, rule, observations, &report)
      }
    }
  }

  // MARK: Comparisons

  private func check(
    _ row: FileObservations.Row, _ key: SeriesKey, _ benchmark: Estimate, _ rule: InferredRule,
    _ observations: FileObservations, _ report: inout VerificationReport
  ) {
    let format = NumberFormat(places: 2)
    let judgement = compare(
      row.estimate, with: benchmark, by: rule.method, polarity: rule.polarity, multiplier: rule.multiplier ?? 1,
      format: { format.text($0) }, benchmarkName: "England")
    report.comparison.checked += 1
    guard !PublishedLabelCheck.agrees(row.comparedToEngland, with: judgement.outcome) else {
      report.comparison.agree += 1
      return
    }
    report.comparison.disagree += 1
    report.disagreements.append(
      Self.disagreement(
        "comparison", row, key, observations, published: row.comparedToEngland,
        computed: Rating(judgement.outcome, polarity: rule.polarity).word, reason: judgement.rule))
  }

  // MARK: Trends

  private func checkTrend(
    _ rows: [FileObservations.Row], _ key: SeriesKey, _ rule: InferredRule, _ observations: FileObservations,
    _ report: inout VerificationReport
  ) {
    // A row that repeats under another parent is one point of the series.
    var seen: Set<Period> = []
    let history = rows.filter { seen.insert($0.period).inserted }.sorted { $0.period < $1.period }
    guard let last = history.lastIndex(where: { PublishedLabelCheck.direction($0.recentTrend) != nil }),
      let stated = PublishedLabelCheck.direction(history[last].recentTrend)
    else { return }
    let points = history[...last].map {
      TrendPoint(year: $0.period.year, label: $0.period.displayLabel, estimate: $0.estimate)
    }
    let computed = recentTrend(points, valueType: rule.valueType, polarity: rule.polarity)
    let acrossGaps = trendAcrossGaps(points, rule)
    let path = key.category.isEmpty ? \VerificationReport.trend : \VerificationReport.categoryTrend
    report[keyPath: path].checked += 1
    if Self.agrees(stated, computed) {
      report[keyPath: path].agree += 1
    } else if let acrossGaps, Self.agrees(stated, acrossGaps) {
      report[keyPath: path].agree += 1
      report.agreeAcrossAGap += 1
    } else {
      report[keyPath: path].disagree += 1
      let list =
        key.category.isEmpty
        ? \VerificationReport.disagreements : \VerificationReport.categoryDisagreements
      report[keyPath: list].append(
        Self.disagreement(
          "trend", history[last], key, observations, published: history[last].recentTrend,
          computed: computed.words, reason: Self.reason(computed, acrossGaps, rule.valueType)))
    }
  }

  /// A label that looks at the last five values there are, whatever years are missing between them, breaks the
  /// published rule; but it does not contradict the values. nil where no year is missing.
  private func trendAcrossGaps(_ points: [TrendPoint], _ rule: InferredRule) -> RecentTrend? {
    let known = points.filter { $0.estimate.value != nil }
    guard known.count < points.count else { return nil }
    let renumbered = known.enumerated().map {
      TrendPoint(year: $0, label: $1.label, estimate: $1.estimate)
    }
    return recentTrend(renumbered, valueType: rule.valueType, polarity: rule.polarity)
  }

  private static func agrees(
    _ stated: (RecentTrend.Direction, RecentTrend.Quality?), _ computed: RecentTrend
  ) -> Bool {
    stated.0 == computed.direction && (stated.1 == nil || stated.1 == computed.quality)
  }

  private static func reason(
    _ computed: RecentTrend, _ acrossGaps: RecentTrend?, _ type: ValueType
  ) -> String {
    var reason = explain(computed, type)
    if let acrossGaps { reason += " Passing over missing years: \(explain(acrossGaps, type))" }
    return reason
  }

  private static func explain(_ trend: RecentTrend, _ type: ValueType) -> String {
    guard let chiSquared = trend.chiSquared, let slope = trend.slope, let first = trend.periods.first,
      let last = trend.periods.last
    else { return trend.words + "." }
    let format = NumberFormat(places: 2)
    let unit = type == .proportion ? " in log odds" : ""
    return "\(trend.words), \(first) to \(last): χ² is \(format.text(chiSquared)) (significant above 9.55), "
      + "the slope \(format.text(slope)) a year\(unit)."
  }

  private static func disagreement(
    _ kind: String, _ row: FileObservations.Row, _ key: SeriesKey, _ observations: FileObservations,
    published: String, computed: String, reason: String
  ) -> VerificationReport.Disagreement {
    let area = observations.areas[Int(row.area)]
    return .init(
      kind: kind, row: row.row, indicator: key.indicatorID, areaCode: area.code.rawValue, areaName: area.name,
      sex: key.sex, age: key.age, category: key.category.isEmpty ? nil : key.category,
      period: row.period.label, published: published, computed: computed, reason: reason)
  }

  private static func describe(
    _ rule: InferredRule, _ key: SeriesKey, _ statements: Int
  ) -> VerificationReport.Rule {
    .init(
      indicator: key.indicatorID, name: key.indicatorName, method: rule.method.rawValue,
      polarity: rule.polarity.rawValue, valueType: rule.valueType.rawValue, multiplier: rule.multiplier,
      basis: statements == 0
        ? "assumed, since the file states no comparison"
        : "inferred from the file's \(statements) stated comparisons, its counts and its denominators")
  }
}
