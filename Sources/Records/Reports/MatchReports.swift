/// Gives each report its item of the agenda where it bears none itself: by the words of their titles, and in
/// the agenda's order, for an item's title is seldom the report's to the letter.
func matchReports(_ reading: inout PackReading) {
  let (agenda, reports) = (reading.agenda, reading.reports)
  guard !agenda.isEmpty, !reports.isEmpty, agenda.count * reports.count <= 100_000 else { return }
  let items = agenda.map { titleWords($0.title) }
  let titles = reports.map { titleWords($0.title) }
  // best[r][a]: the most that the reports from r on and the items from a on have in common.
  var best = Array(repeating: Array(repeating: 0.0, count: agenda.count + 1), count: reports.count + 1)
  func likeness(_ report: Int, _ item: Int) -> Double {
    if let own = reports[report].agendaItem { return own == agenda[item].number ? 2 : 0 }
    let shared = titles[report].intersection(items[item]).count
    let score = Double(shared) / Double(max(1, titles[report].union(items[item]).count))
    return score >= 0.4 ? score : 0
  }
  for report in reports.indices.reversed() {
    for item in agenda.indices.reversed() {
      let like = likeness(report, item)
      best[report][item] = max(
        best[report + 1][item], best[report][item + 1], like > 0 ? like + best[report + 1][item + 1] : 0)
    }
  }
  var (report, item) = (0, 0)
  while report < reports.count, item < agenda.count {
    let like = likeness(report, item)
    if like > 0, best[report][item] == like + best[report + 1][item + 1] {
      reading.reports[report].agendaItem = agenda[item].number
      reading.reports[report].pages = agenda[item].pages
      report += 1
      item += 1
    } else if best[report][item] == best[report + 1][item] {
      report += 1
    } else {
      item += 1
    }
  }
}

private func titleWords(_ title: String) -> Set<Substring> {
  let key = comparisonKey(title)
  let common: Set<Substring> = ["the", "of", "and", "a", "for", "to", "in", "on"]
  return Set(key.split { !($0.isLetter || $0.isNumber || $0 == "/") }).subtracting(common)
}
