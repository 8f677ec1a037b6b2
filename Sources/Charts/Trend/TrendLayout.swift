/// Where everything of a trend chart goes, in the drawing's units.
struct TrendLayout {
  /// The name of a line and its last value, beside the line's end or in the key.
  struct Label {
    enum Line { case area, england, neighbours }
    var line: Line
    var lines: [String]
    /// Where the line ends.
    var end: (x: Double, y: Double)
    var centre: Double
  }

  let frame: ChartFrame
  let axis: Axis
  let notes: Notes
  let key: RatingKey
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let height: Double
  private(set) var labels: [Label] = []
  private let count: Int

  func x(_ index: Int) -> Double {
    let inset = min(12, (right - left) / 4)
    guard count > 1 else { return (left + right) / 2 }
    return left + inset + Double(index) / Double(count - 1) * (right - left - 2 * inset)
  }

  func y(_ value: Double) -> Double { bottom - axis.fraction(value) * (bottom - top) }

  init(_ chart: TrendChart) {
    count = chart.points.count
    axis = Axis(
      covering: chart.plotted, start: chart.start, steps: chart.narrow ? 5 : 8, suffix: chart.suffix)
    var frame = ChartFrame(
      kind: "trend-chart", title: chart.title, subtitle: chart.subtitle, description: chart.sentence,
      narrow: chart.narrow, idPrefix: chart.idPrefix)
    if let note = axis.note, !chart.plotted.isEmpty {
      frame.subtitle += frame.subtitle.isEmpty || frame.subtitle.hasSuffix(".") ? " \(note)" : ". \(note)"
      frame.description += " \(note)"
    }
    self.frame = frame
    let size = frame.textSize
    let band = chart.points.contains { $0.limits != nil } ? ["Shaded: \(chart.interval)."] : []
    notes = Notes(band + chart.missingSentences + chart.breakSentences, in: frame)
    let ratings = chart.points.compactMap { $0.drawable == nil ? nil : $0.rating }
    key = RatingKey(used: Set(ratings), comparedWith: chart.benchmark, in: frame)

    let gutter = frame.narrow ? frame.width - 16 : 150.0
    var labels = chart.ends.map { end in
      Label(
        line: end.line,
        lines: TextWidth.lines(
          "\(end.name) \(end.value.text)", within: gutter - 16, size: size, bold: end.line == .area),
        end: (0, 0), centre: 0)
    }
    let widths = labels.flatMap { label in
      label.lines.map { TextWidth.of($0, size: size, bold: label.line == .area) }
    }
    let tickWidth = axis.ticks.map { TextWidth.of($0.text, size: size) }.max() ?? 0
    let edge = chart.points.first.map { TextWidth.of($0.label, size: size) / 2 } ?? 0
    left = min(max(tickWidth + 8, edge - 12), frame.width / 3)
    let farEdge = chart.points.last.map { TextWidth.of($0.label, size: size) / 2 - 12 } ?? 0
    right = frame.width - max(frame.narrow ? 4 : 16 + (widths.max() ?? 0), min(farEdge, frame.width / 4))

    let lineHeight = frame.lineHeight
    let keyLines = frame.narrow ? Double(labels.reduce(0) { $0 + $1.lines.count }) : 0
    top = frame.headHeight + keyLines * lineHeight + 10
    let below = lineHeight + 8 + key.height + notes.height + 4
    height = max(frame.narrow ? 320 : 360, top + (frame.narrow ? 170 : 210) + below)
    bottom = height - below

    for (index, end) in chart.ends.enumerated() {
      labels[index].end = (x(end.index), y(end.value.value))
    }
    if frame.narrow {
      var y = frame.headHeight
      for index in labels.indices {
        labels[index].centre = y + Double(labels[index].lines.count) * lineHeight / 2
        y += Double(labels[index].lines.count) * lineHeight
      }
    } else {
      let centres = LabelPlacement.spread(
        wanted: labels.map(\.end.y), heights: labels.map { Double($0.lines.count) * lineHeight + 2 },
        within: (top - 8)...(bottom + 8))
      for index in labels.indices { labels[index].centre = centres[index] }
    }
    self.labels = labels
  }
}

extension TrendChart {
  /// Every value that the axis must hold.
  var plotted: [Double] {
    var values: [Double] = []
    for (index, point) in points.enumerated() {
      if let value = point.drawable { values.append(value.value) }
      if let limits = point.limits { values += [limits.lower, limits.upper] }
      for line in [england, neighbours] {
        if let value = line?.drawable(index) { values.append(value.value) }
      }
    }
    return values
  }

  /// The last value of each line that has one.
  var ends: [(line: TrendLayout.Label.Line, name: String, index: Int, value: Labelled)] {
    let lines: [(TrendLayout.Label.Line, String, (Int) -> Labelled?)] = [
      (.area, area, { points[$0].drawable }),
      (.england, england?.name ?? "", { england?.drawable($0) }),
      (.neighbours, neighbours?.name ?? "", { neighbours?.drawable($0) }),
    ]
    return lines.compactMap { line, name, value in
      for index in points.indices.reversed() {
        if let value = value(index) { return (line, name, index, value) }
      }
      return nil
    }
  }

  /// Stretches of points that a line may join: neither a gap nor a break within one.
  func runs(where present: (Int) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in points.indices where present(index) {
      if let last = runs.last, last.upperBound == index, points[index].breakBefore == nil {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }
}
