/// The lines of a PDF's pages: words that stand at one height, parted into columns where the gaps between them
/// stand under one another.
struct PDFLines {
  var lines: [Line] = []
  var pages = 0

  struct Word: Equatable {
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>
    var text: String
    var height: Double { y.upperBound - y.lowerBound }
  }

  init(_ markup: [UInt8], name: String, file: Int, limits: ReadLimits) throws(ReadError) {
    var markup = PDFMarkup(markup)
    var words: [Word] = []
    while let part = markup.next() {
      switch part {
      case .page:
        pages += 1
        words = []
      case .word(let word): words.append(word)
      case .endOfPage:
        append(words, file: file)
        guard lines.count <= limits.lines else { throw .tooManyLines(file: name, limit: limits.lines) }
      }
    }
    for index in lines.indices { lines[index].number = index + 1 }
    guard !lines.isEmpty else { throw .noText(file: name) }
  }

  private mutating func append(_ words: [Word], file: Int) {
    let rows = Self.rows(words)
    let letter = Self.letterWidth(words)
    var bottom: Double?
    for (place, row) in rows.enumerated() {
      let height = row.map(\.height).max() ?? 1
      let top = row.map(\.y.lowerBound).min() ?? 0
      let gap = bottom.map { max(0, (top - $0) / max(1, height)) } ?? 0
      bottom = row.map(\.y.upperBound).max()
      let neighbours = rows[max(0, place - 3)..<min(rows.count, place + 4)].enumerated()
        .filter { $0.offset + max(0, place - 3) != place }.map(\.element)
      let cells = Self.cells(row, beside: neighbours).map { words in
        Line.Cell(
          start: Int((words.first?.x.lowerBound ?? 0) / letter), text: Self.text(words))
      }
      let text = cells.map(\.text).joined(separator: "\t")
      lines.append(
        Line(
          file: file, number: 0, page: pages, text: text, raw: cells.map(\.text).joined(separator: "   "),
          indent: cells.first?.start ?? 0,
          blanks: min(4, Int((gap + 0.45).rounded(.down))), width: Int((row.last?.x.upperBound ?? 0) / letter),
          cells: cells.count > 1 ? cells : [], key: comparisonKey(text)))
    }
  }

  /// Raised letters such as the "th" of a day are words of their own without a gap.
  static func text(_ words: [Word]) -> String {
    var text = ""
    for (index, word) in words.enumerated() {
      if index > 0, word.x.lowerBound - words[index - 1].x.upperBound >= words[index - 1].height * 0.12 {
        text += " "
      }
      text += word.text
    }
    return text
  }

  /// Words at one height, from left to right; rows from the top.
  static func rows(_ words: [Word]) -> [[Word]] {
    let sorted = words.sorted { ($0.y.lowerBound + $0.y.upperBound) < ($1.y.lowerBound + $1.y.upperBound) }
    var rows: [[Word]] = []
    var middle = -Double.infinity
    for word in sorted {
      let own = (word.y.lowerBound + word.y.upperBound) / 2
      let least = min(word.height, rows.last?.last?.height ?? word.height)
      if own - middle <= least * 0.45, !rows.isEmpty {
        rows[rows.count - 1].append(word)
      } else {
        rows.append([word])
        middle = own
      }
    }
    return rows.map { $0.sorted { $0.x.lowerBound < $1.x.lowerBound } }
  }

  /// A gap parts columns where it is wide, or less wide and another row near by has one that ends at the same
  /// place: the gaps of justified text end anywhere.
  static func cells(_ row: [Word], beside neighbours: [[Word]]) -> [[Word]] {
    var cells: [[Word]] = []
    for (index, word) in row.enumerated() {
      guard index > 0 else {
        cells.append([word])
        continue
      }
      let gap = word.x.lowerBound - row[index - 1].x.upperBound
      let size = max(1, word.height)
      let isColumn = gap >= size * 2 || (gap >= size * 0.65 && isAligned(word, size: size, neighbours))
      if isColumn { cells.append([word]) } else { cells[cells.count - 1].append(word) }
    }
    return cells
  }

  private static func isAligned(_ word: Word, size: Double, _ neighbours: [[Word]]) -> Bool {
    neighbours.contains { row in
      row.indices.contains { index in
        guard abs(row[index].x.lowerBound - word.x.lowerBound) <= 1 else { return false }
        return index == 0 || row[index].x.lowerBound - row[index - 1].x.upperBound >= size * 0.65
      }
    }
  }

  /// The usual width of a letter on the page.
  private static func letterWidth(_ words: [Word]) -> Double {
    let widths = words.compactMap { word -> Double? in
      let letters = word.text.unicodeScalars.count
      return letters >= 4 ? (word.x.upperBound - word.x.lowerBound) / Double(letters) : nil
    }.sorted()
    return widths.isEmpty ? 6 : max(1, widths[widths.count / 2])
  }
}
