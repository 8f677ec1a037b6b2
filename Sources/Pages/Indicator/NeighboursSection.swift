import Charts
import Evidence
import IndicatorMethods
import Vocabulary

extension IndicatorDetail {
  var neighbours: HTML {
    let c = comparison
    if c.neighbours.isEmpty {
      return """
        \(heading(level, "Among similar areas"))<p>Similar areas are drawn here once the model that names \
        them has been imported.</p>

        """
    }
    return """
      \(heading(level, "Among similar areas"))<p>\(c.neighbourSentence) Similar areas: \
      \(c.neighbourModel).</p>
      <div class="\(chartClass)">
      \(drawings { NeighbourChart(c, narrow: $0, idPrefix: "neighbours-\(id)", palette: palette) })</div>
      <details><summary>Similar areas\(unseen(" for \(c.name)")) as a table</summary>
      \(table)</details>

      """
  }

  private var table: HTML {
    let c = comparison
    let table = Table(
      caption: "\(c.name)\(c.period.map { ", \($0.displayLabel)" } ?? ""): \(c.indicator.unit)",
      columns: [
        .init("Area"), .init("Rank", isNumber: true), .init("Value", isNumber: true),
        .init("95% interval", isNumber: true), .init("Rating"),
      ], hasRoles: links.isServed)
    return table.html(
      c.ranked.map { row in
        [
          row.isArea ? #"<strong class="own-area">\#(row.area.name)</strong>"# : "\(row.area.name)",
          "\(row.rank.map { "\($0)" } ?? NumberFormat.missing)",
          row.figure?.value.map { "\(c.format.text($0))" }
            ?? #"– <span class="why">\#(row.absence ?? "not published")</span>"#,
          "\(row.figure.flatMap { intervalText($0.estimate.limits95, c) } ?? NumberFormat.missing)",
          tag(row.rating),
        ]
      })
  }
}

extension Comparison {
  struct RankedArea {
    var area: NamedArea
    var figure: Figure?
    var absence: String?
    var rank: Int?
    var rating: Rating
    var isArea: Bool
  }

  /// The neighbours in their order with the area itself in its place: before those it shares a rank with,
  /// and last of those without a rank.
  var ranked: [RankedArea] {
    var rows = neighbours.map {
      RankedArea(
        area: $0.area, figure: $0.figure, absence: $0.absence, rank: $0.rank, rating: $0.rating,
        isArea: false)
    }
    let own = RankedArea(
      area: area, figure: figure, absence: absence, rank: rank?.position, rating: rating, isArea: true)
    let place = rank.map { rank in rows.firstIndex { ($0.rank ?? .max) >= rank.position } ?? rows.count }
    rows.insert(own, at: place ?? rows.count)
    return rows
  }
}

extension NeighbourChart {
  init(_ c: Comparison, narrow: Bool, idPrefix: String, palette: Palette) {
    let time = c.period.map { ", \($0.displayLabel)" } ?? ""
    self.init(
      title: c.neighbourTitle, subtitle: "\(c.name), \(c.indicator.unit)\(time)",
      rows: c.ranked.map { row in
        Row(
          name: row.area.name, value: row.figure?.value.map { Labelled(value: $0, text: c.short($0)) },
          lower: row.figure?.estimate.lower95, upper: row.figure?.estimate.upper95, isArea: row.isArea,
          missing: row.figure?.value == nil ? row.absence?.lowercasedFirst : nil)
      },
      england: c.benchmarkFigure?.value.map { Labelled(value: $0, text: c.short($0)) },
      benchmark: c.benchmark.name, narrow: narrow, idPrefix: idPrefix, palette: palette)
  }
}
