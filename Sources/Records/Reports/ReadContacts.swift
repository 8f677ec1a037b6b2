/// Officers to contact: each ends with an address or a telephone number and begins with a name.
func readContacts(_ section: ReportBody.Section, in pack: PackLines) -> [ReportReading.Contact] {
  var contacts: [ReportReading.Contact] = []
  var texts: [String] = []
  var lines: [Int] = []
  var telephone: String?
  var email: String?
  func close() {
    defer {
      texts = []
      lines = []
      telephone = nil
      email = nil
    }
    guard let first = texts.first, !lines.isEmpty else { return }
    var (name, office) = nameAndOffice(first)
    if texts.count > 1 {
      office = ([office].compactMap(\.self) + texts.dropFirst()).joined(separator: ", ")
    }
    for label in ["name and job title: ", "name: ", "author: ", "contact: "]
    where comparisonKey(name).hasPrefix(label.trimmed) {
      name = String(name.dropFirst(label.trimmed.count)).trimmed
    }
    contacts.append(
      ReportReading.Contact(
        name: name, office: office.map { withoutJobLabel($0) }, telephone: telephone, email: email,
        found: pack.found(lines, by: .contact, email == nil && telephone == nil ? .doubtful : .certain)))
  }
  if !section.rest.isEmpty, let heading = section.heading {
    contacts.append(readContact(section.rest, found: pack.found([heading], by: .contact)))
  }
  for index in section.lines {
    let line = pack.lines[index]
    let address = emailAddress(line.text)
    let number = telephoneNumber(line)
    // A second name after the first contact's details opens the next contact.
    if address == nil, number == nil, telephone != nil || email != nil { close() }
    if address != nil, email != nil { close() }
    lines.append(index)
    if let address { email = address }
    if let number { telephone = number }
    let isLabelOnly = labels.contains(line.key.trimmingCharacters([":"]))
    if address == nil, number == nil, !isLabelOnly {
      texts.append(line.text.split(separator: "\t").joined(separator: " "))
    }
  }
  close()
  return contacts
}

/// "Ann Bell, Director of Parks, ann.bell@example.org" in one line.
func readContact(_ text: String, found: Found) -> ReportReading.Contact {
  let email = emailAddress(text)
  let parts = text.split { ",;|\t".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
  let telephone = parts.first { $0.digits >= 7 && !$0.contains("@") }
  let words = parts.filter { !$0.contains("@") && $0 != telephone }
  return ReportReading.Contact(
    name: words.first ?? text, office: words.count > 1 ? words.dropFirst().joined(separator: ", ") : nil,
    telephone: telephone, email: email, found: found)
}

private let labels: Set<String> = [
  "email", "e-mail", "telephone", "tel", "author", "report author", "relevant director", "director",
  "lead officer",
  "contact officer", "officer", "responsible officer", "name",
]

private func nameAndOffice(_ text: String) -> (String, String?) {
  for separator in [" – ", " - ", ", "] {
    let parts = text.splitting(at: separator)
    if parts.count == 2, parts[0].words <= 6 { return (parts[0].trimmed, parts[1].trimmed) }
  }
  return (text, nil)
}

private func withoutJobLabel(_ text: String) -> String {
  for label in ["job title:", "title:"] where comparisonKey(text).hasPrefix(label) {
    return String(text.dropFirst(label.count)).trimmed
  }
  return text
}

func emailAddress(_ text: String) -> String? {
  guard text.contains("@") else { return nil }
  let word = text.split { " \t,;()<>".contains($0) }.first { $0.contains("@") && $0.contains(".") }
  return word.map { String($0).trimmingDot.splitting(at: ":").last ?? String($0) }
}

func telephoneNumber(_ line: Line) -> String? {
  let text = line.text
  let digits = text.filter { $0.isNumber || $0 == " " }.trimmed
  let isLabelled = ["tel", "phone"].contains { line.key.hasPrefix($0) } || line.key.contains(" tel")
  guard text.digits >= 7, text.digits <= 13, isLabelled || text.letters == 0 else { return nil }
  return digits.replacingBlanks
}
