import Evidence
import Pages

extension APIResource {
  static let dashboards = APIResource(
    route: .apiDashboards, item: "Dashboard", summary: "Dashboards",
    doc: "The dashboards that are published here.",
    parameters: [.modifiedSince] + APIParameter.paging() + [.format],
    shape: .list(DashboardRow.columns.map(\.heading)))

  static let dashboard = APIResource(
    route: .apiDashboard, item: "DashboardRows", summary: "One dashboard and its rows",
    doc: "A dashboard with what its rows are; their figures and ratings are comparisons.",
    parameters: [
      APIParameter(
        name: "dashboard", kind: .identifier, isRequired: true, doc: "The dashboard's short name.",
        example: "leicestershire", isInPath: true),
      .format,
    ],
    shape: .item(
      DashboardRow.columns.map(\.heading), list: "rows", DashboardItem.columns.map(\.heading)))

  static let comparisons = APIResource(
    route: .apiComparisons, item: "Comparison", summary: "A dashboard's figures, judged",
    doc: """
      Each row of a dashboard with its latest figure, its rating with the rule behind it, its rank among similar areas and its \
      trend, in the dashboard's own order.
      """,
    parameters: [
      APIParameter(
        name: "dashboard", kind: .identifier, isRequired: true, doc: "The dashboard's short name.",
        example: "leicestershire"),
      APIParameter(
        name: "theme", kind: .identifier, doc: "Only the rows of this theme, by its short name.",
        example: "best-start-for-life"),
    ] + APIParameter.paging() + [.format],
    shape: .list(DashboardTable.headings))
}

struct DashboardRow: Sendable {
  var loaded: LoadedDashboard
  /// When its definition last changed, UTC.
  var changed: String

  /// When the definition changed or data were received, whichever came last.
  var modified: String { max(changed, loaded.dashboard.dataReceived ?? "") }

  static let columns: [ExportColumn<DashboardRow>] = [
    .text("id", "ID", "The dashboard's short name.") { $0.loaded.dashboard.id }.always,
    .text("title", "Title", "The dashboard's title.") { $0.loaded.dashboard.title }.always,
    .text("board", "Board", "The board that publishes it.") { $0.loaded.dashboard.board }.always,
    .text("area_code", "Area code", "The code of its area.") { $0.loaded.dashboard.area.code.rawValue }.always,
    .text("area", "Area", "The name of its area.") { $0.loaded.dashboard.area.name }.always,
    .text("benchmark", "Benchmark", "The area that it compares with.") { $0.loaded.dashboard.benchmark.name }
      .always,
    .text("neighbour_model", "Similar areas", "How its similar areas were chosen.") {
      $0.loaded.dashboard.neighbourModel
    },
    .integer("theme_count", "Themes", "How many themes it has.") { $0.loaded.dashboard.themes.count }.always,
    .integer("row_count", "Rows", "How many rows it has.") { $0.loaded.dashboard.comparisons.count }.always,
    .moment("data_received", "Data received", "When the newest of its figures were received.") {
      $0.loaded.dashboard.dataReceived
    },
    .moment("definition_changed", "Definition changed", "When its definition last changed.") { $0.changed }
      .always,
    .moment("modified", "Modified", "The later of these two.") { $0.modified }.always,
    .text("page", "Page", "The address of its page.") { PathStyle.dashboard($0.loaded.dashboard.id) }.always,
  ]
}

/// A row as a dashboard lists it.
struct DashboardItem: Sendable {
  var dashboard: String
  var theme: Dashboard.Theme
  var section: Dashboard.Section
  var comparison: Comparison

  static let columns: [ExportColumn<DashboardItem>] = [
    .text("theme_id", "Theme ID", "The theme's short name.") { $0.theme.id }.always,
    .text("theme", "Theme", "The theme that the row stands in.") { $0.theme.title }.always,
    .text("section", "Section", "The heading within the theme.") { $0.section.title },
    .text("row", "Row", "The row's short name, as in its address; does not change.") { $0.comparison.id }
      .always,
    .text("label", "Label", "What the row is called.") { $0.comparison.label }.always,
    .integer("indicator_id", "Indicator ID", "The indicator's number.") { $0.comparison.indicator.id }.always,
    .text("sex", "Sex", "The sex that its figures are about.") { $0.comparison.sex },
    .text("age", "Age", "The age band that its figures are about.") { $0.comparison.age },
    .text("period", "Period", "The time of its latest figure.") { $0.comparison.period?.label },
    .text("rating", "Rating", "How that compares with the benchmark or the goal.") {
      $0.comparison.rating.word
    }.always,
    .text("page", "Page", "The address of its page.") {
      PathStyle.served(dashboard: $0.dashboard).row($0.comparison.id)
    }.always,
  ]

  static func all(_ dashboard: Dashboard) -> [DashboardItem] {
    dashboard.themes.flatMap { theme in
      theme.sections.flatMap { section in
        section.comparisons.map {
          DashboardItem(dashboard: dashboard.id, theme: theme, section: section, comparison: $0)
        }
      }
    }
  }
}
