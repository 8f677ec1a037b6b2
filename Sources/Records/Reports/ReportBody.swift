// The one walk over a report's lines; what it gathers is read by the files beside it.

/// A report's sections and numbered paragraphs, in order, and the lines of each.
struct ReportBody {
  struct Section {
    var title: String
    var kind: SectionKind
    var heading: Int?
    /// Text on the heading's own line.
    var rest: String
    var lines: [Int] = []
  }
  struct Gathered {
    var number: Int
    var label: String?
    var section: Int?
    var lines: [Int]
    var texts: [String]
    var rule: Rule
    var confidence: Found.Confidence = .certain
    var doubt: String?
  }

  var sections: [Section] = []
  var paragraphs: [Gathered] = []
  /// Where the report ends and its appendices begin.
  var end: Int

  private var numbers = ParagraphNumbers()
  private var isDecimal = false
  private var underHeading = true
  private var last: Line?
  private let width: Int?
  /// A heading filled its line, so that the next one may go on it.
  private var headingIsOpen = false
  private var contactsAreDone = false
  /// Before this line no table begins.
  private var noTableBefore = 0

  init(_ range: Range<Int>, in pack: inout PackLines) {
    end = range.upperBound
    width = usualWidth(Array(range.prefix(200)), in: pack)
    isDecimal = Self.hasDecimals(range, in: pack)
    var index = range.lowerBound
    while index < range.upperBound {
      if pack.takenBy[index] == .blankPage, !sections.isEmpty {
        end = index
        break
      }
      if pack.takenBy[index] == nil {
        if endsReport(index, to: range.upperBound, in: pack) {
          end = index
          break
        }
        // What has neither letters nor digits says nothing; it stays for the list of what was not understood.
        guard pack.lines[index].text.contains(where: { $0.isLetter || $0.isNumber }) else {
          index += 1
          continue
        }
        // A table with one cell a line is no text of the paragraph.
        if !isContactSection, index >= noTableBefore, let run = shortCells(from: index, in: pack) {
          if run.isTable, run.range.upperBound <= range.upperBound {
            last = nil
            index = run.range.upperBound
            continue
          }
          noTableBefore = index + max(1, run.range.count / 8)
        }
        read(index, to: range.upperBound, in: &pack)
        last = pack.lines[index]
      }
      index += 1
    }
  }

  private var kind: SectionKind? { sections.last?.kind }

  /// Whether paragraphs are numbered "1.1", told by the first numbers of the report: appendices are numbered
  /// by habits of their own.
  private static func hasDecimals(_ range: Range<Int>, in pack: PackLines) -> Bool {
    var decimals = 0
    for mark in range.lazy.compactMap({ ItemMark(pack.lines[$0].text) }).filter({
      !$0.isLettered && $0.kind != .bullet
    })
    .prefix(6) {
      if case .decimal = mark.kind { decimals += 1 }
    }
    return decimals >= 3
  }

  private mutating func read(_ index: Int, to limit: Int, in pack: inout PackLines) {
    let line = pack.lines[index]
    let after = next(index, to: limit, in: pack)
    if headingIsOpen, line.blanks == 0, line.text.words <= 8, ItemMark(line.text) == nil,
      !endsSentence(line.text)
    {
      sections[sections.count - 1].title = joinedText([sections[sections.count - 1].title, line.text])
      pack.take(index, by: .heading)
      headingIsOpen = false
      return
    }
    headingIsOpen = false
    if let heading = SectionHeading(line), isHeadingHere(heading, line, after) {
      open(Section(title: heading.title, kind: heading.kind, heading: index, rest: heading.rest))
      pack.take(index, by: .sectionHeading)
      return
    }
    if readNumber(index, line, to: limit, in: &pack) { return }
    if line.cells.count > 1, !isContactSection, ItemMark(line.text) == nil {
      sections.indices.last.map { sections[$0].lines.append(index) }
      return
    }
    let numberFollows = after.flatMap { itemNumber($0.text) } == numbers.last + 1
    if !isContactSection, !isListSection || (kind == .recommendations && numberFollows),
      looksLikeHeading(line, before: last, after: after, usualWidth: numberFollows ? nil : width)
    {
      open(Section(title: line.text, kind: .other, heading: index, rest: ""), in: line)
      pack.take(index, by: .heading)
      return
    }
    append(index, line, in: &pack)
  }

  private var isContactSection: Bool { kind == .officers }
  private var isListSection: Bool {
    kind == .appendices || kind == .backgroundPapers || kind == .recommendations
  }

  /// The words of a heading within a list of appendices or in a wrapped sentence are none.
  private func isHeadingHere(_ heading: SectionHeading, _ line: Line, _ after: Line?) -> Bool {
    if !heading.rest.isEmpty { return line.blanks > 0 || paragraphs.isEmpty }
    if let last, !endsSentence(last.text), line.blanks == 0, !line.fused, last.text.utf8.count > 60 {
      return false
    }
    return !(after?.text.startsWithSmall ?? false) || (after?.blanks ?? 0) > 0
  }

