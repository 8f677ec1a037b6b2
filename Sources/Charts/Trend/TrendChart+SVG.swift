import Vocabulary

extension TrendChart {
  public func write(into out: inout String) {
    let layout = TrendLayout(self)
    layout.frame.open(height: layout.height, into: &out)
    writeAxes(layout, into: &out)
    if plotted.isEmpty {
      out.drawText(
        "There are no values to show.", x: (layout.left + layout.right) / 2,
        y: (layout.top + layout.bottom) / 2, size: layout.frame.textSize, anchor: .middle, fill: Grey.muted)
    }
    writeBand(layout, into: &out)
    writeBreaks(layout, into: &out)
    writeLine(.neighbours, layout, into: &out) { neighbours?.drawable($0)?.value }
    writeLine(.england, layout, into: &out) { england?.drawable($0)?.value }
    writeLine(.area, layout, into: &out) { points[$0].drawable?.value }
    writePoints(layout, into: &out)
    writeLabels(layout, into: &out)
    layout.key.write(top: layout.bottom + layout.frame.lineHeight + 8, into: &out)
    layout.notes.write(
      top: layout.bottom + layout.frame.lineHeight + 8 + layout.key.height, into: &out)
    layout.frame.close(into: &out)
  }

  private func writeAxes(_ layout: TrendLayout, into out: inout String) {
    let (frame, size) = (layout.frame, layout.frame.textSize)
    if !plotted.isEmpty {
      for tick in layout.axis.ticks {
        let y = layout.y(tick.value)
        let line = tick.value == 0 ? Grey.outline : Grey.grid
        out += #"<path d="M\#(px(layout.left)),\#(px(y))H\#(px(layout.right))" stroke="\#(line)"/>"# + "\n"
        out.drawText(
          tick.text, x: layout.left - 6, y: y + size * 0.35, size: size, anchor: .end, fill: Grey.muted)
      }
    }
    let widths = points.map { TextWidth.of($0.label, size: size) }
    let centres = points.indices.map { index in
      let half = min(widths[index] / 2, frame.width / 2)
      return layout.x(index).clamped(to: half...(frame.width - half))
    }
    let kept = LabelPlacement.thinned(centres: centres, widths: widths, gap: 10)
    for index in kept {
      let y = layout.bottom
      out += #"<path d="M\#(px(layout.x(index))),\#(px(y))v5" stroke="\#(Grey.outline)"/>"# + "\n"
      out.drawText(
        points[index].label, x: centres[index], y: y + 7 + size, size: size, anchor: .middle,
        fill: Grey.muted, role: "period")
    }
  }

  private func writeBand(_ layout: TrendLayout, into out: inout String) {
    for run in runs(where: { points[$0].limits != nil }) {
      let limits = run.map { (layout.x($0), points[$0].limits ?? (0, 0)) }
      if limits.count == 1 {
        // A band of one point has no width to shade.
        let (x, limit) = limits[0]
        let (y, end) = (layout.y(limit.upper), layout.y(limit.lower))
        out += #"<path class="interval" d="M\#(px(x)),\#(px(y))V\#(px(end))" stroke="\#(palette.safe)" "#
        out += #"stroke-width="6" stroke-opacity="0.25"/>"# + "\n"
        continue
      }
      let over = limits.map { "\(px($0)),\(px(layout.y($1.upper)))" }
      let under = limits.reversed().map { "\(px($0)),\(px(layout.y($1.lower)))" }
      out += #"<path class="interval" d="M\#((over + under).joined(separator: " "))z" "#
      out += #"fill="\#(palette.safe)" fill-opacity="0.16"/>"# + "\n"
    }
  }

