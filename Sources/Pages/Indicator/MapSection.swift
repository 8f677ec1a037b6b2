import Charts
import Evidence
import Vocabulary

extension IndicatorDetail {
  var mapSection: HTML? {
    let c = comparison
    if map.isEmpty { return nil }
    let table = Table(
      caption: "\(c.name)\(c.period.map { ", \($0.displayLabel)" } ?? ""): \(c.indicator.unit)",
      columns: [.init("Area"), .init("Value", isNumber: true)])
    let rows = map.sorted { $0.name < $1.name }.map { area -> [HTML] in
      [
        area.code == c.area.code ? #"<strong class="own-area">\#(area.name)</strong>"# : "\(area.name)",
        area.value.map { "\(c.format.text($0))" }
          ?? #"– <span class="why">\#(area.absence ?? "not published")</span>"#,
      ]
    }
    return """
      \(heading(level, "On the map"))<div class="\(chartClass)">
      \(drawings { MapChart(c, map, narrow: $0, idPrefix: "map-\(id)", palette: palette) })</div>
      <details><summary>Areas on the map\(unseen(" for \(c.name)")) as a table</summary>
      \(table.html(rows))</details>

      """
  }
}

extension MapChart {
  init(_ c: Comparison, _ areas: [MapFigure], narrow: Bool, idPrefix: String, palette: Palette) {
    let time = c.period.map { " in \($0.displayLabel)" } ?? ""
    self.init(
      title: "\(c.label)\(time), area by area", subtitle: "\(c.name), \(c.indicator.unit)",
      shapes: areas.map { area in
        Shape(
          code: area.code, name: area.name, rings: area.rings,
          value: area.value.map { Labelled(value: $0, text: c.short($0)) }, missing: area.absence)
      },
      area: c.area.code, narrow: narrow, idPrefix: idPrefix, palette: palette)
  }
}
