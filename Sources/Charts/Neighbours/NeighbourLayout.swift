/// Where everything of a neighbour chart goes, in the drawing's units.
///
/// Wide: name, bar and value stand side by side. Narrow: name and value stand above their bar.
struct NeighbourLayout {
  struct Row {
    var top: Double
    var height: Double
    var name: [String]
    /// The reason for no value, where there is none.
    var reason: [String]
    /// The vertical centre of the bar.
    var bar: Double
  }

  let frame: ChartFrame
  let notes: Notes
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let height: Double
  let barHeight: Double
  let rows: [Row]
  private let low: Double
  private let high: Double

  func x(_ value: Double) -> Double { left + (value - low) / (high - low) * (right - left) }

  init(_ chart: NeighbourChart) {
    let frame = ChartFrame(
      kind: "neighbour-chart", title: chart.title, subtitle: chart.subtitle, description: chart.sentence,
      narrow: chart.narrow, idPrefix: chart.idPrefix)
    self.frame = frame
    let (size, line) = (frame.textSize, frame.lineHeight)
    let whiskers = chart.rows.contains { $0.limits != nil }
    notes = Notes(whiskers ? ["Thin lines across the bars' ends: \(chart.interval)."] : [], in: frame)

    // The length of a bar is its value, so zero is always there.
    var values = [0.0] + [chart.england?.drawable?.value].compactMap(\.self)
    for row in chart.rows {
      if let value = row.drawable { values.append(value.value) }
      if let limits = row.limits { values += [limits.lower, limits.upper] }
    }
    low = values.min() ?? 0
    let highest = values.max() ?? 1
    high = highest - low < 1e-9 ? low + 1 : highest

    let names = chart.rows.map { TextWidth.of($0.name, size: size, bold: $0.isArea) }
    let texts = chart.rows.map { TextWidth.of($0.drawable?.text ?? "", size: size, bold: $0.isArea) }
    let nameWidth = frame.narrow ? 0 : min(names.max() ?? 0, 240)
    let valueWidth = min(texts.max() ?? 0, 200)
    left = frame.narrow ? 4 : nameWidth + 12
    right = frame.narrow ? frame.width - 6 : frame.width - valueWidth - 16
    barHeight = frame.narrow ? 12 : 14

    top = frame.headHeight + (chart.england?.drawable == nil ? 4 : line + 8)
    var y = top
    var rows: [Row] = []
    for row in chart.rows {
      let nameRoom = frame.narrow ? frame.width - valueWidth - 20 : nameWidth + 1
      let name = TextWidth.lines(row.name, within: nameRoom, size: size, bold: row.isArea)
      let reason =
        row.drawable == nil ? TextWidth.lines(row.reason, within: right - left - 8, size: size) : []
      let lines = Double(frame.narrow ? name.count + reason.count : max(name.count, reason.count, 1))
      let bar = frame.narrow && row.drawable != nil ? barHeight + 4 : 0.0
      let height = lines * line + bar + (frame.narrow ? 8 : 7)
      let centre = frame.narrow ? y + lines * line + barHeight / 2 + 5 : y + height / 2
      rows.append(Row(top: y, height: height, name: name, reason: reason, bar: centre))
      y += height
    }
    self.rows = rows
    bottom = y
    height = y + notes.height + 6
  }
}
