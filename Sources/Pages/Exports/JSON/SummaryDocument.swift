import Evidence

extension DashboardDocument {
  /// What the board should know.
  struct Summary: Encodable, Sendable {
    let needsAttention, goingWell: [Entry]
    let changed: OrNull<[Entry]>
    let cannotBeCompared: [Entry]

    init(_ summary: BoardSummary) {
      needsAttention = summary.needsAttention.map(Entry.init)
      goingWell = summary.goingWell.map(Entry.init)
      changed = OrNull(summary.changed?.map(Entry.init))
      cannotBeCompared = summary.cannotBeCompared.map(Entry.init)
    }
  }

  struct Entry: Encodable, Sendable {
    let row: RowName
    let rating, sentence, reason: String

    init(_ entry: BoardSummary.Entry) {
      row = RowName(entry.row)
      rating = entry.rating.rawValue
      sentence = entry.sentence
      reason = entry.reason
    }
  }

  struct RowName: Encodable, Sendable {
    let id, label, population, name, theme: String

    init(_ row: RowReference) {
      (id, label, population) = (row.id, row.label, row.population)
      (name, theme) = (row.name, row.theme)
    }
  }

  /// What a theme's rows say together.
  struct Counts: Encodable, Sendable {
    let rows, better, similar, worse, higher, lower, notCompared: Int
    /// The ids of the rows.
    let rankedFirst, topThree, bottomThree, gettingWorse, gettingBetter, ratedWorse: [String]
    let increasing, decreasing, noSignificantChange, trendUnknown: Int
    let sentences: [String]

    init(_ summary: ThemeSummary) {
      rows = summary.rows
      (better, similar, worse) = (summary.better, summary.similar, summary.worse)
      (higher, lower, notCompared) = (summary.higher, summary.lower, summary.notCompared)
      rankedFirst = summary.rankedFirst.map(\.id)
      topThree = summary.topThree.map(\.id)
      bottomThree = summary.bottomThree.map(\.id)
      gettingWorse = summary.gettingWorse.map(\.id)
      gettingBetter = summary.gettingBetter.map(\.id)
      ratedWorse = summary.ratedWorse.map(\.id)
      (increasing, decreasing) = (summary.increasing, summary.decreasing)
      (noSignificantChange, trendUnknown) = (summary.noSignificantChange, summary.trendUnknown)
      sentences = summary.sentences
    }
  }
}
