/// Sentences below a drawing.
struct Notes {
  private let lines: [String]
  private let frame: ChartFrame

  init(_ sentences: [String], in frame: ChartFrame) {
    self.frame = frame
    lines = sentences.flatMap {
      TextWidth.lines($0, within: frame.width - 4, size: frame.textSize)
    }
  }

  var height: Double { lines.isEmpty ? 0 : Double(lines.count) * frame.lineHeight + 6 }

  func write(top: Double, into out: inout String) {
    for (index, line) in lines.enumerated() {
      let y = top + Double(index + 1) * frame.lineHeight
      out.drawText(line, x: 0, y: y, size: frame.textSize, fill: Grey.muted)
    }
  }
}
