import IndicatorMethods
import Vocabulary

extension Comparison {
  /// One plain sentence of what the figures say: value and period, place among similar areas, comparison.
  ///
  /// "Physically active adults: 66.8% in 2021/22, lowest of 15 similar areas; similar to England (67.3%)."
  public var finding: String {
    guard let value = figure?.value else { return "\(name): \(missing)." }
    var text = "\(name): \(stated(value))"
    if let period { text += " in \(period.displayLabel)" }
    if let place { text += ", \(place)" }
    return "\(text); \(standing)."
  }

  /// "no value for 2021/22: fewer than five cases"
  private var missing: String {
    let time = period.map { " for \($0.displayLabel)" } ?? ""
    return "no value\(time): "
      + EnglishWords.withoutFullStop(absence ?? "the reason is not published")
  }

  /// What the value is like beside what it was judged against: "similar to England (67.3%)".
  var standing: String {
    switch judgement.outcome {
    case .notCompared(let reason): return notCompared(reason)
    case .quantile(let group, of: let groups): return inGroup(group, of: groups) + besideBenchmark
    default: break
    }
    if judgement.method == .goal { return besideGoal + besideBenchmark }
    let known = benchmarkFigure?.value.map { " (\(inShort($0)))" } ?? ""
    return "\(judgement.outcome.words(benchmark.name))\(known)\(degree)"
  }

  /// Only the method with two intervals tells degrees apart.
  private var degree: String {
    guard judgement.method == .twoIntervals else { return "" }
    switch judgement.outcome {
    case .best, .worst, .highest, .lowest: return " at the 99.8% level"
    case .better, .worse, .higher, .lower: return " at the 95% level"
    case .similar, .quantile, .notCompared: return ""
    }
  }

  private var besideBenchmark: String {
    benchmarkFigure?.value.map { " (\(benchmark.name): \(inShort($0)))" } ?? ""
  }

  private func notCompared(_ reason: NotComparedReason) -> String {
    switch (reason, judgement.method) {
    case (.missingBenchmark, _): "not compared: \(benchmark.name) has no value"
    case (.noJudgementWanted, _): "shown without a judgement\(besideBenchmark)"
    case (_, .goal): "not compared with a goal: \(reason.sentence)\(besideBenchmark)"
    case (_, .quintiles), (_, .quartiles): "not compared: \(reason.sentence)\(besideBenchmark)"
    default:
      "not compared with \(benchmark.name)"
        + (benchmarkFigure?.value.map { " (\(inShort($0)))" } ?? "") + ": \(reason.sentence)"
    }
  }

  // MARK: Groups of areas

  /// "in the best fifth of 150 areas"
  private func inGroup(_ group: Int, of groups: Int) -> String {
    let all = areasGrouped.map { " of \(NumberFormat.withCommas($0)) areas" } ?? " of all areas"
    let part = groups == 5 ? "fifth" : groups == 4 ? "quarter" : nil
    guard let part else { return "in group \(group) of \(groups)\(all)" }
    let (first, last) = polarity.direction == .none ? ("lowest", "highest") : ("best", "worst")
    if 2 * group == groups + 1 { return "in the middle \(part)\(all)" }
    let (end, steps) = 2 * group < groups + 1 ? (first, group - 1) : (last, groups - group)
    return "in the \(steps == 0 ? "" : "second ")\(end) \(part)\(all)"
  }

  /// How many areas were grouped. Only the rule's sentence carries it: "… among 150 areas; …".
  private var areasGrouped: Int? {
    guard let start = judgement.rule.firstRange(of: " among ")?.upperBound else { return nil }
    let rest = judgement.rule[start...]
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    return rest[digits.endIndex...].hasPrefix(" areas") ? Int(digits) : nil
  }
}

extension Outcome {
  /// "better than England", "similar to England".
  func words(_ benchmark: String) -> String {
    switch self {
    case .best, .better: "better than \(benchmark)"
    case .similar: "similar to \(benchmark)"
    case .worse, .worst: "worse than \(benchmark)"
    case .highest, .higher: "higher than \(benchmark)"
    case .lower, .lowest: "lower than \(benchmark)"
    case .quantile(let group, of: let groups): "in group \(group) of \(groups)"
    case .notCompared(let reason): "not compared: \(reason.sentence)"
    }
  }
}
