import Vocabulary

/// The shapes that a chart uses, with their words.
struct RatingKey {
  private let items: [(rating: Rating?, text: String, x: Double, line: Int)]
  private let frame: ChartFrame
  private let lineCount: Int

  /// Only the ratings in `used` are explained.
  init(used: Set<Rating>, comparedWith benchmark: String, in frame: ChartFrame) {
    self.frame = frame
    let ratings = Rating.allCases.filter(used.contains)
    guard !ratings.isEmpty else {
      (items, lineCount) = ([], 0)
      return
    }
    var items: [(rating: Rating?, text: String, x: Double, line: Int)] = []
    var (x, line) = (0.0, 0)
    let entries: [(Rating?, String)] =
      [(nil, "Compared with \(benchmark):")] + ratings.map { ($0, $0.word) }
    for (rating, text) in entries {
      let mark = rating == nil ? 0.0 : Self.markWidth
      let width = mark + TextWidth.of(text, size: frame.textSize)
      if x > 0, x + width > frame.width { (x, line) = (0, line + 1) }
      items.append((rating, text, x, line))
      x += width + 14
    }
    (self.items, lineCount) = (items, line + 1)
  }

  private static let markWidth = 18.0

  var height: Double { lineCount == 0 ? 0 : Double(lineCount) * (frame.lineHeight + 3) + 4 }

  func write(top: Double, into out: inout String) {
    for item in items {
      let y = top + Double(item.line + 1) * (frame.lineHeight + 3)
      var x = item.x
      if let rating = item.rating {
        RatingShape.write(rating, x: x + 7, y: y - frame.textSize * 0.35, radius: 6, into: &out)
        x += Self.markWidth
      }
      out.drawText(item.text, x: x, y: y, size: frame.textSize)
    }
  }
}
