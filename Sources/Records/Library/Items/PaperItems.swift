import Vocabulary

extension PackReading {
  /// Everything that was read of one file, in the order in which it stands there; each line that says something is in
  /// at least one item.
  func items(of text: PaperText) -> [PaperItem] {
    var items = (agendaItems + minuteItems + reportItems + otherItems).filter { $0.file == text.name }.map(
      \.item)
    items.sort { Self.order($0) < Self.order($1) }
    items = items.withRest(of: text)
    for index in items.indices { items[index].number = index }
    return items
  }

  private static func order(_ item: PaperItem) -> (Int, Int, Int) {
    (item.firstLine, item.kind.isHeading ? 0 : 1, -item.lastLine)
  }

  typealias Placed = (file: String, item: PaperItem)

  private func placed(
    _ kind: PaperItem.Kind, _ label: String? = nil, _ text: String, under heading: String = "", _ found: Found,
    _ details: PaperItem.Details = .init()
  ) -> Placed {
    (found.file, PaperItem(kind, label: label, text: text, heading: heading, found: found, details: details))
  }

  private var agendaItems: [Placed] {
    agenda.map { item in
      let pages = item.pages.map { $0.map(String.init).joined(separator: "–") }
      return placed(
        .agendaItem, "\(item.number).", item.title, under: "Agenda", item.found,
        .init(facts: .of(["Report by": item.reportBy, "Pages": pages])))
    }
  }

  private var minuteItems: [Placed] {
    guard let minutes else { return [] }
    let title = ["Minutes", minutes.date.map { "of \(longDate($0.description))" }].compactMap(\.self).joined(
      separator: " ")
    var all = [placed(.minutes, nil, title, minutes.found)]
    for item in minutes.items {
      let agenda = item.agendaItem.map(String.init)
      all.append(
        placed(
          .minute, "\(item.number).", item.title, under: title, item.found,
          .init(facts: .of(["Agenda item": agenda]))))
      all += item.pointTexts.map { placed(.point, $0.label, $0.text, under: item.title, $0.found) }
      all += item.resolutions.map { placed(.resolution, $0.label, $0.text, under: item.title, $0.found) }
    }
    return all
      + minutes.declarations.map { declaration in
        let kind = declaration.kind.map { " (\($0))" } ?? ""
        let words = [declaration.items, declaration.reason].compactMap(\.self).joined(separator: ": ")
        return placed(
          .declaration, nil, "\(declaration.member)\(kind)" + (words.isEmpty ? "" : ": \(words)"),
          under: "Declarations of interest", declaration.found,
          .init(facts: .of(["Left the meeting": declaration.left ? "yes" : nil])))
      }
  }

  private var reportItems: [Placed] {
    var all: [Placed] = []
    for report in reports {
      let agenda = report.agendaItem.map(String.init)
      all.append(
        placed(
          .report, nil, report.title, report.found,
          .init(
            facts: .of([
              "Report of": report.reportOf, "To": report.body, "Date": report.date?.description,
              "Agenda item": agenda, "Reference": report.reference,
            ]))))
      all += report.sections.map { placed(.section, nil, $0.title, under: report.title, $0.found) }
      all += report.paragraphs.map { paragraph in
        let heading = [report.title, paragraph.section].compactMap(\.self).joined(separator: ": ")
        return placed(
          .paragraph, paragraph.label ?? "\(paragraph.number).", paragraph.text, under: heading, paragraph.found
        )
      }
      all += report.recommendations.map {
        placed(.recommendation, $0.label, $0.text, under: report.title, $0.found)
      }
      all += report.officers.map { officer in
        placed(
          .contact, nil, [officer.name, officer.office].compactMap(\.self).joined(separator: ", "),
          under: report.title, officer.found,
          .init(facts: .of(["Telephone": officer.telephone, "Email": officer.email])))
      }
      all += report.appendices.map { placed(.appendix, $0.label, $0.title, under: report.title, $0.found) }
      all += report.backgroundPapers.map {
        placed(.backgroundPaper, nil, $0.title, under: report.title, $0.found, .init(links: $0.links))
      }
    }
    return all
  }

  private var otherItems: [Placed] {
    var all = actionLog.map { row in
      placed(
        .action, row.minute, row.action, under: "Action log", row.found,
        .init(
          facts: .of([
            "Date": row.date?.description, "Officer": row.officer, "Comments": row.comments,
            "Status": row.status,
          ])))
    }
    all += futureMeetings.map { meeting in
      placed(
        .futureMeeting, nil,
        [longDate(meeting.date.description), meeting.time].compactMap(\.self).joined(separator: " at "),
        under: "Meetings to come", meeting.found)
    }
    all += tables.map {
      placed(.table, nil, $0.caption ?? "Table", $0.found, .init(header: $0.header, cells: $0.cells))
    }
    for assessment in assessments {
      all.append(placed(.assessment, nil, assessment.title, assessment.found))
      all += assessment.answers.map { answer in
        placed(
          .answer, nil, [answer.question, answer.answer].compactMap(\.self).joined(separator: "\n"),
          under: [assessment.title, answer.section].compactMap(\.self).joined(separator: ": "), answer.found)
      }
    }
    return all
  }
}

extension [String: String] {
  /// Those that there are; nil for none.
  static func of(_ facts: [String: String?]) -> [String: String]? {
    let known = facts.compactMapValues(\.self).filter { !$0.value.isEmpty }
    return known.isEmpty ? nil : known
  }
}
