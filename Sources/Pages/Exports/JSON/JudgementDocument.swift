import Evidence
import IndicatorMethods

struct IndicatorDocument: Encodable, Sendable {
  let id: Int
  let name: String
  let shortName: OrNull<String>
  let unit, valueType: String
  let multiplier: OrNull<Double>
  let definition: String
  let rationale, methodNote: OrNull<String>
  let source: CitationDocument

  init(_ indicator: DashboardDefinition.Indicator) {
    (id, name, shortName) = (indicator.id, indicator.name, OrNull(indicator.shortName))
    (unit, valueType) = (indicator.unit, indicator.valueType.rawValue)
    multiplier = OrNull(finite: indicator.multiplier)
    definition = indicator.definition
    (rationale, methodNote) = (OrNull(indicator.rationale), OrNull(indicator.methodNote))
    source = CitationDocument(indicator.source)
  }
}

/// The rating with the rule that gave it.
struct JudgementDocument: Encodable, Sendable {
  let rating, outcome, rule, method: String
  let polarity: PolarityDocument
  let goal: OrNull<GoalDocument>

  struct PolarityDocument: Encodable, Sendable {
    let direction: String
    let source: CitationDocument
  }

  struct GoalDocument: Encodable, Sendable {
    let words: String
    let sexes: [String]
    let effectiveFrom: String
    let effectiveTo: OrNull<String>
    let source: CitationDocument
  }

  init(_ row: Comparison) {
    rating = row.rating.rawValue
    outcome = ExportWords.outcome(row.judgement.outcome)
    (rule, method) = (row.judgement.rule, row.judgement.method.rawValue)
    polarity = PolarityDocument(
      direction: row.polarity.direction.rawValue, source: CitationDocument(row.polarity.source))
    goal = OrNull(
      row.goal.map {
        GoalDocument(
          words: ExportWords.goal($0, format: row.format), sexes: $0.sexes, effectiveFrom: $0.effectiveFrom,
          effectiveTo: OrNull($0.effectiveTo), source: CitationDocument($0.source))
      })
  }
}

/// The place among the similar areas, or why there is none.
struct RankDocument: Encodable, Sendable {
  let position, of: OrNull<Int>
  let best, worst: OrNull<Double>
  let absence: OrNull<String>
  let model: String

  init(_ row: Comparison) {
    (position, of) = (OrNull(row.rank?.position), OrNull(row.rank?.of))
    (best, worst) = (OrNull(finite: row.rank?.best), OrNull(finite: row.rank?.worst))
    (absence, model) = (OrNull(row.rankAbsence), row.neighbourModel)
  }
}

struct TrendDocument: Encodable, Sendable {
  let words, direction, reason: String
  let quality, obstacle: OrNull<String>
  let chiSquared, slope: OrNull<Double>
  let periods: [String]

  init(_ trend: RecentTrend) {
    (words, direction, reason) = (trend.words, trend.direction.rawValue, trend.reason.sentence)
    (quality, obstacle) = (OrNull(trend.quality?.rawValue), OrNull(trend.obstacle))
    (chiSquared, slope) = (OrNull(finite: trend.chiSquared), OrNull(finite: trend.slope))
    periods = trend.periods
  }
}
