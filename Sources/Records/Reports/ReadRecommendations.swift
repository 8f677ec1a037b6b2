/// What a report recommends: the members of a list after "It is recommended that:", or each paragraph where
/// there is no list.
func readRecommendations(_ section: ReportBody.Section, in pack: inout PackLines) -> [LabelledText] {
  var items: [(label: String?, texts: [String], lines: [Int])] = []
  var plain: [(texts: [String], lines: [Int])] = []
  if !section.rest.isEmpty, let heading = section.heading { plain.append(([section.rest], [heading])) }
  for index in section.lines {
    let line = pack.lines[index]
    let mark = ItemMark(line.text)
    let isNumbered = mark.map { !$0.isLettered && $0.kind != .bullet } ?? false
    if let mark, mark.isLettered || mark.kind == .bullet {
      items.append((mark.label, [mark.rest], [index]))
      pack.takenBy[index] = .recommendation
    } else if isNumbered || plain.isEmpty {
      let text = isNumbered ? mark?.rest ?? "" : line.text
      plain.append((text.isEmpty ? [] : [text], [index]))
    } else if let last = items.indices.last {
      if line.text.words <= 8, line.blanks > 0, line.text.startsWithCapital,
        items[last].texts.last.map(endsSentence) ?? false
      {
        continue
      }
      items[last].texts.append(line.text)
      items[last].lines.append(index)
      pack.takenBy[index] = .recommendation
    } else {
      plain[plain.count - 1].texts.append(line.text)
      plain[plain.count - 1].lines.append(index)
    }
  }
  if !items.isEmpty {
    return items.map { item in
      LabelledText(
        label: item.label, text: joinedText(item.texts), found: pack.found(item.lines, by: .recommendation))
    }
  }
  return plain.filter { !$0.texts.isEmpty }.map { item in
    LabelledText(label: nil, text: joinedText(item.texts), found: pack.found(item.lines, by: .recommendation))
  }
}
