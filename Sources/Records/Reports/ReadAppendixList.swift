/// The appendices that a report names.
func readAppendixList(_ section: ReportBody.Section, in pack: PackLines) -> [ReportReading.Appendix] {
  var appendices: [ReportReading.Appendix] = []
  for index in section.lines {
    let line = pack.lines[index]
    var text = line.text.split(separator: "\t").joined(separator: " ")
    if let mark = ItemMark(text), mark.number != nil || mark.kind == .bullet { text = mark.rest }
    let label = appendixLabel(line) ?? shortLabel(text)
    if label == nil, let last = appendices.indices.last,
      line.blanks == 0 || text.startsWithSmall || line.indent > 3
    {
      appendices[last].title = joinedText([appendices[last].title, text])
      appendices[last].found.lastLine = line.number
      continue
    }
    let title = label.map { String(text.suffix(min(text.count, $0.title.count))).trimmed } ?? text
    guard !title.isEmpty || label != nil else { continue }
    appendices.append(
      ReportReading.Appendix(
        label: label?.label, title: title,
        found: pack.found([index], by: .appendixListed, label == nil ? .likely : .certain)))
  }
  return appendices
}

/// "A: Current activity"
private func shortLabel(_ text: String) -> (label: String, title: String)? {
  guard let colon = text.firstIndex(of: ":"), text.distance(from: text.startIndex, to: colon) == 1,
    text.first?.isUppercase == true
  else { return nil }
  return (String(text.prefix(1)), text[text.index(after: colon)...].trimmed)
}
