// One state machine, longer than most files, for its states only make sense side by side.

/// What stands under a minute's heading: narrative, points that were noted, resolutions.
struct MinuteBody {
  var points: [LabelledText] = []
  var resolutions: [LabelledText] = []
  /// All of it as one text.
  var text = ""

  private enum State { case narrative, points, resolution }
  private struct Gathering {
    var label: String?
    var lines: [Int]
    var texts: [String]
    var rule: Rule
    var confidence: Found.Confidence = .certain
    var doubt: String?
    var text: String { joinedText(texts) }
    var isAtEnd: Bool { endsSentence(texts.last ?? "") }
  }

  private var state = State.narrative
  private var paragraph: [String] = []
  private var point: Gathering?
  private var resolution: Gathering?
  /// "That:" before resolutions that are labelled.
  private var lead: Gathering?
  private var pointStyle: PointStyle?
  private var lastNumbered = 0
  private var resolvedWasSaid = false

  private enum PointStyle { case labelled, bulleted, unmarked }

  init(_ lines: [Int], in pack: inout PackLines) {
    let isWrapped = usualWidth(lines, in: pack) != nil
    for index in lines {
      let line = pack.lines[index]
      read(line, at: index, isWrapped: isWrapped, in: &pack)
    }
    closePoint(in: pack)
    closeResolution(in: pack)
    text = pack.joined(lines)
  }

  private mutating func read(_ line: Line, at index: Int, isWrapped: Bool, in pack: inout PackLines) {
    if let opened = ResolutionLead(line) {
      closePoint(in: pack)
      closeResolution(in: pack)
      state = .resolution
      resolvedWasSaid = true
      pack.take(index, by: .resolutionLead)
      if !opened.rest.isEmpty {
        lead = Gathering(label: nil, lines: [index], texts: [opened.rest], rule: .resolutionPlain)
      }
      return
    }
    if isChairing(line) {
      closeResolution(in: pack)
      state = .narrative
      pack.take(index, by: .chairing)
      return
    }
    switch state {
    case .resolution: readResolution(line, at: index, in: &pack)
    case .points: readPoint(line, at: index, in: &pack)
    case .narrative: readNarrative(line, at: index, isWrapped: isWrapped, in: &pack)
    }
  }

  // MARK: Narrative

  private mutating func readNarrative(_ line: Line, at index: Int, isWrapped: Bool, in pack: inout PackLines) {
    let mark = ItemMark(line.text)
    if startsResolution(line, mark, isNewParagraph: line.blanks > 0 || paragraph.isEmpty || line.fused) {
      closePoint(in: pack)
      state = .resolution
      readResolution(line, at: index, in: &pack)
      return
    }
    if let number = mark?.number, mark?.isBracketed == false, number == lastNumbered + 1 || number == 1,
      (mark?.rest.letters ?? 0) > 10
    {
      closePoint(in: pack)
      lastNumbered = number
      point = Gathering(
        label: String(number), lines: [index], texts: [mark?.rest ?? ""], rule: .pointNumbered)
      pack.take(index, by: .pointNumbered)
      return
    }
    if point != nil {
      point?.lines.append(index)
      point?.texts.append(line.text)
      pack.take(index, by: .pointNumbered)
      return
    }
    pack.take(index, by: .minuteNarrative)
    if line.blanks > 0 || !isWrapped { paragraph = [] }
    paragraph.append(line.text)
    // An announcement is short; no more of a long paragraph needs to be looked at.
    if paragraph.count > 6 { paragraph.removeFirst() }
    if announcesPoints(joinedText(paragraph)) {
      state = .points
      pointStyle = nil
      paragraph = []
    }
  }

  /// "That …" and "a) That …" resolve, even where the word RESOLVED was lost.
  private func startsResolution(_ line: Line, _ mark: ItemMark?, isNewParagraph: Bool) -> Bool {
    let text = mark?.isLettered == true ? mark?.rest ?? "" : line.text
    let key = comparisonKey(text)
    guard key.hasPrefix("that "), text.hasPrefix("T") else { return false }
    return mark?.isLettered == true
      ? mark?.label == "a" || mark?.label == "i" : isNewParagraph && !resolvedWasSaid
  }

  // MARK: Points

  private mutating func readPoint(_ line: Line, at index: Int, in pack: inout PackLines) {
    let mark = ItemMark(line.text)
    if mark?.isLettered == true, startsResolution(line, mark, isNewParagraph: true), pointStyle != .labelled {
      closePoint(in: pack)
      state = .resolution
      readResolution(line, at: index, in: &pack)
      return
    }
    if pointStyle == nil {
      if let mark, mark.isLettered || mark.number != nil {
        pointStyle = .labelled
      } else if mark?.kind == .bullet {
        pointStyle = .bulleted
      } else if line.text.words >= 4, !isSubheading(line, in: pack, at: index) {
        pointStyle = .unmarked
      }
    }
    switch pointStyle {
    case .labelled where mark?.isLettered == true || mark?.number != nil:
      start(mark?.label, mark?.rest ?? line.text, index, .pointLabelled, in: &pack)
    case .bulleted where mark?.kind == .bullet:
      start(nil, mark?.rest ?? line.text, index, .pointBulleted, in: &pack)
    case .unmarked where startsUnmarked(line):
      start(
        nil, line.text, index, .pointUnmarked, .likely,
        doubt: line.blanks == 0 && point != nil
          ? "a page ended here, so that this may go on the point before" : nil,
        in: &pack)
    default:
      if let current = point,
        line.blanks == 0 || !current.isAtEnd || line.text.startsWithSmall || mark?.kind == .bullet
      {
        pack.take(index, by: current.rule)
        point?.lines.append(index)
        point?.texts.append(line.text)
      } else {
        closePoint(in: pack)
        pack.take(index, by: .minuteNarrative)
      }
    }
  }

