extension SpineChart {
  static let width = 220.0
  /// Room for half a marker at either end.
  static let inset = 10.0
  private static let middle = 13.0

  /// The horizontal place of a position, inside the box; nil where the position is not a number.
  static func x(_ position: Double) -> Double? {
    guard !position.isNaN else { return nil }
    return inset + (position.clamped(to: -1...1) + 1) / 2 * (width - 2 * inset)
  }

  public func write(into out: inout String) {
    let height = ends == nil ? 26 : 42
    out += #"<svg xmlns="http://www.w3.org/2000/svg" class="spine" viewBox="0 0 220 \#(height)" "#
    out += #"width="220" height="\#(height)" role="img"><title>\#(xmlEscaped(summary))</title>"#
    bar(range, Grey.pale, into: &out)
    bar(middleHalf, Grey.middle, into: &out)
    if let x = benchmark.flatMap(Self.x) {
      out += #"<path d="M\#(px(x)),1v24" stroke="\#(Grey.ink)" stroke-width="2"/>"#
    }
    if let x = area.flatMap(Self.x) {
      RatingShape.write(rating, x: x, y: Self.middle, radius: 7, into: &out)
    }
    // Low on the bar and last, so that marker and diamond are both seen where they coincide.
    if let x = neighbours.flatMap(Self.x) {
      out += #"<path d="M\#(px(x)),17l4,4-4,4-4-4z" fill="white" stroke="\#(Grey.ink)" stroke-width="1.3"/>"#
    }
    writeEnds(into: &out)
    out += "</svg>"
  }

  private func bar(_ span: Span?, _ fill: String, into out: inout String) {
    guard let (left, right) = span?.drawn else { return }
    // A range of one value is still seen.
    let width = max(right - left, 1)
    out += #"<rect x="\#(px(left))" y="8" width="\#(px(width))" height="10" fill="\#(fill)"/>"#
  }

  private func writeEnds(into out: inout String) {
    guard let ends, let (left, right) = range?.drawn else { return }
    let size = 12.0
    let (worst, best) = (TextWidth.of(ends.worst, size: size), TextWidth.of(ends.best, size: size))
    // Each text starts under its end of the bar; a short bar pushes the two apart.
    let push = max(0, (worst + best + 8 - (right - left)) / 2)
    let start = (left - push).clamped(to: 0...max(0, Self.width - worst - best - 8))
    let end = (right + push).clamped(to: min(Self.width, start + worst + best + 8)...Self.width)
    out += #"<g class="spine-ends" font-size="12" fill="currentColor"><text x="\#(px(start))" y="38">"#
    out += #"\#(xmlEscaped(ends.worst))</text><text x="\#(px(end))" y="38" text-anchor="end">"#
    out += "\(xmlEscaped(ends.best))</text></g>"
  }
}
