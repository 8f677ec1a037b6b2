import IndicatorMethods
import Vocabulary

/// What a theme's counts say, in plain sentences.
struct ThemeSentences {
  var summary: ThemeSummary
  var theme: Dashboard.Theme
  var benchmark: String

  var all: [String] {
    guard summary.rows > 0 else {
      return [
        "No figures stand under \(theme.title) yet: they are shown once the dashboard's definition lists "
          + "rows for it."
      ]
    }
    return [ratings, trends, places].flatMap { $0 }
  }

  // MARK: Ratings

  private var ratings: [String] {
    guard summary.compared > 0 else {
      return [
        summary.rows == 1
          ? "The one figure here cannot be compared."
          : "None of the \(NumberFormat.withCommas(summary.rows)) figures here can be compared."
      ]
    }
    var sentences = [
      counted(
        summary.compared, "can be compared with \(comparators)",
        [
          (summary.better, "is better", "are better"), (summary.similar, "is similar", "are similar"),
          (summary.worse, "is worse", "are worse"), (summary.higher, "is higher", "are higher"),
          (summary.lower, "is lower", "are lower"),
        ])
    ]
    let judged = summary.better + summary.similar
    if summary.worse == 0, judged > 0, max(summary.better, summary.similar) < summary.compared {
      sentences.append("None is worse.")
    }
    if summary.higher + summary.lower > 0 {
      sentences.append("Where a figure is only higher or lower, neither direction is good or bad.")
    }
    if summary.notCompared > 0 {
      sentences.append("\(EnglishWords.count(summary.notCompared, "figure")) cannot be compared.")
    }
    if summary.worse > 0 { sentences.append(listed("Rated worse", summary.ratedWorse)) }
    return sentences
  }

  /// What the rated rows were judged against: "England or a goal".
  private var comparators: String {
    let methods = theme.comparisons.filter { $0.rating != .notCompared }.map(\.judgement.method)
    let grouping: [ComparisonMethod] = [.quintiles, .quartiles]
    var names: [String] = []
    if methods.contains(where: { $0 != .goal && !grouping.contains($0) }) { names.append(benchmark) }
    if methods.contains(.goal) { names.append("a goal") }
    if methods.contains(where: grouping.contains) { names.append("most areas") }
    return EnglishWords.list(names, and: "or")
  }

  // MARK: Trends

  private var trends: [String] {
    guard summary.trendsTold > 0 else {
      return [
        summary.rows == 1
          ? "We cannot tell the trend of the one figure here."
          : "We cannot tell the trend of any figure here."
      ]
    }
    var sentences = [
      counted(
        summary.trendsTold, "can be tested for a trend over five years",
        [
          (summary.gettingBetter.count, "is getting better", "are getting better"),
          (summary.gettingWorse.count, "is getting worse", "are getting worse"),
          (summary.increasing, "is increasing", "are increasing"),
          (summary.decreasing, "is decreasing", "are decreasing"),
          (summary.noSignificantChange, "shows no significant change", "show no significant change"),
        ])
    ]
    if summary.trendUnknown > 0 {
      sentences.append(
        "We cannot tell the trend of \(EnglishWords.count(summary.trendUnknown, "figure")).")
    }
    if !summary.gettingWorse.isEmpty { sentences.append(listed("Getting worse", summary.gettingWorse)) }
    if !summary.gettingBetter.isEmpty { sentences.append(listed("Getting better", summary.gettingBetter)) }
    return sentences
  }

  // MARK: Places

  private var places: [String] {
    var sentences: [String] = []
    if !summary.rankedFirst.isEmpty {
      sentences.append(listed("Best of the similar areas", summary.rankedFirst))
    }
    if !summary.topThree.isEmpty { sentences.append(placed("top", summary.topThree)) }
    if !summary.bottomThree.isEmpty {
      sentences.append(placed("bottom", summary.bottomThree))
    } else if theme.comparisons.contains(where: { $0.rankJudges && ($0.rank?.of ?? 0) > 5 }) {
      sentences.append("None is in the bottom three of the similar areas.")
    }
    return sentences
  }

  private func placed(_ end: String, _ rows: [RowReference]) -> String {
    let figures = EnglishWords.count(rows.count, "figure is", "figures are")
    return listed("\(figures) in the \(end) three of the similar areas", rows)
  }

  // MARK: Grammar

  /// "Of the 42 figures that can be compared with England, 26 are better, 13 are similar and 3 are worse."
  private func counted(
    _ total: Int, _ condition: String, _ parts: [(count: Int, one: String, many: String)]
  ) -> String {
    let present = parts.filter { $0.count > 0 }
    if let only = present.first, present.count == 1 {
      if total == 1 { return "The one figure that \(condition) \(only.one)." }
      let all = total == 2 ? "Both" : "All \(NumberFormat.withCommas(total))"
      return "\(all) figures that \(condition) \(only.many)."
    }
    let words = present.map { EnglishWords.count($0.count, $0.one, $0.many) }
    return "Of the \(NumberFormat.withCommas(total)) figures that \(condition), \(EnglishWords.list(words))."
  }

  /// Semicolons, since names have commas of their own.
  private func listed(_ start: String, _ rows: [RowReference]) -> String {
    "\(start): " + rows.map(\.name).joined(separator: "; ") + "."
  }
}
