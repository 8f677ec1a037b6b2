/// What every large chart has round its drawing: the element, its words for a screen reader, the title that
/// states the finding and the subtitle that states measure, unit and period.
///
/// Nothing is cut off: long words make the chart taller.
struct ChartFrame {
  /// The class that says what is drawn: "trend-chart".
  var kind: String
  var title: String
  var subtitle: String
  /// What the drawing shows, as sentences made from its values.
  var description: String
  /// 360 units wide for a phone rather than 720.
  var narrow: Bool
  var idPrefix: String?

  var width: Double { narrow ? 360 : 720 }
  /// At 320 pixels the narrow chart shrinks to 0.89 of its size; 14 units are then still 12 pixels.
  var textSize: Double { narrow ? 14 : 13 }
  var lineHeight: Double { textSize + 4 }
  private var titleSize: Double { narrow ? 16 : 18 }
  private var titleHeight: Double { titleSize + 5 }

  private var titleLines: [String] {
    TextWidth.lines(title, within: width - 4, size: titleSize, bold: true)
  }
  private var subtitleLines: [String] { TextWidth.lines(subtitle, within: width - 4, size: textSize) }

  /// The height that title and subtitle take.
  var headHeight: Double {
    Double(titleLines.count) * titleHeight + Double(subtitleLines.count) * lineHeight + 8
  }

  var variant: String { narrow ? "narrow" : "wide" }

  /// An id that no other chart of the page has, if its prefix is not another chart's.
  func id(_ part: String) -> String? { idPrefix.map { xmlID($0, "\(variant)-\(part)") } }

  func open(height: Double, into out: inout String) {
    out += #"<svg xmlns="http://www.w3.org/2000/svg" class="chart \#(kind) chart-\#(variant)" "#
    out += #"viewBox="0 0 \#(px(width)) \#(px(height))" font-family="inherit" role="img""#
    if let title = id("title"), let description = id("desc") {
      out += #" aria-labelledby="\#(title) \#(description)""#
    }
    out += ">\n<title\(attribute("title"))>\(xmlEscaped(title))</title>\n"
    out += "<desc\(attribute("desc"))>\(xmlEscaped(description))</desc>\n"
    var y = 0.0
    for line in titleLines {
      y += titleHeight
      out.drawText(line, x: 0, y: y - 5, size: titleSize, bold: true)
    }
    for line in subtitleLines {
      y += lineHeight
      out.drawText(line, x: 0, y: y - 2, size: textSize, fill: Grey.muted)
    }
  }

  func close(into out: inout String) { out += "</svg>\n" }

  private func attribute(_ part: String) -> String { id(part).map { #" id="\#($0)""# } ?? "" }
}