  private mutating func open(_ section: Section, in line: Line? = nil) {
    sections.append(section)
    if section.kind == .officers { contactsAreDone = true }
    underHeading = true
    if let line, let width { headingIsOpen = line.width * 10 >= width * 8 }
  }

  // MARK: Numbers

  private mutating func readNumber(_ index: Int, _ line: Line, to limit: Int, in pack: inout PackLines) -> Bool
  {
    guard let mark = ItemMark(line.text), !mark.isBracketed else { return false }
    if isDecimal, let read = readDecimal(index, line, mark, in: &pack) { return read }
    guard let number = mark.number else { return false }
    let isSetIn = mark.afterBullet && line.indent > 0
    let announces = last.map { $0.text.hasSuffix(":") || $0.text.hasSuffix(":-") } ?? false
    let expected = numbers.last + 1
    // Only a number that is somewhat too high asks for what follows it.
    let isHigh = number > expected && number <= expected + 9
    let verdict = numbers.read(
      number, isUnderHeading: underHeading, announcesList: announces, isSetIn: isSetIn,
      expectedFollows: isHigh && hasNumber(in: index + 1..<min(limit, index + 80), pack) { $0 == expected },
      goesOn: isHigh && number > expected + 2 && mark.rest.words >= 8
        && hasNumber(in: index + 1..<min(limit, index + 300), pack) { $0 > number && $0 <= number + 5 })
    var gathered = Gathered(
      number: number, section: sections.indices.last, lines: [index],
      texts: mark.rest.isEmpty ? [] : [mark.rest],
      rule: mark.rest.isEmpty ? .paragraphBareNumber : .paragraph)
    switch verdict {
    case .next:
      if mark.rest.isEmpty { gathered.confidence = .likely }
    case .skipped:
      gathered.rule = .paragraphSkipped
      gathered.doubt =
        number == expected + 1
        ? "the number \(expected) is missing" : "the numbers \(expected) to \(number - 1) are missing"
    case .repeated:
      gathered.doubt = "the number \(number) was used before"
    case .restarted:
      gathered.rule = .paragraphRestarted
      gathered.confidence = .likely
    case .listItem, .none:
      return false
    }
    paragraphs.append(gathered)
    sections.indices.last.map { sections[$0].lines.append(index) }
    pack.take(index, by: gathered.rule)
    underHeading = false
    return true
  }

  private func hasNumber(in range: Range<Int>, _ pack: PackLines, _ isWanted: (Int) -> Bool) -> Bool {
    range.contains { itemNumber(pack.lines[$0].text).map(isWanted) ?? false }
  }

  /// "3.1 Heading" and "3.1.2 Text"; nil where the mark is neither.
  private mutating func readDecimal(
    _ index: Int, _ line: Line, _ mark: ItemMark, in pack: inout PackLines
  ) -> Bool? {
    let text = mark.rest.split(separator: "\t").joined(separator: " ")
    let isTitle = text.utf8.count <= 90 && !endsSentence(text) && text.startsWithCapital
    if let number = mark.number {
      guard isTitle, number <= (paragraphs.last?.number ?? 0) + 3 else { return nil }
      open(
        Section(
          title: text, kind: SectionHeading.kind(comparisonKey(text)) ?? .other, heading: index, rest: ""),
        in: line)
      pack.take(index, by: .heading)
      return true
    }
    guard case .decimal(let label) = mark.kind, let first = Int(label.prefix { $0 != "." }) else { return nil }
    if isTitle, text.words <= 12, line.blanks > 0 || underHeading, !hasProse(after: index, in: pack) {
      open(
        Section(
          title: text, kind: SectionHeading.kind(comparisonKey(text)) ?? .other, heading: index, rest: ""),
        in: line)
      pack.take(index, by: .heading)
      return true
    }
    paragraphs.append(
      Gathered(
        number: first, label: label, section: sections.indices.last, lines: [index], texts: [text],
        rule: .paragraph))
    sections.indices.last.map { sections[$0].lines.append(index) }
    pack.take(index, by: .paragraph)
    underHeading = false
    return true
  }

  private func hasProse(after index: Int, in pack: PackLines) -> Bool {
    guard index + 1 < pack.lines.count else { return false }
    let next = pack.lines[index + 1]
    return next.blanks == 0 && ItemMark(next.text) == nil
  }

  // MARK: Text

