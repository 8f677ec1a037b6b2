import Evidence
import IndicatorMethods
import Vocabulary

/// A dashboard in words, for a terminal: every figure with its reason and source.
struct DashboardText {
  private let dashboard: Dashboard
  private let summary: BoardSummary
  private let themes: [String: ThemeSummary]

  init(_ dashboard: Dashboard, summary: BoardSummary, themes: [String: ThemeSummary]) {
    self.dashboard = dashboard
    self.summary = summary
    self.themes = themes
  }

  var text: String {
    var lines = [
      dashboard.title,
      "\(dashboard.area.name), compared with \(dashboard.benchmark.name) and ranked among similar areas: "
        + dashboard.neighbourModel,
      "",
    ]
    add("Needs attention", summary.needsAttention, to: &lines)
    add("Going well", summary.goingWell, to: &lines)
    if let changed = summary.changed { add("Changed since the last edition", changed, to: &lines) }
    add("Cannot be compared", summary.cannotBeCompared, to: &lines)
    for theme in dashboard.themes {
      lines += [theme.title, String(repeating: "=", count: theme.title.count)]
      lines += themes[theme.id]?.sentences ?? []
      lines.append("")
      for comparison in theme.comparisons { lines += row(comparison) + [""] }
    }
    for dataset in dashboard.datasets {
      lines.append(
        "File \(dataset.id): \(dataset.file), received \(dataset.received), SHA-256 \(dataset.sha256)")
    }
    lines.append("Contains public sector information licensed under the Open Government Licence v3.0.")
    return lines.joined(separator: "\n") + "\n"
  }

  private func add(_ title: String, _ entries: [BoardSummary.Entry], to lines: inout [String]) {
    guard !entries.isEmpty else { return }
    lines.append(title)
    lines += entries.map { "  \($0.sentence)" }
    lines.append("")
  }

  private func row(_ comparison: Comparison) -> [String] {
    let format = comparison.format
    func interval(_ estimate: Estimate) -> String {
      guard let lower = estimate.lower95, let upper = estimate.upper95 else { return "no 95% interval" }
      return "95% interval \(format.text(lower)) to \(format.text(upper))"
    }
    func source(_ figure: Figure) -> String { "file \(figure.source.importID), row \(figure.source.row)" }

    var lines = ["\(comparison.label) (\(comparison.population))"]
    if let figure = comparison.figure, let value = figure.value {
      let period = comparison.period?.displayLabel ?? ""
      lines.append(
        "  value    \(comparison.withUnit(value)) in \(period), \(interval(figure.estimate)) [\(source(figure))]"
      )
    } else {
      lines.append("  value    none: \(comparison.absence ?? "no reason is given")")
    }
    if let benchmark = comparison.benchmarkFigure, let value = benchmark.value {
      lines.append(
        "  \(comparison.benchmark.name)  \(format.text(value)), \(interval(benchmark.estimate)) [\(source(benchmark))]"
      )
    }
    if case .notCompared = comparison.judgement.outcome {
      lines.append("  rating   \(comparison.judgement.rule)")
    } else {
      lines.append("  rating   \(comparison.rating.word): \(comparison.judgement.rule)")
    }
    if let rank = comparison.rank {
      lines.append(
        "  rank     \(rank.position) of \(rank.of); best \(format.text(rank.best)), worst \(format.text(rank.worst)) "
          + "[\(comparison.neighbourModel)]")
    } else {
      lines.append("  rank     none: \(comparison.rankAbsence ?? "")")
    }
    // What cannot be calculated says why in its words.
    let why = comparison.trend.direction == .cannotBeCalculated ? "" : " (\(comparison.trend.reason.sentence))"
    lines.append("  trend    \(comparison.trend.words)\(why)")
    for neighbour in comparison.neighbours where neighbour.figure?.value == nil {
      lines.append("  without a value: \(neighbour.area.name), \(neighbour.absence ?? "")")
    }
    for contradiction in comparison.published.contradictions { lines.append("  note     \(contradiction)") }
    return lines
  }
}
