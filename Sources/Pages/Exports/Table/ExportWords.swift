import Evidence
import IndicatorMethods
import Vocabulary

/// What a download says in words where a page shows it by place, colour or link.
enum ExportWords {
  static func polarity(_ polarity: Polarity) -> String {
    switch polarity {
    case .lowIsGood: "Low is good"
    case .highIsGood: "High is good"
    case .none: "Neither direction is good or bad"
    }
  }

  static func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .best: "Best"
    case .better: "Better"
    case .similar: "Similar"
    case .worse: "Worse"
    case .worst: "Worst"
    case .highest: "Highest"
    case .higher: "Higher"
    case .lower: "Lower"
    case .lowest: "Lowest"
    case .quantile(let group, of: 5): "Quintile \(group) of 5"
    case .quantile(let group, of: 4): "Quartile \(group) of 4"
    case .quantile(let group, let groups): "Group \(group) of \(groups)"
    case .notCompared(let reason): "Not compared: \(reason.sentence)"
    }
  }

  /// "A title, https://…, checked 2023-10-31"
  static func citation(_ citation: Citation) -> String {
    [citation.title, citation.url, citation.checked.map { "checked \($0)" }].compactMap { $0 }
      .joined(separator: ", ")
  }

  static func goal(_ dated: DashboardDefinition.DatedGoal, format: NumberFormat) -> String {
    let level =
      switch dated.goal.kind {
      case .single(let limit): format.text(limit)
      case .range(let lower, let upper): "\(format.text(lower)) to \(format.text(upper))"
      case .percentileRange(let lower, let upper):
        "percentiles \(ExportCell(lower).plain) to \(ExportCell(upper).plain) of upper-tier areas"
      case .lastYearsEngland: "England's value of the year before"
      }
    let judged = dated.goal.usesInterval ? ", judged by the 95% interval" : ""
    let end = dated.effectiveTo.map { " to \($0)" } ?? ""
    return "\(level)\(judged), in force from \(dated.effectiveFrom)\(end)"
  }

  /// Why a figure has no value, without a full stop; nil where it has one.
  static func absence(of figure: Figure?) -> String? {
    guard let figure else { return "No figure is published" }
    guard figure.value == nil else { return nil }
    return figure.note ?? "No value is published and the file does not say why"
  }

  /// What a figure that has a value lacks: "95% limits, count".
  static func notPublished(_ figure: Figure?) -> String? {
    guard let estimate = figure?.estimate, estimate.value != nil else { return nil }
    let missing = [
      estimate.limits95 == nil ? "95% limits" : nil, estimate.limits998 == nil ? "99.8% limits" : nil,
      estimate.count == nil ? "count" : nil, estimate.denominator == nil ? "denominator" : nil,
    ].compactMap { $0 }
    return missing.isEmpty ? nil : missing.joined(separator: ", ")
  }

  /// How many areas the figure of the neighbours together is made of, or why there is none.
  static func neighboursTogether(_ aggregate: Aggregate?, valueType: ValueType) -> String {
    if let aggregate {
      return "Made of \(aggregate.partsUsed) of \(aggregate.partsGiven) areas"
    }
    switch valueType {
    case .count, .crudeRate, .proportion, .ratio:
      return "Fewer than two of the similar areas have what can be added up"
    default:
      return "A figure of this kind (\(valueType.rawValue)) cannot be added up over areas"
    }
  }

  static func licence(_ indicator: DashboardDefinition.Indicator) -> String {
    indicator.source.licence ?? "Not stated by the source"
  }
}
