import Evidence
import IndicatorMethods

extension DashboardTable {
  static let judgement: [ExportColumn<Row>] = [
    ExportColumn(
      heading: ExportHeading(
        id: "rating", title: "Rating",
        doc: "Better, Similar, Worse; Higher, Lower where no direction is good; or Not compared.",
        kind: .text, width: 14)
    ) { .rating($0.comparison.rating) },
    .text("outcome", "Outcome", "What the method found, in full: two degrees, a fifth, or why not.", width: 20)
    {
      ExportWords.outcome($0.comparison.judgement.outcome)
    },
    .text("rating_rule", "Rating rule", "The rule that gave the rating, with its numbers.", width: 60) {
      $0.comparison.judgement.rule
    },
    .text("method", "Comparison method", "The method of comparison.", width: 24) {
      $0.comparison.judgement.method.rawValue
    },
    .text("polarity", "Polarity", "Which direction is the better one.", width: 16) {
      ExportWords.polarity($0.comparison.polarity.direction)
    },
    .text("polarity_source", "Polarity source", "Who says so.", width: 40) {
      ExportWords.citation($0.comparison.polarity.source)
    },
    .text("goal", "Goal", "The goal that decided the rating, where one did.", width: 30) { row in
      row.comparison.goal.map { ExportWords.goal($0, format: row.comparison.format) }
    },
    .text("goal_source", "Goal source", "Where that goal is published.", width: 40) {
      $0.comparison.goal.map { ExportWords.citation($0.source) }
    },
  ]

  static let neighbours: [ExportColumn<Row>] = [
    .integer(
      "rank", "Rank", "The place among the similar areas; 1 is the best, or the lowest without polarity."
    ) { $0.comparison.rank?.position },
    .integer("rank_of", "Rank of", "How many areas are ranked, this one included.") {
      $0.comparison.rank?.of
    },
    .text("rank_absence", "Why no rank", "Why there is no rank; empty where there is one.") {
      $0.comparison.rankAbsence
    },
    .number("best", "Best", "The value at the first place.") {
      ExportCell($0.comparison.rank?.best, format: $0.comparison.format)
    },
    .number("worst", "Worst", "The value at the last place.") {
      ExportCell($0.comparison.rank?.worst, format: $0.comparison.format)
    },
    .text("neighbour_model", "Similar areas", "Which areas are compared, and by whose model.", width: 30) {
      $0.comparison.neighbourModel
    },
    .number(
      "neighbours_together", "Similar areas together",
      "Their counts over their denominators, the area itself left out; never a mean of rates."
    ) { ExportCell($0.comparison.neighboursTogether?.value, format: $0.comparison.format) },
    .text(
      "neighbours_together_note", "Similar areas together, note",
      "How many areas that figure is made of, or why there is none.", width: 30
    ) {
      ExportWords.neighboursTogether(
        $0.comparison.neighboursTogether, valueType: $0.comparison.indicator.valueType)
    },
  ]
}
