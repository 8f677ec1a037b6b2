/// The agenda against the reports: who reports, and for which meeting.
func checkAgenda(_ papers: FigurePapers) -> [FigureFinding] {
  let reading = papers.reading
  var findings: [FigureFinding] = []
  for report in reading.reports {
    guard let number = report.agendaItem, let item = reading.agenda.first(where: { $0.number == number }),
      let promised = item.reportBy, let by = report.reportOf, areOthers(promised, by)
    else { continue }
    findings.append(
      FigureFinding(
        .agendaAndReport, place(report.found), against: place(item.found),
        found: "the report of item \(number) is by the \(withoutArticle(by).capitalizedAsOffice)",
        expected: "by the \(withoutArticle(promised)), as the agenda has it", .certain))
  }
  guard let day = reading.meeting.date else { return findings }
  let dated = reading.reports.filter { $0.date != nil }
  let others = dated.filter { $0.date != day }
  guard others.count * 2 < dated.count else { return findings }
  for report in others {
    findings.append(
      FigureFinding(
        .agendaAndReport, place(report.found), found: "the report is dated \(report.date?.description ?? "")",
        expected: "\(day), the day of the meeting", .likely))
  }
  return findings
}

/// Whether two names of offices can be of one person or body: they are not where neither holds the other and no
/// word that tells offices apart is in both.
private func areOthers(_ a: String, _ b: String) -> Bool {
  let (first, second) = (officeWords(a), officeWords(b))
  guard !first.isEmpty, !second.isEmpty, initials(a) != initials(b) else { return false }
  if isShortFor(a, b) || isShortFor(b, a) { return false }
  let (ours, theirs) = (first.subtracting(roles), second.subtracting(roles))
  if ours.isEmpty || theirs.isEmpty {
    return !first.isSubset(of: second) && !second.isSubset(of: first)
  }
  return ours.isDisjoint(with: theirs)
}

private func officeWords(_ text: String) -> Set<String> {
  Set(comparisonKey(text).split { !$0.isLetter }.map(String.init))
    .subtracting(["the", "of", "and", "for", "a", "joint", "report", "presented", "by", "verbal", "s"])
}

private let roles: Set<String> = [
  "director", "chief", "executive", "head", "officer", "manager", "chair", "chairman", "deputy", "assistant",
  "interim", "lead", "strategic", "corporate", "cabinet", "member", "leader",
]

private func initials(_ text: String) -> String {
  String(
    comparisonKey(text).split { !$0.isLetter }.filter { !["the", "of", "and", "for"].contains($0) }.compactMap(
      \.first))
}

/// "DPH" for the Director of Public Health, "ICB" within another name.
private func isShortFor(_ short: String, _ long: String) -> Bool {
  comparisonKey(short).split { !$0.isLetter }.contains { $0.count >= 2 && initials(long).contains($0) }
}

extension String {
  /// "DIRECTOR OF PUBLIC HEALTH" as it is written within a sentence.
  fileprivate var capitalizedAsOffice: String {
    guard isCapitals else { return self }
    return lowercased().split(separator: " ").map { word in
      ["of", "and", "the", "for"].contains(word) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }
}

private func place(_ found: Found) -> FigureFinding.Place {
  FigureFinding.Place(file: found.file, page: found.page, firstLine: found.firstLine, lastLine: found.firstLine)
}

/// The list of appendices against their headings: of which none bears a label of the list.
func checkAppendices(_ papers: FigurePapers) -> [FigureFinding] {
  papers.reading.reports.compactMap { report -> FigureFinding? in
    let listed = report.appendices.filter { $0.label != nil }
    guard let first = listed.first,
      let part = papers.parts.first(where: { part in
        let (first, last) = (
          papers.pack.lines[part.range.lowerBound], papers.pack.lines[part.range.upperBound - 1]
        )
        return papers.pack.files[first.file] == report.found.file
          && first.number <= report.found.firstLine && report.found.firstLine <= last.number
      }),
      let start = part.range.first(where: { papers.pack.lines[$0].number > (listed.last?.found.lastLine ?? 0) })
    else { return nil }
    let headed = (start..<part.range.upperBound).compactMap { index -> (index: Int, label: String)? in
      let line = papers.pack.lines[index]
      guard line.text.words <= 12, let label = appendixLabel(line) else { return nil }
      return (index, label.label.lowercased())
    }
    let labels = Set(listed.compactMap { $0.label?.lowercased() })
    guard let heading = headed.first,
      // Further on it may be an appendix of the appendix.
      papers.pack.lines[heading.index].number - report.found.lastLine <= 60,
      !headed.contains(where: { labels.contains($0.label) })
    else { return nil }
    return FigureFinding(
      .appendixLabel, papers.place(heading.index, heading.index), against: place(first.found),
      found: "the appendix is headed Appendix \(heading.label.uppercased())",
      expected:
        "Appendix \(labels.sorted().map { $0.uppercased() }.joined(separator: ", ")), as the report lists it",
      .likely)
  }
}
