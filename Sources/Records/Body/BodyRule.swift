/// What a line is that belongs to no agenda, minute, report or table: text of an appendix, told by its look.
func bodyRule(_ line: Line, before: Line?, after: Line?, ruleBefore: Rule?) -> Rule? {
  if isWebAddress(line) { return .link }
  if isCaption(line) { return .caption }
  if isFootnote(line) { return .footnote }
  if isContentsEntry(line) { return .contentsEntry }
  if appendixLabel(line) != nil { return .appendixHeading }
  if let mark = ItemMark(line.text), mark.rest.letters >= 2 { return .listItem }
  if isContactDetail(line) { return .contact }
  if isQuoted(line) { return .prose }
  if SectionHeading(line) != nil { return .sectionHeading }
  if isSentence(line) { return .prose }
  if goesOn(line, before, ruleBefore) { return ruleBefore == .listItem ? .listItem : .prose }
  if isFormField(line) { return .formField }
  if looksLikeHeading(line, before: before, after: after) { return .heading }
  if isMostlyCapitals(line.text), line.text.words <= 14 { return .heading }
  return nil
}

private func isWebAddress(_ line: Line) -> Bool {
  line.key.hasPrefix("http") || line.key.hasPrefix("www.") || (line.text.words <= 2 && line.key.contains("://"))
}

/// "¹ The first note", "12 See https://…"
private func isFootnote(_ line: Line) -> Bool {
  guard let first = line.text.unicodeScalars.first else { return false }
  switch first.value {
  case 0xB2, 0xB3, 0xB9, 0x2070...0x2079: return line.text.words >= 2
  default: break
  }
  let digits = line.text.prefix { $0.isNumber }.count
  return (1...3).contains(digits) && line.text.dropFirst(digits).first == " " && line.key.contains("http")
}

/// "2.3 Partnership ........ 12", "Foreword\t4"
private func isContentsEntry(_ line: Line) -> Bool {
  guard line.text.utf8.last?.isDigit == true, line.text.letters >= 3 else { return false }
  if line.text.contains("....") || line.text.contains("……") || line.text.contains(". . .") { return true }
  guard line.cells.count >= 2, let last = line.cells.last?.text else { return false }
  return last.utf8.count <= 3 && last.utf8.allSatisfy(\.isDigit) && line.cells.count <= 3
}

private func isQuoted(_ line: Line) -> Bool {
  guard let first = line.text.first else { return false }
  return "“\"‘'".contains(first) && line.text.words >= 3
}

/// Six words or more of which most are written small, or a shorter one with its point.
private func isSentence(_ line: Line) -> Bool {
  let words = line.text.words
  guard line.text.letters * 2 > line.text.utf8.count else { return false }
  if words >= 6 { return true }
  return words >= 3 && endsSentence(line.text)
}

/// The last words of a text that was wrapped.
private func goesOn(_ line: Line, _ before: Line?, _ ruleBefore: Rule?) -> Bool {
  guard let before, let ruleBefore, line.file == before.file else { return false }
  let isText: Set<Rule> = [
    .prose, .listItem, .paragraph, .footnote, .heading, .caption, .formField, .minuteNarrative,
  ]
  guard isText.contains(ruleBefore), line.text.letters > 0 || endsSentence(line.text) else { return false }
  if line.text.startsWithSmall { return !endsSentence(before.text) || line.blanks == 0 }
  return line.blanks == 0 && !endsSentence(before.text) && ruleBefore != .heading && before.text.words >= 5
}

/// "Version: Draft 2", "Yes", "No"
private func isFormField(_ line: Line) -> Bool {
  if ["yes", "no", "n/a", "none", "not applicable", "tbc", "yes/no", "no change"].contains(line.key.trimmingDot)
  {
    return true
  }
  guard let colon = line.text.firstIndex(of: ":") else { return false }
  let label = line.text[..<colon]
  return label.words <= 6 && label.letters >= 2 && line.text.startsWithCapital
}
