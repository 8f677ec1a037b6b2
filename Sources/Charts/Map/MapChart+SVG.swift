extension MapChart {
  /// Half a unit is less than a line's width; islands smaller than this many square units cannot be seen.
  private static let tolerance = 0.45
  private static let smallestRing = 1.2

  public func write(into out: inout String) {
    let classes = MapClasses(shapes.map(\.value))
    let frame = ChartFrame(
      kind: "map-chart", title: title, subtitle: subtitle, description: sentence(classes), narrow: narrow,
      idPrefix: idPrefix)
    let legendWidth = narrow ? frame.width - 4 : 240
    let room = narrow ? (width: frame.width - 8, height: 420.0) : (width: 460.0, height: 560.0)
    let projection = MapProjection(shapes.lazy.flatMap(\.rings), width: room.width, height: room.height)
    let map = projection?.size ?? (width: 0, height: 0)
    let legend = MapLegend(self, classes: classes, in: frame, width: legendWidth)
    let top = frame.headHeight + 6
    let legendTop = narrow ? top + map.height + 12 : top
    let height = narrow ? legendTop + legend.height : top + max(map.height, legend.height)
    let hatch = frame.id("hatch") ?? ""

    frame.open(height: max(height + 6, narrow ? 320 : 360), into: &out)
    out += #"<pattern id="\#(hatch)" width="6" height="6" patternUnits="userSpaceOnUse" "#
    out += #"patternTransform="rotate(45)"><rect width="6" height="6" fill="white"/>"#
    out += #"<path d="M0,0V6" stroke="\#(Grey.outline)" stroke-width="2.4"/></pattern>"# + "\n"
    if let projection {
      let left = narrow ? (frame.width - map.width) / 2 : 4.0
      out += #"<g transform="translate(\#(px(left)) \#(px(top)))" stroke="white" stroke-width="0.6" "#
      out += #"stroke-linejoin="round" fill-rule="evenodd">"# + "\n"
      writeShapes(classes, projection, hatching: "url(#\(hatch))", into: &out)
      out += "</g>\n"
    } else {
      out.drawText(
        "There are no areas to draw.", x: 0, y: top + frame.lineHeight, size: frame.textSize,
        fill: Grey.muted)
    }
    legend.write(
      x: narrow ? 0 : frame.width - legendWidth, top: legendTop, accent: palette.safe,
      hatching: "url(#\(hatch))", into: &out)
    frame.close(into: &out)
  }

  private func writeShapes(
    _ classes: MapClasses, _ projection: MapProjection, hatching: String, into out: inout String
  ) {
    var outline = ""
    for (index, shape) in shapes.enumerated() {
      let d = path(shape, projection)
      guard !d.isEmpty else { continue }
      let fill = classes.indices[index].map { classes.classes[$0].fill } ?? hatching
      out += #"<path d="\#(d)" fill="\#(fill)"><title>\#(xmlEscaped(shape.words))</title></path>"# + "\n"
      if shape.code == area {
        // White beneath the accent, which may be as dark as the areas around it.
        outline += #"<path d="\#(d)" fill="none" stroke-width="5.5"/>"#
        outline += #"<path class="map-area" d="\#(d)" fill="none" stroke="\#(palette.safe)" "#
        outline += #"stroke-width="3"/>"# + "\n"
      }
    }
    // Last, so that no neighbour covers half of the line.
    out += outline
  }

  /// The largest ring is always drawn: a small authority must not vanish.
  private func path(_ shape: Shape, _ projection: MapProjection) -> String {
    let rings = shape.rings.map { Outline($0.compactMap(projection.place)) }
    let areas = rings.map(\.area)
    let largest = areas.indices.max { areas[$0] < areas[$1] }
    var d = ""
    for (index, ring) in rings.enumerated() where index == largest || areas[index] >= Self.smallestRing {
      ring.simplified(tolerance: Self.tolerance).write(into: &d)
    }
    return d
  }
}
