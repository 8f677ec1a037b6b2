import IndicatorMethods
import Vocabulary

extension BoardSummary {
  /// - Parameter previous: the same board's dashboard as the last edition has it; nil where there is none.
  public init(_ dashboard: Dashboard, since previous: Dashboard?) {
    let rows = dashboard.placedRows
    needsAttention = Self.ordered(
      rows.filter { $0.comparison.needsAttention }, both: { $0.isInBottomThree && $0.isGettingWorse },
      place: { $0.rank.map { $0.of - $0.position } }
    )
    .map { Self.entry($0, reason: $0.comparison.attentionReason) }
    goingWell = Self.ordered(
      rows.filter { $0.comparison.goesWell }, both: { $0.isInTopThree && $0.isGettingBetter },
      place: { $0.rank?.position }
    )
    .map { Self.entry($0, reason: $0.comparison.goingWellReason) }
    changed = previous.map { DashboardChanges(from: $0, to: dashboard).entries }
    cannotBeCompared = rows.filter { $0.comparison.rating == .notCompared }.map {
      Entry(
        row: $0.reference, rating: .notCompared, sentence: $0.comparison.finding,
        reason: $0.comparison.notComparedReason)
    }
  }

  /// Those with both conditions first, then by place, then by name; the dashboard's order settles the rest.
  private static func ordered(
    _ rows: [PlacedRow], both: (Comparison) -> Bool, place: (Comparison) -> Int?
  ) -> [PlacedRow] {
    let keyed = rows.enumerated().map { index, row in
      (
        row: row,
        key: (
          both(row.comparison) ? 0 : 1, place(row.comparison) ?? .max, row.comparison.name, index
        )
      )
    }
    return keyed.sorted { $0.key < $1.key }.map(\.row)
  }

  private static func entry(_ row: PlacedRow, reason: String) -> Entry {
    let comparison = row.comparison
    let trend = comparison.trend.quality == nil ? "" : " \(comparison.trendSentence)"
    return Entry(
      row: row.reference, rating: comparison.rating, sentence: comparison.finding + trend, reason: reason)
  }
}

/// A row with the theme that it first stands under.
struct PlacedRow {
  var comparison: Comparison
  var theme: String
  var reference: RowReference { comparison.reference(theme: theme) }
}

extension Dashboard {
  /// Every row once, though two themes may show it.
  var placedRows: [PlacedRow] {
    var seen: Set<String> = []
    return themes.flatMap { theme in
      theme.comparisons.filter { seen.insert($0.id).inserted }
        .map { PlacedRow(comparison: $0, theme: theme.title) }
    }
  }
}

extension Comparison {
  var isGettingWorse: Bool { trend.quality == .worse }
  var isGettingBetter: Bool { trend.quality == .better }

  var needsAttention: Bool { rating == .worse && (isInBottomThree || isGettingWorse) }
  var goesWell: Bool { rating == .better && (isInTopThree || isGettingBetter) }

  /// A trend that goes the other way is told as well: without it the reason would be half the truth.
  fileprivate var attentionReason: String {
    switch (isInBottomThree, isGettingWorse) {
    case (true, true): "worse, in the bottom three and getting worse"
    case (true, false): "worse and in the bottom three" + (isGettingBetter ? ", though getting better" : "")
    default: "worse and getting worse"
    }
  }

  fileprivate var goingWellReason: String {
    switch (isInTopThree, isGettingBetter) {
    case (true, true): "better, in the top three and getting better"
    case (true, false): "better and in the top three" + (isGettingWorse ? ", though getting worse" : "")
    default: "better and getting better"
    }
  }

  fileprivate var notComparedReason: String {
    if figure?.value == nil, let absence { return EnglishWords.withoutFullStop(absence) }
    guard case .notCompared(let reason) = judgement.outcome else {
      return EnglishWords.withoutFullStop(judgement.rule)
    }
    return reason == .missingBenchmark ? "\(benchmark.name) has no value" : reason.sentence
  }
}
