import Evidence
import Vocabulary

/// The similar areas behind each rank: one line for each row of the dashboard and area, the area itself first.
enum NeighbourTable {
  struct Row: Sendable {
    var dashboard: Dashboard
    var comparison: Comparison
    var isOwn: Bool
    var area: NamedArea
    var figure: Figure?
    var absence: String?
    var rank: Int?
    var rating: Rating
  }

  /// The areas of one comparison, or of all where `of` is nil.
  static func table(_ dashboard: Dashboard, of id: String? = nil) -> ExportTable {
    let comparisons = dashboard.comparisons.filter { id == nil || $0.id == id }
    return ExportTable("Neighbours", columns: columns, rows: comparisons.flatMap { rows($0, in: dashboard) })
  }

  private static func rows(_ comparison: Comparison, in dashboard: Dashboard) -> [Row] {
    let own = Row(
      dashboard: dashboard, comparison: comparison, isOwn: true, area: comparison.area,
      figure: comparison.figure, absence: comparison.absence, rank: comparison.rank?.position,
      rating: comparison.rating)
    return [own]
      + comparison.neighbours.map {
        Row(
          dashboard: dashboard, comparison: comparison, isOwn: false, area: $0.area, figure: $0.figure,
          absence: $0.absence, rank: $0.rank, rating: $0.rating)
      }
  }

  static let columns: [ExportColumn<Row>] =
    [
      .text("row", "Row", "The dashboard's row that the areas are ranked in.", width: 28) {
        $0.comparison.id
      },
      .text("label", "Label", "What that row is called.", width: 30) { $0.comparison.label },
      .text("sex", "Sex", "The sex that the figures are about.", width: 10) { $0.comparison.sex },
      .text("age", "Age", "The age band as the data name it.", width: 12) { $0.comparison.age },
      .text("period", "Period", "The time that the figures are about, as published.", width: 12) {
        $0.comparison.period?.label
      },
      .text("neighbour_model", "Similar areas", "Which areas are compared, and by whose model.", width: 30) {
        $0.comparison.neighbourModel
      },
      .text("role", "Role", "“area” for the dashboard's own area, “neighbour” for the others.", width: 11) {
        $0.isOwn ? "area" : "neighbour"
      },
      .text("area_code", "Area code", "The area's code.", width: 12) { $0.area.code.rawValue },
      .text("area", "Area", "The area's name.", width: 24) { $0.area.name },
      .integer("rank", "Rank", "Its place; empty for an area without a value, which is not ranked.") {
        $0.rank
      },
    ]
    + FigureColumns.value({ $0.figure }, format: { $0.comparison.format }, absence: { $0.absence })
    + [
      ExportColumn(
        heading: ExportHeading(
          id: "rating", title: "Rating", doc: "The area's own rating against the benchmark.", kind: .text,
          width: 14)
      ) { .rating($0.rating) },
      .text("source_file", "Source file", "The imported file that the figure stands in.", width: 30) { row in
        row.figure.flatMap { row.dashboard.dataset($0.source)?.file }
      },
      .text("source_sha256", "Source SHA-256", "The checksum of that file's bytes.", width: 20) { row in
        row.figure.flatMap { row.dashboard.dataset($0.source)?.sha256 }
      },
      .integer("source_row", "Source row", "The file's row as a spreadsheet numbers it.") {
        $0.figure?.source.row
      },
    ]
}
