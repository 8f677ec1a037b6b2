extension PackReading {
  /// For a person at a terminal: what was read, in order, with its place and what is doubtful.
  public var text: String {
    var out: [String] = []
    for file in files {
      let pages = file.pages.map { ", \($0) pages" } ?? ""
      out.append("\(file.name): \(file.format.rawValue), \(withCommas(file.lines)) lines\(pages)")
    }
    out.append("")
    let day = [meeting.date?.description, meeting.time].compactMap(\.self).joined(separator: " ")
    out.append(
      "Meeting: "
        + [meeting.body, day, meeting.place].compactMap { $0?.isEmpty == false ? $0 : nil }.joined(
          separator: ", "))
    section("Agenda", agenda, &out) { item in
      let by = item.reportBy.map { "; report by \($0)" } ?? ""
      let pages = item.pages.map { " (pages \($0[0]) to \($0[1]))" } ?? ""
      return ["\(item.number). \(item.title)\(by)\(pages)" + note(item.found)]
    }
    if let minutes { text(of: minutes, &out) }
    for report in reports { text(of: report, &out) }
    section("Action log", actionLog, &out) { row in
      let head = [row.minute, row.date?.description, row.officer, row.status].compactMap(\.self).joined(
        separator: ", ")
      return ["\(head): \(row.action)" + note(row.found)] + (row.comments.map { ["  \($0)"] } ?? [])
    }
    section("Meetings to come", futureMeetings, &out) {
      [$0.date.description + ($0.time.map { " \($0)" } ?? "")]
    }
    section("Impact assessments", assessments, &out) {
      ["\($0.title): \($0.answers.count) questions" + note($0.found)]
    }
    section("Tables", tables, &out) { table in
      [
        "\(table.caption ?? "no caption"): \(table.header.count) columns, \(table.cells.count) rows"
          + note(table.found)
      ]
    }
    out += ["", understood.sentence]
    for line in understood.list.prefix(20) {
      out.append("  \(line.file):\(line.line): \(line.text.prefix(80))")
    }
    if understood.list.count > 20 { out.append("  and \(understood.list.count - 20) more, in --format json") }
    return out.joined(separator: "\n")
  }

  private func text(of minutes: MinutesReading, _ out: inout [String]) {
    let day = minutes.date.map { " of \($0)" } ?? ""
    out += ["", "Minutes\(day)" + note(minutes.found)]
    if !minutes.present.isEmpty { out.append("  Present: " + minutes.present.joined(separator: "; ")) }
    if !minutes.inAttendance.isEmpty {
      out.append("  In attendance: " + minutes.inAttendance.joined(separator: "; "))
    }
    if !minutes.apologies.isEmpty { out.append("  Apologies: " + minutes.apologies.joined(separator: "; ")) }
    for item in minutes.items {
      let points = item.points.map { ", \($0) point\($0 == 1 ? "" : "s")" } ?? ""
      out.append("  \(item.number). \(item.title)\(points)" + note(item.found))
      for resolution in item.resolutions {
        out.append(
          "    resolved \(resolution.label.map { "(\($0)) " } ?? "")\(resolution.text)" + note(resolution.found)
        )
      }
    }
    for declaration in minutes.declarations {
      let kind = declaration.kind.map { "\($0) interest" } ?? "interest"
      let items = declaration.items.map { " in \($0)" } ?? ""
      out.append("  \(declaration.member): \(kind)\(items)" + (declaration.reason.map { ", as \($0)" } ?? ""))
    }
  }

  private func text(of report: ReportReading, _ out: inout [String]) {
    let item = report.agendaItem.map { "item \($0), " } ?? ""
    out += [
      "", "Report: \(report.title) (\(item)\(report.found.place))" + note(report.found, withPlace: false),
    ]
    if let by = report.reportOf { out.append("  of \(by)") }
    let last = report.paragraphs.map(\.number).max() ?? 0
    out.append("  \(report.sections.count) sections, \(report.paragraphs.count) paragraphs, the last \(last)")
    for paragraph in report.paragraphs where paragraph.found.confidence == .doubtful {
      out.append("  paragraph \(paragraph.label ?? String(paragraph.number))" + note(paragraph.found))
    }
    for recommendation in report.recommendations {
      out.append("  recommends \(recommendation.label.map { "(\($0)) " } ?? "")\(recommendation.text)")
    }
    for officer in report.officers {
      let parts = [officer.name, officer.office, officer.telephone, officer.email].compactMap(\.self)
      out.append("  contact: " + parts.joined(separator: ", "))
    }
  }

  private func section<Item>(
    _ title: String, _ items: [Item], _ out: inout [String], _ lines: (Item) -> [String]
  ) {
    guard !items.isEmpty else { return }
    out += ["", title]
    out += items.flatMap(lines).map { "  \($0)" }
  }

  private func note(_ found: Found, withPlace: Bool = true) -> String {
    let words = [withPlace ? found.place : nil, found.caution].compactMap(\.self)
    return words.isEmpty ? "" : " [\(words.joined(separator: "; "))]"
  }
}
