/// The lines of one page as they are kept: one text, a line of which is number, marks and words, parted by tabs.
struct PaperPage: Hashable, Sendable {
  var page: Int?
  var lines: [PaperLine]

  /// The pages of a paper in order; lines whose page is not known make pages without a number.
  static func all(_ text: PaperText) -> [PaperPage] {
    var pages: [PaperPage] = []
    for line in text.lines {
      if let last = pages.last, last.page == line.page {
        pages[pages.count - 1].lines.append(line)
      } else {
        pages.append(PaperPage(page: line.page, lines: [line]))
      }
    }
    return pages
  }

  var kept: String {
    lines.map { line in
      "\(line.number)\t\(line.opensBlock ? "b" : "")\(line.isFurniture ? "f" : "")\t"
        + line.text.filter { $0 != "\n" && $0 != "\u{0}" }
    }.joined(separator: "\n")
  }

  init(page: Int?, lines: [PaperLine]) { (self.page, self.lines) = (page, lines) }

  init(page: Int?, kept: String) {
    self.page = page
    lines = kept.split(separator: "\n", omittingEmptySubsequences: true).compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, let number = Int(parts[0]) else { return nil }
      return PaperLine(
        number: number, page: page, text: String(parts[2]), opensBlock: parts[1].contains("b"),
        isFurniture: parts[1].contains("f"))
    }
  }
}
