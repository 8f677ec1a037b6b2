import Evidence
import Vocabulary

/// The series behind each trend: one line for each row of the dashboard and period.
package enum HistoryTable {
  struct Row: Sendable {
    var dashboard: Dashboard
    var comparison: Comparison
    var point: Comparison.HistoryPoint
  }

  package static var headings: [ExportHeading] { columns.map(\.heading) }

  /// The periods of one comparison, or of all where `of` is nil.
  package static func table(_ dashboard: Dashboard, of id: String? = nil) -> ExportTable {
    let comparisons = dashboard.comparisons.filter { id == nil || $0.id == id }
    let rows = comparisons.flatMap { comparison in
      comparison.history.map { Row(dashboard: dashboard, comparison: comparison, point: $0) }
    }
    return ExportTable("History", columns: columns, rows: rows)
  }

  static let columns: [ExportColumn<Row>] =
    [
      .text("row", "Row", "The dashboard's row that the series belongs to.", width: 28) {
        $0.comparison.id
      },
      .text("label", "Label", "What that row is called.", width: 30) { $0.comparison.label },
      .text("sex", "Sex", "The sex that the figures are about.", width: 10) { $0.comparison.sex },
      .text("age", "Age", "The age band as the data name it.", width: 12) { $0.comparison.age },
      .text("area_code", "Area code", "The code of the dashboard's area.", width: 12) {
        $0.comparison.area.code.rawValue
      },
      .text("area", "Area", "The name of the dashboard's area.") { $0.comparison.area.name },
      .text("period", "Period", "The time that the figure is about, as published.", width: 12) {
        $0.point.period.label
      },
      .integer("period_sortable", "Period, sortable", "The period as yyyyQQMM.") { $0.point.period.sortable },
    ]
    + FigureColumns.value(
      { $0.point.figure }, format: { $0.comparison.format },
      absence: { ExportWords.absence(of: $0.point.figure) })
    + [
      .text("benchmark", "Benchmark", "The area that the value is compared with.") {
        $0.comparison.benchmark.name
      },
      .number("benchmark_value", "Benchmark value", "Its value, with the digits that were published.") {
        let figure = $0.point.benchmark
        return ExportCell(figure?.value, published: figure?.published, format: $0.comparison.format)
      },
      .text("benchmark_absence", "Why no benchmark value", "Why it has none; empty where it has one.") {
        ExportWords.absence(of: $0.point.benchmark)
      },
      .number("neighbours_together", "Similar areas together", "Their counts over their denominators.") {
        ExportCell($0.point.neighboursTogether?.value, format: $0.comparison.format)
      },
      .text(
        "neighbours_together_note", "Similar areas together, note",
        "How many areas that figure is made of, or why there is none.", width: 30
      ) {
        ExportWords.neighboursTogether(
          $0.point.neighboursTogether, valueType: $0.comparison.indicator.valueType)
      },
      ExportColumn(
        heading: ExportHeading(
          id: "rating", title: "Rating", doc: "The period's rating against the benchmark.", kind: .text,
          width: 14)
      ) { .rating($0.point.rating) },
      .text("source_file", "Source file", "The imported file that the figure stands in.", width: 30) { row in
        row.point.figure.flatMap { row.dashboard.dataset($0.source)?.file }
      },
      .text("source_sha256", "Source SHA-256", "The checksum of that file's bytes.", width: 20) { row in
        row.point.figure.flatMap { row.dashboard.dataset($0.source)?.sha256 }
      },
      .integer("source_row", "Source row", "The file's row as a spreadsheet numbers it.") {
        $0.point.figure?.source.row
      },
    ]
}
