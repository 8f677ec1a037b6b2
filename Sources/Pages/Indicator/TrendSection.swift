import Charts
import Evidence
import IndicatorMethods
import Vocabulary

extension IndicatorDetail {
  var trend: HTML {
    let c = comparison
    if c.history.isEmpty {
      return """
        \(heading(level, "Through time"))<p>The figures of each period are drawn here once the series has \
        been imported.</p>

        """
    }
    return """
      \(heading(level, "Through time"))<div class="\(chartClass)">
      \(drawings { TrendChart(c, narrow: $0, idPrefix: "trend-\(id)", palette: palette) })</div>
      <details><summary>Figures through time\(unseen(" for \(c.name)")) as a table</summary>
      \(trendTable)</details>

      """
  }

  /// Both forms of a chart where the style sheet can choose; a file of many charts has the wide ones only.
  func drawings(_ chart: (_ narrow: Bool) -> some SVGDrawing) -> HTML {
    links.isServed ? "\(raw: chart(false))\(raw: chart(true))" : "\(raw: chart(false))"
  }

  /// A file of many rows would hold thousands of marks; there the word does alone.
  func tag(_ rating: Rating) -> HTML { links.isServed ? ratingTag(rating) : "\(rating.word)" }

  var chartClass: String { links.isServed ? "charts has-narrow" : "charts" }

  private var trendTable: HTML {
    let c = comparison
    let table = Table(
      caption: "\(c.name): \(c.indicator.unit)",
      columns: [
        .init("Period"), .init(c.area.name, isNumber: true), .init("95% interval", isNumber: true),
        .init(c.benchmark.name, isNumber: true), .init("Similar areas together", isNumber: true),
        .init("Rating"),
      ], hasRoles: links.isServed)
    return table.html(
      c.history.map { point in
        let missing = point.figure?.note ?? "not published"
        return [
          "\(point.period.displayLabel)",
          point.figure?.value.map { "\(c.format.text($0))" } ?? #"– <span class="why">\#(missing)</span>"#,
          "\(point.figure.flatMap { intervalText($0.estimate.limits95, c) } ?? NumberFormat.missing)",
          "\(c.format.text(point.benchmark?.value))", "\(c.format.text(point.neighboursTogether?.value))",
          tag(point.rating),
        ]
      })
  }
}

extension TrendChart {
  init(_ c: Comparison, narrow: Bool, idPrefix: String, palette: Palette) {
    func labelled(_ value: Double?) -> Labelled? {
      value.map { Labelled(value: $0, text: c.short($0)) }
    }
    let points = c.history.map { point in
      Point(
        label: point.period.displayLabel, value: labelled(point.figure?.value),
        lower: point.figure?.estimate.lower95, upper: point.figure?.estimate.upper95, rating: point.rating,
        missing: point.figure?.value == nil ? point.figure?.note?.lowercasedFirst : nil)
    }
    let times = [c.history.first, c.history.last].compactMap { $0?.period.displayLabel }
    let span = times.first == times.last ? times.first ?? "" : times.joined(separator: " to ")
    let hasTogether = c.history.contains { $0.neighboursTogether != nil }
    self.init(
      title: c.trendTitle, subtitle: "\(c.name), \(c.indicator.unit), \(span)", area: c.area.name,
      points: points,
      england: Line(name: c.benchmark.name, values: c.history.map { labelled($0.benchmark?.value) }),
      neighbours: hasTogether
        ? Line(name: "Similar areas", values: c.history.map { labelled($0.neighboursTogether?.value) }) : nil,
      start: c.indicator.valueType.axisStart, suffix: c.indicator.unit == "%" ? "%" : "",
      benchmark: c.ratedAgainst, narrow: narrow, idPrefix: idPrefix, palette: palette)
  }
}

extension ValueType {
  fileprivate var axisStart: AxisStart {
    switch self {
    case .count, .proportion, .crudeRate, .directlyStandardisedRate, .indirectlyStandardisedRate,
      .indirectlyStandardisedProportion:
      .zeroUnlessItHidesChange
    case .ratio, .indirectlyStandardisedRatio, .lifeExpectancy, .slopeIndex, .excessRisk, .mean, .median,
      .gap, .score:
      .fitted
    }
  }
}