  private func writeBreaks(_ layout: TrendLayout, into out: inout String) {
    for index in points.indices.dropFirst() where points[index].breakBefore != nil {
      let x = (layout.x(index - 1) + layout.x(index)) / 2
      out += #"<path class="break" d="M\#(px(x)),\#(px(layout.top))V\#(px(layout.bottom - 8))" "#
      out += #"stroke="\#(Grey.outline)" stroke-dasharray="1 4" stroke-width="1.5"/>"#
      out += #"<path class="break" d="M\#(px(x - 6)),\#(px(layout.bottom + 6))l6,-12m1,12l6,-12" "#
      out += #"stroke="\#(Grey.ink)" stroke-width="1.5" fill="none"/>"# + "\n"
    }
  }

  private func writeLine(
    _ line: TrendLayout.Label.Line, _ layout: TrendLayout, into out: inout String,
    value: (Int) -> Double?
  ) {
    for run in runs(where: { value($0) != nil }) {
      let places = run.map { (layout.x($0), layout.y(value($0) ?? 0)) }
      if places.count == 1, line != .area {
        // One period between two gaps: a short dash, since these lines have no points.
        let (x, y) = places[0]
        out += #"<path class="\#(line.role)" d="M\#(px(x - 5)),\#(px(y))h10" \#(stroke(line))/>"# + "\n"
      } else if places.count > 1 {
        let d = places.map { "\(px($0)),\(px($1))" }.joined(separator: " ")
        out += #"<path class="\#(line.role)" d="M\#(d)" \#(stroke(line))/>"# + "\n"
      }
    }
  }

  private func stroke(_ line: TrendLayout.Label.Line) -> String {
    switch line {
    case .area: #"fill="none" stroke="\#(palette.safe)" stroke-width="2.5" stroke-linejoin="round""#
    case .england: #"fill="none" stroke="\#(Grey.ink)" stroke-width="1.6" stroke-dasharray="7 3""#
    case .neighbours: #"fill="none" stroke="\#(Grey.outline)" stroke-width="1.8" stroke-dasharray="2 3""#
    }
  }

  private func writePoints(_ layout: TrendLayout, into out: inout String) {
    for (index, point) in points.enumerated() {
      guard let value = point.drawable else { continue }
      let (x, y) = (layout.x(index), layout.y(value.value))
      let words = point.rating.map { ", \($0.phrase(comparedWith: benchmark))" } ?? ""
      out += "<g class=\"point\"><title>\(xmlEscaped("\(point.label): \(value.text)\(words)"))</title>"
      if let rating = point.rating {
        RatingShape.write(rating, x: x, y: y, radius: points.count > 30 ? 4.5 : 5.5, into: &out)
      } else {
        out += #"<circle cx="\#(px(x))" cy="\#(px(y))" r="3.5" fill="\#(palette.safe)"/>"#
      }
      out += "</g>\n"
    }
  }

  private func writeLabels(_ layout: TrendLayout, into out: inout String) {
    let (size, lineHeight) = (layout.frame.textSize, layout.frame.lineHeight)
    for label in layout.labels {
      let narrow = layout.frame.narrow
      let x = narrow ? 34 : layout.right + 12
      let first = label.centre - Double(label.lines.count) * lineHeight / 2 + lineHeight / 2
      if narrow {
        out += #"<path d="M2,\#(px(first))h24" \#(stroke(label.line))/>"# + "\n"
      } else if abs(label.centre - label.end.y) > 5 {
        // A label that had to move is tied to the end of its line.
        out += #"<path class="leader" d="M\#(px(label.end.x + 7)),\#(px(label.end.y))"#
        out += #"L\#(px(x - 3)),\#(px(label.centre))" stroke="\#(Grey.outline)" fill="none"/>"# + "\n"
      }
      for (index, text) in label.lines.enumerated() {
        out.drawText(
          text, x: x, y: first + Double(index) * lineHeight + size * 0.35, size: size,
          bold: label.line == .area, fill: label.line == .area ? palette.safe : "currentColor",
          role: "label")
      }
    }
  }
}

extension TrendLayout.Label.Line {
  var role: String {
    switch self {
    case .area: "line-area"
    case .england: "line-england"
    case .neighbours: "line-neighbours"
    }
  }
}
