import Vocabulary

/// The mark of a rating at a point: its shape, its colour and an outline that holds on white, on a grey bar
/// and in greyscale.
enum RatingShape {
  static func write(_ rating: Rating, x: Double, y: Double, radius: Double, into out: inout String) {
    let fill = rating.fill ?? "#fff"
    let ink = rating.ink
    // A white outline is lost on a white page; what is left must be as large as the other marks.
    let r = ink == "#ffffff" ? radius + 0.7 : radius
    switch rating.shape {
    case .disc:
      out += circle(x, y, r, fill: fill, stroke: ink, 1.5)
    case .ringedDisc:
      // The white between ring and disc tells it from the plain disc and from the empty ring.
      out += circle(x, y, r - 0.3, fill: "#fff", stroke: ink, 1.4)
      out += circle(x, y, r * 0.64, fill: fill, stroke: nil, 0)
    case .diamond:
      let d = r * 1.1
      let (right, left) = (px(d), px(-d))
      out += path("M\(px(x)),\(px(y - d))l\(right),\(right) \(left),\(right) \(left),\(left)z", fill, ink)
    case .triangleUp:
      out += path(triangle(x, y - r * 1.1, r, 1), fill, ink)
    case .triangleDown:
      out += path(triangle(x, y + r * 1.1, r, -1), fill, ink)
    case .ring:
      out += circle(x, y, r - 0.6, fill: fill, stroke: Grey.outline, 2)
    }
  }

  private static func triangle(_ x: Double, _ tip: Double, _ r: Double, _ way: Double) -> String {
    "M\(px(x)),\(px(tip))l\(px(r * 1.1)),\(px(r * 1.95 * way))h\(px(-r * 2.2))z"
  }

  private static func circle(
    _ x: Double, _ y: Double, _ r: Double, fill: String, stroke: String?, _ width: Double
  ) -> String {
    let outline = stroke.map { #" stroke="\#($0)" stroke-width="\#(px(width))""# } ?? ""
    return #"<circle cx="\#(px(x))" cy="\#(px(y))" r="\#(px(r))" fill="\#(fill)"\#(outline)/>"#
  }

  private static func path(_ d: String, _ fill: String, _ stroke: String) -> String {
    #"<path d="\#(d)" fill="\#(fill)" stroke="\#(stroke)" stroke-width="1.5"/>"#
  }
}

extension Rating {
  /// "better than England", "not compared with England".
  func phrase(comparedWith benchmark: String) -> String {
    switch self {
    case .better, .worse, .higher, .lower: "\(word.lowercased()) than \(benchmark)"
    case .similar: "similar to \(benchmark)"
    case .notCompared: "not compared with \(benchmark)"
    }
  }
}
