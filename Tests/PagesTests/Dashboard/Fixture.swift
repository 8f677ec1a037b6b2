import IndicatorMethods
import Vocabulary

@testable import Evidence
@testable import Pages

/// A small dashboard with every case that a page must tell apart. Judgements, ranks, trends and sentences are
/// computed from its values as those of a real one are; places and values are invented.
enum Fixture {
  static let area = NamedArea(code: "E10000099", name: "Midshire")
  static let england = NamedArea(code: .england, name: "England")
  static let neighbours = (1...14).map {
    NamedArea(code: AreaCode("E100001\($0)"), name: "Similar County \($0)")
  }
  static let hostile = #"Falls <script>alert("x")</script> & 'quotes'"#

  static let dashboard: Dashboard = {
    let rows = FixtureRows.self
    return Dashboard(
      id: "midshire", title: "Midshire Health and Wellbeing Dashboard",
      board: "Midshire Health and Wellbeing Board",
      area: area, benchmark: england, neighbourModel: "nearest neighbours of 2023", neighbours: neighbours,
      asOf: nil,
      datasets: [
        ImportedDataset(
          id: 1, file: "upper-tier-2023-24.csv", sha256: String(repeating: "0a1b2c3d", count: 8),
          received: "2024-05-02T09:30:00Z"),
        ImportedDataset(
          id: 2, file: "upper-tier-2024-25.csv", sha256: String(repeating: "f0e1d2c3", count: 8),
          received: "2025-05-06T10:00:00Z"),
      ],
      themes: [
        .init(
          id: "start", title: "Best start", kind: .lifeStage,
          sections: [
            .init(title: "First 1,001 days", comparisons: [rows.better, rows.similar, rows.worse]),
            .init(title: "School years", comparisons: [rows.higher, rows.lower, rows.contradicted]),
          ]),
        .init(
          id: "well", title: "Staying healthy, safe & well", kind: .lifeStage,
          sections: [
            .init(
              title: "Living",
              comparisons: [
                rows.withoutLimits, rows.missing, rows.withoutRank, rows.fifth, rows.goal, rows.long,
              ])
          ]),
        .init(
          id: "across", title: "Across all ages", kind: .crossCutting,
          sections: [.init(title: "Inequality", comparisons: [rows.worse])]),
        .init(id: "later", title: "Dying well", kind: .lifeStage, sections: []),
      ])
  }()

  static let themeSummaries = Dictionary(
    uniqueKeysWithValues: dashboard.themes.map { ($0.id, ThemeSummary($0, benchmark: "England")) })

  static var summary: BoardSummary { BoardSummary(dashboard, since: earlier) }

  /// The same dashboard a year before: one rating was another, one row was not there, one is gone since.
  static let earlier: Dashboard = {
    var earlier = dashboard
    earlier.themes[0].sections[0].comparisons[2].rating = .similar
    earlier.themes[0].sections[1].comparisons.removeLast()
    var gone = FixtureRows.similar
    gone.id = "1-gone"
    gone.label = "An indicator that is no longer shown"
    earlier.themes[1].sections[0].comparisons.append(gone)
    return earlier
  }()

  static let context = PageContext(
    links: .served(dashboard: "midshire"), stylesheet: .linked("/style.css?v=0"),
    board: dashboard.board, pages: [.dashboard, .editions, .aboutData],
    dataReceived: dashboard.dataReceived,
    faultContact: .init(name: "the public health team", address: "mailto:health@example.org"))

  static let standalone = PageContext.standalone(
    board: dashboard.board, dataReceived: dashboard.dataReceived)

  static func page(
    view: DashboardView = DashboardView(), notices: [String] = [], edition: FrozenEdition? = nil,
    context: PageContext = context
  ) -> String {
    DashboardPage(
      dashboard: dashboard, summary: summary, themeSummaries: themeSummaries, view: view,
      notices: notices, edition: edition, context: context
    ).html.description
  }

  /// As many rows as a board's dashboard has, each with an id of its own.
  static func large(rows: Int) -> Dashboard {
    var large = dashboard
    let all = large.comparisons
    large.themes = large.themes.prefix(3).enumerated().map { place, theme in
      var theme = theme
      theme.sections = [
        .init(
          title: "Rows",
          comparisons: (0..<rows / 3).map { index in
            var row = all[index % all.count]
            row.id = "\(place)-\(index)-\(row.id)"
            return row
          })
      ]
      return theme
    }
    return large
  }
}