  private func isSubheading(_ line: Line, in pack: PackLines, at index: Int) -> Bool {
    !endsSentence(line.text) && line.text.words <= 12 && index + 1 < pack.lines.count
      && pack.lines[index + 1].blanks > 0
  }

  private func startsUnmarked(_ line: Line) -> Bool {
    guard let point else { return true }
    guard line.text.startsWithCapital || !line.text.startsWithSmall else { return false }
    if line.blanks > 0 { return line.indent > 0 || point.isAtEnd }
    return line.indent > 0 && point.isAtEnd
  }

  private mutating func start(
    _ label: String?, _ text: String, _ index: Int, _ rule: Rule, _ confidence: Found.Confidence = .certain,
    doubt: String? = nil, in pack: inout PackLines
  ) {
    closePoint(in: pack)
    point = Gathering(
      label: label, lines: [index], texts: [text], rule: rule, confidence: confidence, doubt: doubt)
    pack.take(index, by: rule)
  }

  private mutating func closePoint(in pack: PackLines) {
    guard let closed = point else { return }
    points.append(
      LabelledText(
        label: closed.label, text: closed.text,
        found: pack.found(closed.lines, by: closed.rule, closed.confidence, doubt: closed.doubt)))
    point = nil
  }

  // MARK: Resolutions

  private mutating func readResolution(_ line: Line, at index: Int, in pack: inout PackLines) {
    let mark = ItemMark(line.text)
    let rule: Rule = resolvedWasSaid ? .resolutionLabelled : .resolutionUnmarked
    if let mark, isNext(mark) {
      closeResolution(in: pack, keepingLead: false)
      resolution = Gathering(
        label: mark.label, lines: [index], texts: [mark.rest], rule: rule,
        confidence: resolvedWasSaid ? .certain : .likely)
      pack.take(index, by: rule)
      return
    }
    let isApart = line.blanks > 0 && !line.text.startsWithSmall && mark == nil
    if resolution != nil {
      guard !(isApart && resolution?.isAtEnd == true) else {
        return leaveResolution(line, at: index, in: &pack)
      }
      resolution?.lines.append(index)
      resolution?.texts.append(line.text)
      pack.take(index, by: rule)
      return
    }
    let plain: Rule = resolvedWasSaid ? .resolutionPlain : .resolutionUnmarked
    if lead != nil {
      let isClosed = lead?.texts.last?.hasSuffix(".") ?? false
      guard !(isApart && isClosed) else { return leaveResolution(line, at: index, in: &pack) }
      lead?.lines.append(index)
      lead?.texts.append(line.text)
    } else {
      lead = Gathering(
        label: nil, lines: [index], texts: [line.text], rule: plain,
        confidence: resolvedWasSaid ? .certain : .likely)
    }
    pack.take(index, by: plain)
  }

  /// A paragraph of its own after what was resolved.
  private mutating func leaveResolution(_ line: Line, at index: Int, in pack: inout PackLines) {
    closeResolution(in: pack)
    state = .narrative
    paragraph = []
    readNarrative(line, at: index, isWrapped: true, in: &pack)
  }

  /// Whether a mark goes on the list of resolutions rather than a list within one of them.
  private func isNext(_ mark: ItemMark) -> Bool {
    guard let current = resolution else { return true }
    switch mark.kind {
    case .bullet: return current.label == nil
    case .letter(let letter):
      return current.label.map {
        $0.utf8.count == 1 && $0.utf8.first.map { $0 < letter.utf8.first ?? 0 } ?? false
      } ?? false
    case .roman(let roman):
      guard let label = current.label else { return false }
      if let value = ItemMark.romanValue(label), let next = ItemMark.romanValue(roman), next == value + 1 {
        return true
      }
      // "(i)" after "(h)"
      return roman.utf8.count == 1 && label.utf8.count == 1 && (label.utf8.first ?? 0) + 1 == roman.utf8.first
    case .number(let number): return Int(current.label ?? "").map { number == $0 + 1 } ?? false
    case .decimal: return false
    }
  }

  private mutating func closeResolution(in pack: PackLines, keepingLead: Bool = true) {
    if let closed = resolution {
      resolutions.append(
        LabelledText(
          label: closed.label, text: closed.text,
          found: pack.found(closed.lines, by: closed.rule, closed.confidence, doubt: closed.doubt)))
    } else if let closed = lead, keepingLead {
      resolutions.append(
        LabelledText(
          label: nil, text: closed.text, found: pack.found(closed.lines, by: closed.rule, closed.confidence)))
    }
    resolution = nil
    lead = nil
  }
}

/// Whether a text is at an end: a point, or what parts the members of a list.
func endsSentence(_ text: String) -> Bool {
  var bytes = Array(text.utf8.suffix(6))
  while let last = bytes.last, last == 0x29 || last == 0x22 || last == 0x27 || last >= 0x80 {
    bytes.removeLast()
  }
  guard let last = bytes.last else { return false }
  return [0x2E, 0x3B, 0x3A, 0x3F, 0x21].contains(last)
}

/// "Mrs X in the Chair", "[Councillor Y in the Chair]"
func isChairing(_ line: Line) -> Bool {
  let key = line.key.trimmingCharacters(["[", "]", "(", ")", ".", " "])
  return key.utf8.count <= 80 && (key.hasSuffix(" in the chair") || key.hasSuffix(" took the chair"))
}

extension String {
  func trimmingCharacters(_ characters: Set<Character>) -> String {
    var part = Substring(self)
    while let first = part.first, characters.contains(first) { part.removeFirst() }
    while let last = part.last, characters.contains(last) { part.removeLast() }
    return String(part)
  }
}
