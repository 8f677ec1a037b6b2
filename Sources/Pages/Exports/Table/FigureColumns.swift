import Evidence
import IndicatorMethods
import Vocabulary

/// The columns of a published figure, which several downloads share.
enum FigureColumns {
  /// `format` writes the value for readers.
  static func value<Row>(
    _ figure: @escaping @Sendable (Row) -> Figure?, format: @escaping @Sendable (Row) -> NumberFormat,
    absence: @escaping @Sendable (Row) -> String?
  ) -> [ExportColumn<Row>] {
    [
      .number("value", "Value", "The value with the digits that were published; empty where there is none.") {
        let figure = figure($0)
        return ExportCell(figure?.value, published: figure?.published, format: format($0))
      },
      .text("value_shown", "Value shown", "The value as a page shows it, rounded.", width: 12) {
        let format = format($0)
        return figure($0)?.value.map { format.text($0) }
      },
      .text("absence", "Why no value", "Why there is no value; empty where there is one.", width: 30) {
        absence($0)
      },
      .text("value_note", "Value note", "What the publisher wrote beside the figure.", width: 30) {
        figure($0)?.note
      },
    ] + limits(figure, format: format) + [
      .number("count", "Count", "Events or people counted, as published.") {
        ExportCell(figure($0)?.estimate.count)
      },
      .number("denominator", "Denominator", "What the count is out of, as published.") {
        ExportCell(figure($0)?.estimate.denominator)
      },
      .text("not_published", "Not published", "What the source leaves out of a figure that has a value.") {
        ExportWords.notPublished(figure($0))
      },
    ]
  }

  /// The ids begin with `prefix` and the titles with `name`: "benchmark_lower_95", "Benchmark lower 95%".
  static func limits<Row>(
    _ figure: @escaping @Sendable (Row) -> Figure?, format: @escaping @Sendable (Row) -> NumberFormat,
    prefix: String = "", name: String = ""
  ) -> [ExportColumn<Row>] {
    let of = name.isEmpty ? "" : " of the \(name.lowercased())"
    func column(
      _ id: String, _ end: String, _ level: String, _ limit: @escaping @Sendable (Estimate) -> Double?
    )
      -> ExportColumn<Row>
    {
      let title = name.isEmpty ? "\(end) \(level)" : "\(name) \(end.lowercased()) \(level)"
      return .number(
        prefix + id, title, "\(end) limit of the \(level) confidence interval\(of), as published."
      ) { ExportCell(figure($0).flatMap { limit($0.estimate) }, format: format($0)) }
    }
    return [
      column("lower_95", "Lower", "95%") { $0.lower95 },
      column("upper_95", "Upper", "95%") { $0.upper95 },
      column("lower_99_8", "Lower", "99.8%") { $0.lower998 },
      column("upper_99_8", "Upper", "99.8%") { $0.upper998 },
    ]
  }
}

extension DashboardTable {
  static let figure: [ExportColumn<Row>] =
    FigureColumns.value(
      { $0.comparison.figure }, format: { $0.comparison.format }, absence: { $0.comparison.absence })
    + [
      .text("unit", "Unit", "What a value counts.", width: 14) { $0.comparison.indicator.unit },
      .text("value_type", "Value type", "What kind of number a value is.") {
        $0.comparison.indicator.valueType.rawValue
      },
    ]

  static let benchmark: [ExportColumn<Row>] =
    [
      .text("benchmark", "Benchmark", "The area that the value is compared with.") {
        $0.comparison.benchmark.name
      },
      .text("benchmark_code", "Benchmark code", "The code of that area.", width: 12) {
        $0.comparison.benchmark.code.rawValue
      },
      .number("benchmark_value", "Benchmark value", "Its value, with the digits that were published.") {
        let figure = $0.comparison.benchmarkFigure
        return ExportCell(figure?.value, published: figure?.published, format: $0.comparison.format)
      },
      .text("benchmark_absence", "Why no benchmark value", "Why it has none; empty where it has one.") {
        ExportWords.absence(of: $0.comparison.benchmarkFigure)
      },
      .text(
        "benchmark_not_published", "Not published of benchmark",
        "What the source leaves out of a benchmark that has a value."
      ) { ExportWords.notPublished($0.comparison.benchmarkFigure) },
    ]
    + FigureColumns.limits(
      { $0.comparison.benchmarkFigure }, format: { $0.comparison.format }, prefix: "benchmark_",
      name: "Benchmark")
}
