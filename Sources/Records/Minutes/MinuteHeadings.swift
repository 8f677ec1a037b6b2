/// The headings of the minutes: numbers that run on, each before a title.
///
/// Lists within a minute are numbered too, so that the headings are the run of numbers that looks most like
/// titles, and not simply the next number.
struct MinuteHeading: Equatable {
  var number: Int
  /// Lines of the title, from the number's on.
  var lines: [Int]
  var title: String
  /// "(Item 3)" under the title.
  var agendaItem: Int?
  /// The first line after the heading.
  var end: Int
  /// The title stands above, and the number before the minute's text.
  var isAbove = false
}

func minuteHeadings(_ range: Range<Int>, in pack: PackLines) -> [MinuteHeading] {
  let open = pack.open(range)
  let candidates = open.indices.compactMap { position -> Candidate? in
    guard let (number, title) = minuteNumber(pack.lines[open[position]]) else { return nil }
    return Candidate(
      position: position, number: number, weight: likeness(position, title, open, in: pack))
  }
  let width = usualWidth(open, in: pack)
  return bestRun(candidates).map { heading($0, open, width: width, in: pack) }
}

private struct Candidate {
  var position: Int
  var number: Int
  var weight: Double
}

/// "84." and the title, in one column or two.
func minuteNumber(_ line: Line) -> (Int, String)? {
  if let mark = ItemMark(line.text), let number = mark.number, !mark.isBracketed, !mark.afterBullet,
    mark.rest.letters >= 3
  {
    return (number, mark.rest)
  }
  // "12/24 Title": the number and the year.
  let text = line.text
  let digits = text.prefix { $0.isNumber }
  if (1...4).contains(digits.count), text.dropFirst(digits.count).first == "/", let number = Int(digits) {
    let rest = text.dropFirst(digits.count + 1)
    let year = rest.prefix { $0.isNumber }
    let title = rest.dropFirst(year.count).drop { ".:".contains($0) }
    if year.count == 2 || year.count == 4, title.first == " " || title.first == "\t",
      title.trimmed.startsWithCapital
    {
      return (number, title.trimmed)
    }
  }
  if line.cells.count > 1, let number = Int(line.cells[0].text), number < 10_000,
    line.cells[1].text.letters >= 3
  {
    return (number, line.cells.dropFirst().map(\.text).joined(separator: " "))
  }
  return nil
}

/// From about -2, the item of a list, to 2, a title.
private func likeness(_ position: Int, _ title: String, _ open: [Int], in pack: PackLines) -> Double {
  let line = pack.lines[open[position]]
  var weight = 0.2
  if line.blanks > 0 || line.indent > 0 { weight += 0.2 }
  weight += title.startsWithCapital || title.digits > 0 ? 0.2 : -0.6
  if isTitleAbove(position, title, open, in: pack) { return 2 }
  if title.utf8.count > 200 { weight -= 1.5 }
  if title.hasSuffix(";") || title.hasSuffix(",") || title.hasSuffix(":") { weight -= 1 }
  if title.hasSuffix(".") { weight += 0.2 }
  let rest = comparisonKey(title)
  if rest.hasPrefix("resolved") || rest.hasPrefix("that ") { weight -= 1 }
  for next in (position + 1)..<max(position + 1, min(position + 4, open.count)) {
    if itemReference(pack.lines[open[next]]) != nil { weight += 1.5 }
  }
  if position + 1 < open.count {
    let next = pack.lines[open[position + 1]]
    if next.text.startsWithSmall { weight -= 0.7 }
  }
  return weight
}

private func bestRun(_ candidates: [Candidate]) -> [Candidate] {
  guard !candidates.isEmpty else { return [] }
  var best = candidates.map(\.weight)
  var previous = Array(repeating: -1, count: candidates.count)
  for index in candidates.indices {
    for other in max(0, index - 400)..<index {
      let step = candidates[index].number - candidates[other].number
      guard (1...3).contains(step) else { continue }
      let weight = best[other] + candidates[index].weight - Double(step - 1) * 0.5
      if weight > best[index] {
        best[index] = weight
        previous[index] = other
      }
    }
  }
  guard var at = best.indices.max(by: { best[$0] < best[$1] }), best[at] > 0 else { return [] }
  var run: [Candidate] = []
  while at >= 0 {
    run.append(candidates[at])
    at = previous[at]
  }
  return run.reversed()
}

/// The width that a line of this text has when it is full: nine in ten are no wider. Text that was never
/// wrapped has none.
func usualWidth(_ open: [Int], in pack: PackLines) -> Int? {
  let widths = open.map { pack.lines[$0].width }.sorted()
  guard widths.count >= 5 else { return nil }
  let width = widths[widths.count * 9 / 10]
  return width <= 140 ? width : nil
}

/// Whether the line above is a title of its own in capitals and the number's own line begins the minute's text.
private func isTitleAbove(_ position: Int, _ title: String, _ open: [Int], in pack: PackLines) -> Bool {
  guard position > 0, pack.lines[open[position]].cells.count > 1 else { return false }
  let above = pack.lines[open[position - 1]]
  let isResolved = comparisonKey(title).hasPrefix("resolved")
  let isText = isResolved || ((endsSentence(title) || title.words > 8) && !title.isCapitals)
  return isText && above.text.isCapitals && above.blanks > 0 && above.text.words <= 14
    && minuteNumber(above) == nil
}

private func heading(_ candidate: Candidate, _ open: [Int], width: Int?, in pack: PackLines) -> MinuteHeading {
  var position = candidate.position
  if isTitleAbove(position, minuteNumber(pack.lines[open[position]])?.1 ?? "", open, in: pack) {
    return MinuteHeading(
      number: candidate.number, lines: [open[position - 1]], title: pack.lines[open[position - 1]].text,
      end: open[position], isAbove: true)
  }
  var lines = [open[position]]
  var texts = [minuteNumber(pack.lines[open[position]])?.1 ?? ""]
  var item: Int?
  let referenceAt = (position + 1..<max(position + 1, min(position + 5, open.count))).first {
    itemReference(pack.lines[open[$0]]) != nil
  }
  while position + 1 < open.count {
    let next = pack.lines[open[position + 1]]
    if let reference = itemReference(next) {
      item = reference
      position += 1
      lines.append(open[position])
      break
    }
    let last = texts.last ?? ""
    let isWrapped = width.map { pack.lines[open[position]].width * 10 >= $0 * 8 } ?? false
    let goesOn = referenceAt != nil || (isWrapped && !last.hasSuffix(".") && !last.hasSuffix("?"))
    guard goesOn, next.blanks <= 1, texts.count < 4, ItemMark(next.text) == nil else { break }
    position += 1
    lines.append(open[position])
    texts.append(next.text)
  }
  return MinuteHeading(
    number: candidate.number, lines: lines, title: joinedText(texts), agendaItem: item,
    end: position + 1 < open.count ? open[position + 1] : (open.last ?? 0) + 1)
}

/// "(Item 3)", "(Agenda Item 3)" alone on its line.
func itemReference(_ line: Line) -> Int? {
  var key = Substring(line.key)
  guard key.first == "(", key.last == ")", key.utf8.count <= 24 else { return nil }
  key = key.dropFirst().dropLast()
  for word in ["agenda ", "item ", "no. ", "number "] where key.hasPrefix(word) {
    key = key.dropFirst(word.count)
  }
  return Int(key)
}
