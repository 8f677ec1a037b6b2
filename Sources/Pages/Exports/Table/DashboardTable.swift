import Evidence

/// The download of a dashboard: one line for each of its rows, with everything that a page shows of it.
package enum DashboardTable {
  struct Row: Sendable {
    var dashboard: Dashboard
    var theme: Dashboard.Theme
    var section: Dashboard.Section
    var comparison: Comparison
  }

  static let columns = identity + figure + benchmark + judgement + neighbours + trend + source

  package static var headings: [ExportHeading] { columns.map(\.heading) }

  package static func table(_ dashboard: Dashboard) -> ExportTable {
    ExportTable("Dashboard", columns: columns, rows: rows(dashboard))
  }

  static func rows(_ dashboard: Dashboard) -> [Row] {
    dashboard.themes.flatMap { theme in
      theme.sections.flatMap { section in
        section.comparisons.map {
          Row(dashboard: dashboard, theme: theme, section: section, comparison: $0)
        }
      }
    }
  }

  private static let identity: [ExportColumn<Row>] = [
    .text("theme", "Theme", "The theme that the row stands in.") { $0.theme.title },
    .text("section", "Section", "The heading within the theme.") { $0.section.title },
    .text("row", "Row", "The row's short name, as in its address; does not change.", width: 28) {
      $0.comparison.id
    },
    .integer("indicator_id", "Indicator ID", "The indicator's number in the published data.") {
      $0.comparison.indicator.id
    },
    .text("indicator", "Indicator", "The indicator's full name as published.", width: 40) {
      $0.comparison.indicator.name
    },
    .text("label", "Label", "What the row is called on the dashboard.", width: 30) { $0.comparison.label },
    .text("sex", "Sex", "The sex that the figure is about.", width: 10) { $0.comparison.sex },
    .text("age", "Age", "The age band as the data name it.", width: 12) { $0.comparison.age },
    .text("area_code", "Area code", "The code of the dashboard's area.", width: 12) {
      $0.comparison.area.code.rawValue
    },
    .text("area", "Area", "The name of the dashboard's area.") { $0.comparison.area.name },
    .text("period", "Period", "The time that the figure is about, as published.", width: 12) {
      $0.comparison.period?.label
    },
    .integer(
      "period_sortable", "Period, sortable",
      "The period as yyyyQQMM: 2023/24 is 20230000, the second quarter of 2017 is 20170200."
    ) { $0.comparison.period?.sortable },
  ]

  private static let trend: [ExportColumn<Row>] = [
    .text("trend", "Trend", "The recent trend, computed from the last five years.", width: 30) {
      $0.comparison.trend.words
    },
    .text("trend_reason", "Trend reason", "Why the trend is what it is said to be.", width: 40) {
      $0.comparison.trend.reason.sentence
    },
    .text("trend_periods", "Trend periods", "The periods tested, in order.", width: 30) {
      $0.comparison.trend.periods.joined(separator: ", ")
    },
    .number(
      "trend_chi_squared", "Trend chi-squared",
      "The test statistic on one degree of freedom; significant above 9.5495 (p = 0.002)."
    ) { ExportCell($0.comparison.trend.chiSquared, format: .init(places: 3)) },
    .text(
      "published_comparison", "Published comparison", "The publisher's own label for the comparison."
    ) { $0.comparison.published.comparedToBenchmark },
    .text("published_trend", "Published trend", "The publisher's own label for the trend.") {
      $0.comparison.published.recentTrend
    },
    .text(
      "published_contradicted", "Published labels contradicted",
      "A sentence for each published label that the file's own values contradict.", width: 50
    ) { $0.comparison.published.contradictions.joined(separator: " ") },
  ]

  private static let source: [ExportColumn<Row>] = [
    .text("source_file", "Source file", "The imported file that the figure stands in.", width: 30) {
      $0.dataset?.file
    },
    .text("source_sha256", "Source SHA-256", "The checksum of that file's bytes.", width: 20) {
      $0.dataset?.sha256
    },
    .integer("source_row", "Source row", "The file's row as a spreadsheet numbers it: the header is row 1.") {
      $0.comparison.figure?.source.row
    },
    .text("received", "Received", "When the file was received, UTC.", width: 22) { $0.dataset?.received },
    .text("publisher", "Publisher", "Who publishes the indicator, and where.", width: 40) {
      ExportWords.citation($0.comparison.indicator.source)
    },
    .text("licence", "Licence", "The licence that the source states.", width: 30) {
      ExportWords.licence($0.comparison.indicator)
    },
  ]
}

extension DashboardTable.Row {
  var dataset: ImportedDataset? { comparison.figure.flatMap { dashboard.dataset($0.source) } }
}
