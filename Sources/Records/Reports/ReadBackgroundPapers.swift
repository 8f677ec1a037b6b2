/// Background papers: titles, each with the addresses that follow it.
func readBackgroundPapers(_ section: ReportBody.Section, in pack: PackLines) -> [ReportReading.BackgroundPaper]
{
  var papers: [ReportReading.BackgroundPaper] = []
  for index in section.lines {
    let line = pack.lines[index]
    var text = line.text.split(separator: "\t").joined(separator: " ")
    if let mark = ItemMark(text), mark.number != nil || mark.kind == .bullet { text = mark.rest }
    let addresses = webAddresses(text)
    for address in addresses { text = text.splitting(at: address).joined(separator: " ").replacingBlanks }
    text = text.trimmingCharacters([" ", ":", "-", "–", "<", ">"])
    if let last = papers.indices.last,
      text.isEmpty || text.startsWithSmall || (line.blanks == 0 && papers[last].links.isEmpty)
    {
      if !text.isEmpty { papers[last].title = joinedText([papers[last].title, text]) }
      papers[last].links += addresses
      papers[last].found.lastLine = line.number
      continue
    }
    papers.append(
      ReportReading.BackgroundPaper(
        title: text, links: addresses,
        found: pack.found([index], by: .backgroundPaper, text.isEmpty ? .doubtful : .certain)))
  }
  return papers.filter { !["none", "none."].contains(comparisonKey($0.title)) }
}

func webAddresses(_ text: String) -> [String] {
  guard text.contains("http") || text.contains("www.") else { return [] }
  return text.split { " \t<>()[]\"“”".contains($0) }.filter { $0.hasPrefix("http") || $0.hasPrefix("www.") }
    .map { String($0).trimmingCharacters([".", ",", ";"]) }
}
