/// One report and what belongs to it; the rest of the range are its appendices.
func readReport(_ range: Range<Int>, in pack: inout PackLines) -> ReportReading? {
  guard let opening = reportOpening(at: range.lowerBound, in: pack) else { return nil }
  pack.take(opening.range, by: opening.rule)
  for index in opening.above { pack.take(index, by: opening.rule) }
  let body = ReportBody(opening.range.upperBound..<range.upperBound, in: &pack)
  var report = ReportReading(
    title: opening.title, reportOf: opening.reportOf, body: opening.body, date: opening.date,
    reference: opening.reference,
    found: pack.found(range.lowerBound..<max(range.lowerBound + 1, body.end), by: opening.rule))
  report.agendaItem = labelBefore(range.lowerBound, in: pack)
  report.sections = body.sections.compactMap { section in
    guard let heading = section.heading else { return nil }
    return ReportReading.Section(
      title: section.title, kind: section.kind,
      found: pack.found(
        [heading], by: section.kind == .other ? .heading : .sectionHeading,
        section.kind == .other ? .likely : .certain))
  }
  report.paragraphs = body.paragraphs.map { paragraph in
    ReportReading.Paragraph(
      number: paragraph.number, label: paragraph.label, text: joinedText(paragraph.texts),
      section: paragraph.section.map { body.sections[$0].title }.flatMap { $0.isEmpty ? nil : $0 },
      found: pack.found(paragraph.lines, by: paragraph.rule, paragraph.confidence, doubt: paragraph.doubt))
  }
  if let contact = opening.contact {
    report.officers = [readContact(contact, found: pack.found(opening.range, by: .contact))]
  }
  for section in body.sections {
    switch section.kind {
    case .recommendations: report.recommendations += readRecommendations(section, in: &pack)
    case .officers: report.officers += readContacts(section, in: pack)
    case .appendices: report.appendices += readAppendixList(section, in: pack)
    case .backgroundPapers: report.backgroundPapers += readBackgroundPapers(section, in: pack)
    case .equality, .crime, .environment, .risk, .healthImplications, .dataProtection, .partnership:
      report.impactAssessments.append(section.title)
    default: break
    }
  }
  return report
}

/// The "Agenda Item 5" that stands on the report's first page, just before it.
private func labelBefore(_ index: Int, in pack: PackLines) -> Int? {
  for before in (max(0, index - 3)..<index).reversed() where pack.takenBy[before] == .agendaItemLabel {
    return agendaItemLabel(pack.lines[before])
  }
  return nil
}