  private mutating func append(_ index: Int, _ line: Line, in pack: inout PackLines) {
    if sections.isEmpty { sections.append(Section(title: "", kind: .other, heading: nil, rest: "")) }
    sections[sections.count - 1].lines.append(index)
    let rule: Rule
    switch kind {
    case .officers: rule = .contact
    case .appendices: rule = .appendixListed
    case .backgroundPapers: rule = .backgroundPaper
    default: rule = ItemMark(line.text) != nil ? .listItem : .prose
    }
    pack.take(index, by: rule)
    underHeading = false
    guard let current = paragraphs.indices.last, paragraphs[current].section == sections.count - 1 else {
      return
    }
    let number = numbers.last + 1
    // A note's number stands there too; then the paragraph with the number due is still to come.
    if let (before, after) = partedAtFusedNumber(line.text, expecting: number),
      !(index + 1..<min(pack.lines.count, index + 40)).contains(where: {
        itemNumber(pack.lines[$0].text) == number
      })
    {
      paragraphs[current].lines.append(index)
      paragraphs[current].texts.append(before)
      _ = numbers.read(
        number, isUnderHeading: false, announcesList: false, isSetIn: false, expectedFollows: false)
      paragraphs.append(
        Gathered(
          number: number, section: paragraphs[current].section, lines: [index],
          texts: after.isEmpty ? [] : [after],
          rule: .paragraphFused, confidence: .likely))
      return
    }
    if kind == .officers || kind == .appendices || kind == .backgroundPapers, line.blanks > 0 { return }
    paragraphs[current].lines.append(index)
    paragraphs[current].texts.append(line.text)
  }

  // MARK: End

  private func next(_ index: Int, to limit: Int, in pack: PackLines) -> Line? {
    (index + 1..<max(index + 1, limit)).first { pack.takenBy[$0] == nil }.map { pack.lines[$0] }
  }

  /// An appendix's own heading ends a report; so does any heading of no known kind once the officers were
  /// named, unless the next paragraph's number follows it.
  private func endsReport(_ index: Int, to limit: Int, in pack: PackLines) -> Bool {
    let line = pack.lines[index]
    if let label = appendixLabel(line),
      kind != .appendices || label.title.isEmpty || !isStillListed(index, in: pack)
    {
      return !paragraphs.isEmpty && (contactsAreDone || label.title.isEmpty || kind == .appendices)
        && line.blanks + line.indent > 0
    }
    guard contactsAreDone else { return false }
    if SectionHeading(line) != nil { return false }
    switch kind {
    case .officers: return !isContactNear(index, to: limit, in: pack)
    case .appendices: return !isStillListed(index, in: pack)
    default:
      guard
        looksLikeHeading(line, before: last, after: next(index, to: limit, in: pack)) || line.text.words <= 4
      else { return false }
      let expected = numbers.last + 1
      let near = (index..<min(limit, index + 5)).filter { pack.takenBy[$0] == nil }
      return !near.contains {
        let number = itemNumber(pack.lines[$0].text)
        return number == expected || (number == 1 && numbers.last > 1)
      } && last.map { endsSentence($0.text) } ?? true
    }
  }

  /// Contacts go on while an address or telephone number is still to come.
  private func isContactNear(_ index: Int, to limit: Int, in pack: PackLines) -> Bool {
    (index..<min(limit, index + 7)).contains { isContactDetail(pack.lines[$0]) }
  }

  /// A list of appendices goes on while its entries say so, or where it has only one that does not.
  private func isStillListed(_ index: Int, in pack: PackLines) -> Bool {
    guard let listed = sections.last?.lines, let first = listed.first else { return true }
    guard listed.count < 200 else { return false }
    let line = pack.lines[index]
    if let label = appendixLabel(line), !label.title.isEmpty {
      return !listed.contains { appendixLabel(pack.lines[$0])?.label == label.label }
    }
    let lastLine = pack.lines[listed[listed.count - 1]]
    if line.text.startsWithSmall || lastLine.text.hasSuffix("-") { return true }
    if appendixLabel(pack.lines[first]) != nil, line.blanks == 0, appendixLabel(lastLine) != nil { return true }
    return line.blanks == 0 && listed.count < 3
  }
}

/// "Appendix A", "Appendix 2 – Plan on a page"
func appendixLabel(_ line: Line) -> (label: String, title: String)? {
  let key = ItemMark(line.text).flatMap { $0.rest.isEmpty ? nil : comparisonKey($0.rest) } ?? line.key
  guard key.hasPrefix("appendix ") else { return nil }
  let rest = key.dropFirst("appendix ".count)
  let label = rest.prefix { $0.isLetter || $0.isNumber }
  guard (1...4).contains(label.count),
    label.count == 1 || label.allSatisfy({ $0.isNumber || "ivx".contains($0) }) || label.first?.isNumber == true
  else { return nil }
  let title = rest.dropFirst(label.count).drop { " -:.;".contains($0) }
  guard line.text.words <= 25 else { return nil }
  return (label.uppercased(), String(title))
}

func isContactDetail(_ line: Line) -> Bool {
  let key = line.key
  if key.contains("@") { return true }
  if ["tel", "telephone", "phone", "email", "e-mail"].contains(where: { key.hasPrefix($0) }) { return true }
  return key.digits >= 9 && key.letters == 0
}
