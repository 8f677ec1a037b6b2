extension NeighbourChart {
  public func write(into out: inout String) {
    let layout = NeighbourLayout(self)
    layout.frame.open(height: layout.height, into: &out)
    for (row, place) in zip(rows, layout.rows) {
      writeName(row, place, layout, into: &out)
      writeBar(row, place, layout, into: &out)
    }
    writeEngland(layout, into: &out)
    // Whiskers come after England's line, which would cut them.
    for (row, place) in zip(rows, layout.rows) { writeWhisker(row, place, layout, into: &out) }
    layout.notes.write(top: layout.bottom, into: &out)
    layout.frame.close(into: &out)
  }

  private func writeName(
    _ row: Row, _ place: NeighbourLayout.Row, _ layout: NeighbourLayout, into out: inout String
  ) {
    let (size, line) = (layout.frame.textSize, layout.frame.lineHeight)
    let narrow = layout.frame.narrow
    /// The baseline of the first of `count` lines that stand together in the row.
    func baseline(_ count: Int, after above: Int = 0) -> Double {
      let start = narrow ? place.top + 4 : place.top + (place.height - Double(count) * line) / 2
      return start + Double(above) * line + line / 2 + size * 0.35
    }
    for (index, text) in place.name.enumerated() {
      out.drawText(
        text, x: 0, y: baseline(place.name.count) + Double(index) * line, size: size, bold: row.isArea,
        role: "name")
    }
    out.drawText(
      row.drawable?.text ?? "–", x: layout.frame.width - 2, y: baseline(1), size: size, anchor: .end,
      bold: row.isArea, role: "value")
    for (index, text) in place.reason.enumerated() {
      out.drawText(
        text, x: narrow ? 0 : layout.left + 6,
        y: baseline(place.reason.count, after: narrow ? place.name.count : 0) + Double(index) * line,
        size: size, fill: Grey.muted, role: "reason")
    }
  }

  private func writeBar(
    _ row: Row, _ place: NeighbourLayout.Row, _ layout: NeighbourLayout, into out: inout String
  ) {
    guard let value = row.drawable else { return }
    let (a, b) = (layout.x(0), layout.x(value.value))
    // Two values that differ only in the last digits still have a bar to see.
    let (start, width) = (min(a, b), max(abs(b - a), 0.5))
    let fill = row.isArea ? palette.safe : Grey.middle
    out += #"<rect class="\#(row.isArea ? "bar bar-area" : "bar")" x="\#(px(start))" "#
    out += #"y="\#(px(place.bar - layout.barHeight / 2))" width="\#(px(width))" "#
    out += #"height="\#(px(layout.barHeight))" fill="\#(fill)"/>"# + "\n"
  }

  private func writeWhisker(
    _ row: Row, _ place: NeighbourLayout.Row, _ layout: NeighbourLayout, into out: inout String
  ) {
    guard let limits = row.limits else { return }
    let (from, to, y) = (layout.x(limits.lower), layout.x(limits.upper), place.bar)
    let d = "M\(px(from)),\(px(y - 4))v8m0,-4H\(px(to))m0,-4v8"
    if row.isArea {
      // White beneath, so that it is seen on the accent.
      out += #"<path d="\#(d)" stroke="white" stroke-width="3.6" stroke-linecap="square" fill="none"/>"#
    }
    out += #"<path class="whisker" d="\#(d)" stroke="\#(Grey.ink)" stroke-width="1.4" fill="none"/>"# + "\n"
  }

  private func writeEngland(_ layout: NeighbourLayout, into out: inout String) {
    guard let england = england?.drawable else { return }
    let (x, size) = (layout.x(england.value), layout.frame.textSize)
    let text = "\(benchmark) \(england.text)"
    let half = min(TextWidth.of(text, size: size) / 2, layout.frame.width / 2)
    let y = layout.frame.headHeight + layout.frame.lineHeight - 2
    out.drawText(
      text, x: x.clamped(to: half...(layout.frame.width - half)), y: y, size: size, anchor: .middle,
      role: "label")
    let start = y + 5
    // The line crosses no words: in the narrow chart the names, in the wide one the reasons.
    var spans = [(from: start, to: layout.top)]
    for (row, place) in zip(rows, layout.rows) where row.drawable != nil {
      let reach = layout.frame.narrow ? layout.barHeight / 2 + 3 : place.height / 2
      spans.append((place.bar - reach, place.bar + reach))
    }
    let d = spans.map { "M\(px(x)),\(px($0.from))V\(px($0.to))" }.joined()
    out += #"<path d="\#(d)" stroke="white" stroke-width="4"/>"#
    out += #"<path class="line-england" d="\#(d)" stroke="\#(Grey.ink)" stroke-width="1.8"/>"# + "\n"
  }
}
