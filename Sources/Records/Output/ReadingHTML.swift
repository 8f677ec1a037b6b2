extension PackReading {
  /// A page of its own without script: the reading with its places, for one who checks it against the papers.
  public var html: String {
    var page = HTMLPage()
    let title = [meeting.body, meeting.date?.description].compactMap(\.self).joined(separator: ", ")
    page.element("h1", title.isEmpty ? "What the papers say" : title)
    let facts = [meeting.time, meeting.place].compactMap(\.self).joined(separator: ", ")
    if !facts.isEmpty { page.element("p", facts) }
    page.element("p", understood.sentence)
    if !agenda.isEmpty {
      page.element("h2", "Agenda")
      page.table(
        ["Item", "Title", "Report by", "Pages", "Found"],
        agenda.map { item in
          [
            "\(item.number)", item.title, item.reportBy ?? "", item.pages.map { "\($0[0]) to \($0[1])" } ?? "",
            words(item.found),
          ]
        })
    }
    if let minutes { add(minutes, to: &page) }
    for report in reports { add(report, to: &page) }
    if !actionLog.isEmpty {
      page.element("h2", "Action log")
      page.table(
        ["Minute", "Date", "Action", "Officer", "Comments", "Status", "Found"],
        actionLog.map { row in
          [
            row.minute ?? "", row.date?.description ?? "", row.action, row.officer ?? "", row.comments ?? "",
            row.status ?? "", words(row.found),
          ]
        })
    }
    if !futureMeetings.isEmpty {
      page.element("h2", "Meetings to come")
      page.list(
        futureMeetings.map { [$0.date.description, $0.time].compactMap(\.self).joined(separator: " at ") })
    }
    for assessment in assessments {
      page.element("h2", assessment.title)
      page.table(
        ["Section", "Question", "Answer"],
        assessment.answers.map { [$0.section ?? "", $0.question, $0.answer ?? ""] })
    }
    if !tables.isEmpty { page.element("h2", "Tables") }
    for table in tables {
      page.table(table.header, table.cells, caption: "\(table.caption ?? "No caption") (\(words(table.found)))")
    }
    if !understood.list.isEmpty {
      page.element("h2", "Not understood")
      page.table(
        ["File", "Page", "Line", "Text"],
        understood.list.map { [$0.file, $0.page.map(String.init) ?? "", "\($0.line)", $0.text] })
    }
    return page.whole(title: title.isEmpty ? "What the papers say" : title)
  }

  private func words(_ found: Found) -> String {
    [found.place, found.caution].compactMap(\.self).joined(separator: "; ")
  }

  private func add(_ minutes: MinutesReading, to page: inout HTMLPage) {
    page.element("h2", "Minutes" + (minutes.date.map { " of \($0)" } ?? ""))
    for (title, names) in [
      ("Present", minutes.present), ("In attendance", minutes.inAttendance), ("Apologies", minutes.apologies),
    ] where !names.isEmpty {
      page.element("h3", title)
      page.list(names)
    }
    for item in minutes.items {
      page.element("h3", "\(item.number). \(item.title)")
      page.element("p", words(item.found))
      page.list(item.pointTexts.map(labelled))
      if !item.resolutions.isEmpty {
        page.element("h4", "Resolved")
        page.list(item.resolutions.map(labelled))
      }
    }
    if !minutes.declarations.isEmpty {
      page.element("h3", "Declarations of interest")
      page.table(
        ["Member", "Kind", "Items", "Reason"],
        minutes.declarations.map { [$0.member, $0.kind ?? "", $0.items ?? "", $0.reason ?? ""] })
    }
  }

  private func add(_ report: ReportReading, to page: inout HTMLPage) {
    page.element("h2", report.title)
    page.element(
      "p",
      [report.reportOf.map { "Report of \($0)" }, words(report.found)].compactMap(\.self).joined(
        separator: "; "))
    if !report.recommendations.isEmpty {
      page.element("h3", "Recommendations")
      page.list(report.recommendations.map(labelled))
    }
    var section: String?
    for paragraph in report.paragraphs {
      if paragraph.section != section {
        section = paragraph.section
        page.element("h3", section ?? "")
      }
      let caution = paragraph.found.caution.map { " [\($0)]" } ?? ""
      page.element("p", "\(paragraph.label ?? "\(paragraph.number).") \(paragraph.text)\(caution)")
    }
    if !report.officers.isEmpty {
      page.element("h3", "Officers to contact")
      page.list(
        report.officers.map {
          [$0.name, $0.office, $0.telephone, $0.email].compactMap(\.self).joined(separator: ", ")
        })
    }
  }

  private func labelled(_ item: LabelledText) -> String {
    (item.label.map { "(\($0)) " } ?? "") + item.text + (item.found.caution.map { " [\($0)]" } ?? "")
  }
}
