/// Judges an area's figure against a benchmark by one of the statistical methods.
///
/// `multiplier` is the unit: 100 for a percentage, 100,000 for a rate per 100,000. `benchmarkName` and
/// `format` are for the sentence only. Groups of areas and goals have functions of their own; asked for here,
/// they answer what they lack. Source: the comparison methods of Fingertips and the public health technical
/// guidance.
public func compare(
  _ area: Estimate, with benchmark: Estimate, by method: ComparisonMethod, polarity: Polarity,
  multiplier: Double, format: (Double) -> String, benchmarkName: String
) -> Judgement {
  let name = possessive(benchmarkName)

  func control(_ value: Double, _ reference: Double, proportion: Bool, _ level: Level) -> Finding {
    beyondControlLimits(
      value, denominator: area.denominator, reference: reference, multiplier: multiplier,
      proportion: proportion, level: level, name, format)
  }

  let finding: Finding =
    switch (method, area.known, benchmark.known) {
    case (.none, _, _): .refused(.noJudgementWanted)
    case (.quintiles, _, _), (.quartiles, _, _): .refused(.needsAllAreas)
    case (.goal, _, _): .refused(.noGoal)
    case (_, nil, _): .refused(.missingValue)
    case (_, _, nil): .refused(.missingBenchmark)
    case (.interval95, let value?, let reference?):
      ownInterval(area.limits95, of: value, level: .p95, reference, name, format)
    case (.interval998, let value?, let reference?):
      ownInterval(area.limits998, of: value, level: .p998, reference, name, format)
    case (.twoIntervals, let value?, let reference?):
      ownIntervals(area, value, reference, name, format)
    case (.bothIntervals, let value?, let reference?):
      overlap(area, value, benchmark, reference, name, format)
    case (.controlLimitsProportion95, let value?, let reference?):
      control(value, reference, proportion: true, .p95)
    case (.controlLimitsProportion998, let value?, let reference?):
      control(value, reference, proportion: true, .p998)
    case (.controlLimitsRate95, let value?, let reference?):
      control(value, reference, proportion: false, .p95)
    case (.controlLimitsRate998, let value?, let reference?):
      control(value, reference, proportion: false, .p998)
    }
  return finding.judged(by: method, polarity: polarity)
}

/// The two levels of confidence that public health practice uses.
enum Level: String {
  case p95 = "95%"
  case p998 = "99.8%"
}

func possessive(_ name: String) -> String { name.hasSuffix("s") ? "\(name)'" : "\(name)'s" }
