import IndicatorMethods
import Vocabulary

extension Comparison {
  /// "Decreasing and getting better over 2019/20 to 2023/24." or "We cannot tell the trend: 2022/23 has no
  /// value."
  public var trendSentence: String {
    if trend.direction == .cannotBeCalculated {
      // The words name the period that stands in the way; the reason alone does not.
      let reason = trend.words.split(separator: ": ", maxSplits: 1).last.map(String.init)
      return "We cannot tell the trend: \(reason ?? trend.reason.sentence)."
    }
    var text = trend.words
    if let first = trend.periods.first, let last = trend.periods.last, trend.periods.count > 1 {
      text += " over \(Self.display(first)) to \(Self.display(last))"
    }
    if trend.reason == .outlierFound { text += ": \(trend.reason.sentence)" }
    return text + "."
  }

  private static func display(_ label: String) -> String { Period(label: label, sortable: 0).displayLabel }

  /// The finding of a chart through time, without a full stop; the measure stands in the chart's subtitle.
  ///
  /// "Leicestershire was better than England in each of the last 7 figures, 2015/16 to 2021/22". It counts
  /// the figures there are, so a gap between them makes it no less true.
  public var trendTitle: String {
    let points = history.filter { $0.figure?.value != nil }.sorted { $0.period < $1.period }
    guard let last = points.last else { return "\(area.name) has no figures to show through time" }
    let period = last.period.displayLabel
    guard let comparison = last.rating.comparison(with: benchmark.name) else {
      return valuesTitle(points, last)
    }
    let run = points.reversed().prefix { $0.rating == last.rating }
    let start = "\(area.name) was \(comparison)"
    if let first = run.last, run.count > 1 {
      let all = run.count == points.count
      let figures = all ? run.count == 2 ? "both" : "all \(run.count)" : "each of the last \(run.count)"
      return "\(start) in \(figures) figures, \(first.period.displayLabel) to \(period)"
    }
    guard let before = points.dropLast().last,
      let other = before.rating.comparison(with: benchmark.name)
    else { return "\(start) in \(period)" }
    return "\(start) in \(period), \(other) in \(before.period.displayLabel)"
  }

  private func valuesTitle(_ points: [HistoryPoint], _ last: HistoryPoint) -> String {
    let now = stated(last.figure?.value)
    guard let first = points.first, points.count > 1 else {
      return "\(area.name) had \(now) in \(last.period.displayLabel)"
    }
    let then = stated(first.figure?.value)
    let (start, end) = (first.period.displayLabel, last.period.displayLabel)
    return then == now
      ? "\(area.name) had \(now) in \(start) and in \(end)"
      : "\(area.name) went from \(then) in \(start) to \(now) in \(end)"
  }
}

extension Rating {
  /// "better than England"; nil where nothing was compared.
  func comparison(with benchmark: String) -> String? {
    switch self {
    case .better: "better than \(benchmark)"
    case .similar: "similar to \(benchmark)"
    case .worse: "worse than \(benchmark)"
    case .higher: "higher than \(benchmark)"
    case .lower: "lower than \(benchmark)"
    case .notCompared: nil
    }
  }
}
