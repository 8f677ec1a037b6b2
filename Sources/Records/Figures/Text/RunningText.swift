/// The papers' running text as passages, without what belongs to the pages.
func passages(_ pack: PackLines, parts: [PackPart]) -> [Passage] {
  var found: [Passage] = []
  var texts: [(text: String, index: Int)] = []
  var bareBullet: (mark: ItemMark.Kind, indent: Int)?
  var partOf = parts.startIndex
  func close() {
    if !found.isEmpty, !texts.isEmpty { found[found.count - 1].tokens = figureTokens(texts) }
    texts = []
  }
  for index in pack.lines.indices {
    let line = pack.lines[index]
    while partOf + 1 < parts.count, parts[partOf + 1].range.lowerBound <= index { partOf += 1 }
    if let rule = pack.takenBy[index], isFurniture(rule) { continue }
    let mark = ItemMark(line.text) ?? lostBullet(line)
    if let mark, mark.rest.isEmpty, mark.kind == .bullet {
      close()
      bareBullet = (mark.kind, line.indent)
      continue
    }
    // "… are shown in" and below it "Figure 4 by cause." are one sentence.
    let isCaptionWithin =
      pack.takenBy[index] == .caption
      && found.last?.lines.last.map { isUnfinished(pack.lines[$0]) && index - $0 == 1 } ?? false
    let isHeading = !isCaptionWithin && pack.takenBy[index].map { headings.contains($0) } ?? false
    let isCells = !line.cells.isEmpty && mark == nil
    if bareBullet == nil, mark == nil, !isHeading, !isCells, let last = found.last?.lines.last,
      goesOn(line, after: pack.lines[last], kind: found[found.count - 1].kind), found.last?.part == partOf,
      index - last <= 12
    {
      found[found.count - 1].lines.append(index)
      texts.append((line.text, index))
      continue
    }
    close()
    let kind: Passage.Kind =
      mark != nil || bareBullet != nil ? .item : isHeading ? .heading : isCells ? .cells : .text
    found.append(
      Passage(
        kind: kind, lines: [index], mark: mark?.kind ?? bareBullet?.mark,
        indent: bareBullet?.indent ?? line.indent, part: partOf))
    texts = [(mark.map(\.rest) ?? line.text, index)]
    bareBullet = nil
  }
  close()
  return found
}

/// "-Text" and "* Text" whose space was lost.
private func lostBullet(_ line: Line) -> ItemMark? {
  guard let first = line.text.first, first == "-" || first == "*",
    line.text.dropFirst().first?.isUppercase == true
  else { return nil }
  return ItemMark("- " + line.text.dropFirst())
}

func isFurniture(_ rule: Rule) -> Bool {
  [.pageNumber, .runningHead, .blankPage, .agendaItemLabel, .footnote].contains(rule)
}

private let headings: Set<Rule> = [
  .heading, .sectionHeading, .minuteHeading, .appendixHeading, .caption, .actionLogHeading, .agendaHeading,
]

/// Whether a line goes on the text above it, across the empty lines that an extractor left between wrapped lines.
private func goesOn(_ line: Line, after above: Line, kind: Passage.Kind) -> Bool {
  guard line.file == above.file, kind != .heading, kind != .cells else { return false }
  let ends = endsSentence(above.text)
  if line.blanks == 0 {
    return !ends || above.width >= 60 || line.text.startsWithSmall
  }
  guard line.blanks <= 3, !ends else { return false }
  if line.text.startsWithSmall { return true }
  return isUnfinished(above)
}

private func isUnfinished(_ line: Line) -> Bool {
  !endsSentence(line.text) && line.width >= 70 && line.text.words >= 8
}
