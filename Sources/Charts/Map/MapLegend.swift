/// The classes of a map in words, beside a swatch each.
struct MapLegend {
  enum Swatch {
    case fill(String)
    case hatched, outline
  }
  struct Entry {
    var swatch: Swatch
    var lines: [String]
  }

  let entries: [Entry]
  private let frame: ChartFrame
  private static let swatchWidth = 34.0

  init(_ chart: MapChart, classes: MapClasses, in frame: ChartFrame, width: Double) {
    self.frame = frame
    var entries: [(Swatch, String)] = classes.classes.reversed().map {
      (.fill($0.fill), "\($0.bounds): \(MapChart.areas($0.count))")
    }
    let missing = classes.indices.count { $0 == nil }
    if missing > 0 { entries.append((.hatched, "No value: \(MapChart.areas(missing))")) }
    if let own = chart.shapes.first(where: { $0.code == chart.area }) {
      entries.append((.outline, own.words))
    }
    self.entries = entries.map { swatch, text in
      let lines = TextWidth.lines(text, within: width - Self.swatchWidth, size: frame.textSize)
      return Entry(swatch: swatch, lines: lines)
    }
  }

  var height: Double { entries.reduce(0) { $0 + height($1) } }

  private func height(_ entry: Entry) -> Double {
    max(Double(entry.lines.count) * frame.lineHeight, 18) + 6
  }

  func write(x: Double, top: Double, accent: String, hatching: String, into out: inout String) {
    var y = top
    for entry in entries {
      let box = #"<rect x="\#(px(x + 2))" y="\#(px(y + 2))" width="24" height="15""#
      switch entry.swatch {
      case .fill(let fill): out += box + #" fill="\#(fill)" stroke="\#(Grey.outline)"/>"# + "\n"
      case .hatched: out += box + #" fill="\#(hatching)" stroke="\#(Grey.outline)"/>"# + "\n"
      case .outline: out += box + #" fill="none" stroke="\#(accent)" stroke-width="3"/>"# + "\n"
      }
      for (index, line) in entry.lines.enumerated() {
        out.drawText(
          line, x: x + Self.swatchWidth, y: y + 10 + frame.textSize * 0.35 + Double(index) * frame.lineHeight,
          size: frame.textSize, role: "legend")
      }
      y += height(entry)
    }
  }
}
