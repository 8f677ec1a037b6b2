extension [PaperItem] {
  /// With the lines that are in none of the items, as blocks of text in their places. `self` is in order of place.
  func withRest(of text: PaperText) -> [PaperItem] {
    var taken = Set<Int>()
    for item in self where !item.kind.isHeading { taken.formUnion(item.firstLine...item.lastLine) }
    var blocks: [PaperItem] = []
    var block: [PaperLine] = []
    func close() {
      defer { block = [] }
      guard let first = block.first, let last = block.last else { return }
      let words = joinedText(block.map(\.text))
      let headings = headings(over: first.number)
      if headings.contains(where: { Self.isSame(words, as: $0) }) { return }
      blocks.append(
        PaperItem(
          text: words, heading: headings.last?.text ?? "", page: first.page, lines: first.number...last.number))
    }
    for line in text.lines where !line.isFurniture {
      if taken.contains(line.number) {
        close()
        continue
      }
      if let last = block.last, line.opensBlock || line.page != last.page || last.number + 2 < line.number {
        close()
      }
      block.append(line)
    }
    close()
    return (self + blocks).enumerated().sorted {
      ($0.element.firstLine, $0.element.kind.isHeading ? 0 : 1, $0.offset)
        < ($1.element.firstLine, $1.element.kind.isHeading ? 0 : 1, $1.offset)
    }.map(\.element)
  }

  /// The headings that a line stands under: the last before it of each sort.
  private func headings(over line: Int) -> [PaperItem] {
    var last: [PaperItem.Kind: PaperItem] = [:]
    for item in self
    where item.kind.isHeading && item.firstLine <= line && line <= Swift.max(item.lastLine, item.firstLine + 3)
    {
      last[item.kind] = item
    }
    // In one line a report's title comes before its first section's.
    return last.values.sorted { ($0.firstLine, $0.kind.searchKind) < ($1.firstLine, $1.kind.searchKind) }
  }

  /// Whether a block only prints the heading that was read from it.
  private static func isSame(_ words: String, as heading: PaperItem) -> Bool {
    let (a, b) = (letters(words), letters(heading.text))
    return !a.isEmpty
      && (a == b || a == letters((heading.label ?? "") + heading.text) || (a.count > 8 && b.hasPrefix(a)))
  }

  private static func letters(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
