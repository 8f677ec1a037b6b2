import Evidence
import Pages

extension APIResource {
  static let indicators = APIResource(
    route: .apiIndicators, item: "Indicator", summary: "Indicators",
    doc: "Every indicator that there are figures of or that a dashboard defines, by number.",
    parameters: [.modifiedSince] + APIParameter.paging() + [.format],
    shape: .list(IndicatorRow.columns.map(\.heading)))

  static let indicator = APIResource(
    route: .apiIndicator, item: "IndicatorSeries", summary: "One indicator and its series",
    doc: "An indicator with the series that there are: each combination of sex, age and breakdown.",
    parameters: [
      APIParameter(
        name: "indicator", kind: .wholeNumber(1...999_999_999), isRequired: true,
        doc: "The indicator's number, as Fingertips has it.", example: "90284", isInPath: true),
      .format,
    ],
    shape: .item(IndicatorRow.columns.map(\.heading), list: "series", SeriesRow.columns.map(\.heading)))
}

/// An indicator as a dashboard defines it and as its figures were published.
struct IndicatorRow: Sendable {
  var id: Int
  var definition: DashboardDefinition.Indicator?
  var extents: [SeriesExtent]

  var name: String { definition?.name ?? extents.last?.series.name ?? "" }
  var received: String? { extents.map(\.received).max() }

  static let columns: [ExportColumn<IndicatorRow>] = [
    .integer("id", "ID", "The indicator's number, as Fingertips has it.") { $0.id }.always,
    .text("name", "Name", "The indicator's full name.") { $0.name },
    .text("short_name", "Short name", "What dashboards call it.") { $0.definition?.shortName },
    .text("unit", "Unit", "What a value counts.") { $0.definition?.unit },
    .text("value_type", "Value type", "What kind of number a value is.") { $0.definition?.valueType.rawValue },
    .text("polarity", "Polarity", "Which direction is good: low, high or none.") {
      $0.definition?.polarity.direction.rawValue
    },
    .text("definition", "Definition", "What is counted, out of what.") { $0.definition?.definition },
    .text("source", "Source", "Who publishes it.") { $0.definition?.source.title },
    .text("source_url", "Source address", "Where it is published.") { $0.definition?.source.url },
    .text("licence", "Licence", "The licence that its source states.") { $0.definition?.source.licence },
    .integer("series_count", "Series", "How many series there are.") { $0.extents.count }.always,
    .integer("observation_count", "Observations", "How many figures there are.") {
      $0.extents.reduce(0) { $0 + $1.observations }
    }.always,
    .text("first_period", "First period", "The earliest time that there is a figure of.") {
      $0.extents.map(\.first).min()?.label
    },
    .text("last_period", "Last period", "The latest time that there is a figure of.") {
      $0.extents.map(\.last).max()?.label
    },
    .moment("modified", "Modified", "When the newest of its figures were received.") { $0.received },
  ]

  /// By number.
  static func all(_ extents: [SeriesExtent], _ loaded: [LoadedDashboard]) -> [IndicatorRow] {
    let defined = Dictionary(
      loaded.flatMap(\.definition.indicators).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let imported = Dictionary(grouping: extents, by: \.series.indicator)
    return Set(defined.keys).union(imported.keys).sorted().map {
      IndicatorRow(id: $0, definition: defined[$0], extents: imported[$0] ?? [])
    }
  }
}

enum SeriesRow {
  static let columns: [ExportColumn<SeriesExtent>] = [
    .text("sex", "Sex", "The sex that the figures are about.") { $0.series.sex },
    .text("age", "Age", "The age band as the data name it.") { $0.series.age },
    .text("category_type", "Category type", "The kind of breakdown; empty for the whole population.") {
      $0.series.categoryType
    },
    .text("category", "Category", "The part of that breakdown.") { $0.series.category },
    .integer("area_count", "Areas", "How many areas it has figures of.") { $0.areas }.always,
    .integer("observation_count", "Observations", "How many figures it has.") { $0.observations }.always,
    .text("first_period", "First period", "The earliest time that there is a figure of.") { $0.first.label }
      .always,
    .text("last_period", "Last period", "The latest time that there is a figure of.") { $0.last.label }.always,
    .moment("modified", "Modified", "When the newest of its figures were received.") { $0.received }.always,
  ]
}
