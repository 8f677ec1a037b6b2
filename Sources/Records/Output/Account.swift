/// Counts which rules took the papers' lines and lists what none did.
func account(for pack: PackLines, in reading: inout PackReading) {
  var understood = Understanding()
  understood.lines = pack.lines.count
  for (index, rule) in pack.takenBy.enumerated() {
    if let rule {
      understood.byRule[rule.rawValue, default: 0] += 1
    } else {
      let line = pack.lines[index]
      understood.notUnderstood += 1
      understood.list.append(
        Understanding.NotUnderstood(
          file: pack.files[line.file], page: line.page, line: line.number, text: String(line.text.prefix(200))))
    }
  }
  understood.doubtful = doubtful(reading)
  reading.understood = understood
}

private func doubtful(_ reading: PackReading) -> Int {
  var found = reading.agenda.map(\.found) + reading.actionLog.map(\.found) + reading.tables.map(\.found)
  for item in reading.minutes?.items ?? [] {
    found += [item.found] + item.pointTexts.map(\.found) + item.resolutions.map(\.found)
  }
  for report in reading.reports {
    found += report.paragraphs.map(\.found) + report.recommendations.map(\.found) + report.officers.map(\.found)
  }
  return found.count { $0.confidence == .doubtful }
}
