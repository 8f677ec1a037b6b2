import Evidence
import IndicatorMethods
import Vocabulary

extension DashboardView {
  /// A table of a theme: its section's rows, or all rows of the theme in the order asked for.
  struct Group {
    /// Nil for a theme whose sections are sorted together.
    var title: String?
    var rows: [(comparison: Comparison, section: String)]
  }

  func shows(_ theme: Dashboard.Theme) -> Bool { themes.isEmpty || themes.contains(theme.id) }
  func shows(_ comparison: Comparison) -> Bool { ratings.isEmpty || ratings.contains(comparison.rating) }

  /// Without groups that have no row to show.
  func groups(of theme: Dashboard.Theme) -> [Group] {
    let groups = theme.sections.map { section in
      Group(
        title: section.title,
        rows: section.comparisons.filter(shows).map { ($0, section.title) })
    }
    let filled = groups.filter { !$0.rows.isEmpty }
    if sort == .dashboard || filled.isEmpty { return filled }
    let rows = filled.flatMap(\.rows).enumerated().sorted { a, b in
      let (before, after) = (key(a.element.comparison), key(b.element.comparison))
      return before == after ? a.offset < b.offset : before < after
    }
    return [Group(title: nil, rows: rows.map(\.element))]
  }

  private struct Key: Comparable {
    /// Rows without what is sorted by come last, whatever the order.
    var isMissing = false
    var number = 0.0
    var text = ""

    static func < (a: Key, b: Key) -> Bool {
      if a.isMissing != b.isMissing { return b.isMissing }
      return (a.number, a.text) < (b.number, b.text)
    }
  }

  private func key(_ row: Comparison) -> Key {
    switch sort {
    case .dashboard: Key()
    case .rank:
      row.rank.map { Key(number: Double($0.position) + Double($0.position) / Double(max($0.of, 1)) / 100) }
        ?? Key(isMissing: true)
    case .value: row.value.map { Key(number: -$0) } ?? Key(isMissing: true)
    case .rating: Key(isMissing: row.rating == .notCompared, number: Double(row.rating.urgency))
    case .name: Key(text: row.name.lowercased())
    case .trend: Key(isMissing: row.trend.direction == .cannotBeCalculated, number: row.trend.urgency)
    }
  }
}

extension RecentTrend {
  /// Getting worse first, then better, then changes without a judgement, then none.
  fileprivate var urgency: Double {
    switch (quality, direction) {
    case (.worse, _): 0
    case (.better, _): 1
    case (nil, .increasing): 2
    case (nil, .decreasing): 3
    case (nil, _): 4
    }
  }
}
