import Evidence
import IndicatorMethods
import Vocabulary

extension IndicatorDetail {
  /// How the rating came about: the rule, its numbers and what it rests on.
  var rule: HTML {
    let c = comparison
    return """
      \(heading(level, "How the rating was made"))<p>\(c.judgement.rule)</p>
      \(descriptions([
        ("Method", "\(c.judgement.method.title). \(c.judgement.method.words)"),
        ("Polarity, or which way is better", direction),
        ("Goal", c.goal.map(goal)),
        ("Goals of this indicator", c.goal == nil && !c.indicator.goals.isEmpty ? goals : nil),
      ]))
      """
  }

  private var direction: HTML {
    let c = comparison
    let words =
      switch c.polarity.direction {
      case .lowIsGood: "Low values are good."
      case .highIsGood: "High values are good."
      case .none: "Neither: differences are higher or lower, not better or worse."
      }
    return "\(words) Source: \(citation(c.polarity.source))"
  }

  private var goals: HTML { comparison.indicator.goals.map(goal).joined("<br>") }

  private func goal(_ dated: DashboardDefinition.DatedGoal) -> HTML {
    let c = comparison
    let interval = dated.goal.usesInterval ? ", judged by the 95% interval" : ""
    let words: String =
      switch dated.goal.kind {
      case .single(let limit): "\(c.withUnit(limit))\(interval)"
      case .range(let lower, let upper): "from \(c.withUnit(lower)) to \(c.withUnit(upper))"
      case .percentileRange(let lower, let upper):
        "from the \(wholeText(lower)) to the \(wholeText(upper)) percentile of upper-tier areas"
      case .lastYearsEngland: "\(c.benchmark.name)’s value of the year before"
      }
    let sexes = dated.sexes.isEmpty ? "" : " for \(list(dated.sexes).lowercased())"
    let until = dated.effectiveTo.map { " to \(longDate($0))" } ?? ""
    return """
      \(words.capitalisedFirst)\(sexes), from \(longDate(dated.effectiveFrom))\(until). \
      Source: \(citation(dated.source))
      """
  }

  var trendRule: HTML {
    let trend = comparison.trend
    let tested: String? =
      trend.periods.isEmpty
      ? nil : list(trend.periods.map { Period(label: $0, sortable: 0).displayLabel })
    let chi = trend.chiSquared.map { value -> HTML in
      """
      \(NumberFormat(places: 2).text(value)); a change counts as significant above 9.5495, which chance \
      alone passes two times in a thousand
      """
    }
    return """
      \(heading(level, "How the trend was made"))<p>\(comparison.trendSentence)</p>
      \(descriptions([
        ("Why", "\(trend.reason.sentence.capitalisedFirst.asSentence)"),
        ("Periods tested", tested.map { "\($0)" }),
        ("Chi-squared", chi),
      ]))
      """
  }
}

/// A source with its address and when it was last looked up.
func citation(_ citation: Citation) -> HTML {
  let checked = citation.checked.map { ", looked up on \(longDate($0))" } ?? ""
  return "\(linked(citation.title, to: citation.url))\(checked)."
}
