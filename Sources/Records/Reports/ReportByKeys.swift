/// A report whose head is a list of keys: "From:", "To:", "Subject:", "Classification:".
func reportByKeys(at index: Int, in pack: PackLines) -> ReportOpening? {
  guard let first = HeadKey(pack.lines[index]) else { return nil }
  var values: [(key: HeadKey.Name, value: String)] = [(first.name, first.value)]
  var end = index + 1
  let indent = pack.lines[index].indent
  while end < min(pack.lines.count, index + 30) {
    let line = pack.lines[end]
    if let next = HeadKey(line) {
      values.append((next.name, next.value))
    } else if line.indent > indent + 4 || line.cells.first?.text.isEmpty == true
      || values.last?.value.isEmpty == true
    {
      values[values.count - 1].value = joinedText([values[values.count - 1].value, line.text])
    } else {
      break
    }
    end += 1
  }
  func value(_ names: HeadKey.Name...) -> String? {
    names.lazy.compactMap { name in values.first { $0.key == name && !$0.value.isEmpty }?.value }.first
  }
  guard Set(values.map(\.key)).count >= 3, let title = value(.subject) else { return nil }
  return ReportOpening(
    body: value(.to).map { String($0.prefix { $0 != "," && $0 != "-" && $0 != "–" }).trimmed },
    date: (value(.date) ?? value(.to)).flatMap { DateText.first(in: $0)?.date }, reportOf: value(.from),
    title: title, reference: value(.reference), range: index..<end, rule: .reportByKeys,
    contact: value(.contact))
}

private struct HeadKey {
  enum Name { case from, to, date, subject, reference, contact, other }
  var name: Name
  var value: String

  init?(_ line: Line) {
    guard let colon = line.text.firstIndex(of: ":") else { return nil }
    let key = comparisonKey(line.text[..<colon])
    guard key.utf8.count <= 32, let name = Self.names[key] else { return nil }
    self.name = name
    value = line.text[line.text.index(after: colon)...].trimmed.split(separator: "\t").joined(separator: " ")
  }

  private static let names: [String: Name] = [
    "from": .from, "report of": .from, "report by": .from, "report from": .from, "lead officer": .from,
    "report author": .from, "presented by": .from, "director": .from, "to": .to, "report to": .to,
    "meeting": .to,
    "committee": .to, "date": .date, "meeting date": .date, "date of meeting": .date, "subject": .subject,
    "title": .subject, "report title": .subject, "title of report": .subject, "decision number": .reference,
    "decision no": .reference, "reference": .reference, "report number": .reference, "classification": .other,
    "status": .other, "past pathway": .other, "past pathway of report": .other, "future pathway": .other,
    "future pathway of report": .other, "electoral division": .other, "electoral divisions": .other,
    "wards": .other,
    "wards affected": .other, "ward(s)": .other, "key decision": .other, "portfolio holder": .from,
    "contact": .contact, "contact officer": .contact,
    "report type": .other, "agenda item": .other, "cabinet member": .from,
  ]
}
