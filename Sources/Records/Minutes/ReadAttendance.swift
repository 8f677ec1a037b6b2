/// Who was present, in attendance and absent with apologies: lists under headings with organisations between
/// the names, lists within the line after "PRESENT:", or columns of name and organisation.
struct Attendance {
  var people: [MinutesReading.Person] = []

  private enum Heading {
    static func read(_ line: Line) -> (attendance: MinutesReading.Person.Attendance, rest: String)? {
      let colon = line.text.firstIndex(of: ":")
      let head = colon.map { comparisonKey(line.text[..<$0]) } ?? line.key
      guard head.utf8.count <= 45 else { return nil }
      let rest =
        colon.map {
          String(line.text[line.text.index(after: $0)...]).trimmingCharacters([" ", "-", "–", ":", "\t"])
        } ?? ""
      if head == "present" || head == "members present" || head == "councillors present"
        || head == "voting members"
        || head == "board members present" || head == "members"
      {
        return (.present, rest)
      }
      if head.hasPrefix("in attendance") || head.hasPrefix("also in attendance")
        || head.hasPrefix("also present")
        || head.hasPrefix("officers in attendance") || head.hasPrefix("officers present") || head == "officers"
      {
        return (.inAttendance, rest)
      }
      if head.hasPrefix("apolog") { return (.apologies, rest) }
      return nil
    }
  }

  init(_ range: Range<Int>, in pack: inout PackLines) {
    var attendance: MinutesReading.Person.Attendance?
    var inline: (text: String, lines: [Int])?
    var organisation: String?
    var ended = false
    var columns: (names: [Int], organisations: [String]) = ([], [])
    func finish(_ pack: PackLines) {
      if let list = inline, let attendance {
        for person in PeopleList(list.text).people {
          add(person, organisation: nil, attendance, list.lines, in: pack)
        }
      }
      // Names in one block and as many organisations in the next are two columns of one list.
      if columns.names.count == columns.organisations.count {
        for (name, organisation) in zip(columns.names, columns.organisations) {
          people[name].organisation = organisation
        }
      }
      inline = nil
      columns = ([], [])
    }
    for index in pack.open(range) {
      let line = pack.lines[index]
      if let (next, rest) = Heading.read(line) {
        finish(pack)
        attendance = next
        organisation = nil
        ended = false
        pack.take(index, by: .attendanceHeading)
        if !rest.isEmpty { inline = (rest, [index]) }
        continue
      }
      guard let attendance else { continue }
      // A heading of the paper, not of the list.
      if line.text.isCapitals, line.text.words >= 2, line.indent > 10, inline != nil {
        finish(pack)
        pack.take(index, by: .heading)
        continue
      }
      if let list = inline, line.blanks > 0, !line.text.startsWithSmall, !list.text.hasSuffix(",") {
        // The list has ended, and no heading has opened another.
        finish(pack)
        ended = true
      }
      if ended {
        pack.take(index, by: .minuteNarrative)
        continue
      }
      if inline != nil {
        inline?.text += " " + line.text
        inline?.lines.append(index)
        pack.take(index, by: .attendanceList)
        continue
      }
      pack.take(index, by: .attendanceList)
      if attendance == .apologies {
        for person in PeopleList(withoutApologyPhrase(line.text)).people {
          add(person, organisation: nil, attendance, [index], in: pack)
        }
        continue
      }
      let cells = line.widelySpaced.filter { !$0.isEmpty }
      if cells.count == 2, !namesOrganisation(cells[0]),
        attendance == .inAttendance || namesOrganisation(cells[1])
      {
        add(PeopleList.person(cells[0]), organisation: cells[1], attendance, [index], in: pack)
        continue
      }
      if cells.count == 1, cells[0].contains(", ") || cells[0].contains(" and ") {
        addSentence(cells[0], organisation: organisation, attendance, index, in: pack)
        continue
      }
      for cell in cells {
        if namesOrganisation(cell) {
          if attendance == .inAttendance, !columns.names.isEmpty {
            columns.organisations.append(cell)
          } else {
            organisation = cell
          }
        } else {
          add(PeopleList.person(cell), organisation: organisation, attendance, [index], in: pack)
          if attendance == .inAttendance { columns.names.append(people.count - 1) }
        }
      }
    }
    finish(pack)
  }

  /// "Ann Bell, Colin Day and Eve Fox", or "Ann Bell, Director of Parks".
  private mutating func addSentence(
    _ text: String, organisation: String?, _ attendance: MinutesReading.Person.Attendance, _ index: Int,
    in pack: PackLines
  ) {
    let list = PeopleList(text).people
    if list.count > 1, list.allSatisfy({ looksLikeName($0.name) }) {
      for person in list { add(person, organisation: organisation, attendance, [index], in: pack) }
      return
    }
    let parts = text.splitting(at: ", ")
    if parts.count == 2, !namesOrganisation(parts[0]) {
      var person = PeopleList.person(parts[0])
      person.office = [person.office, parts[1]].compactMap(\.self).joined(separator: ", ")
      add(person, organisation: organisation, attendance, [index], in: pack)
    } else if !namesOrganisation(text) {
      add(PeopleList.person(text), organisation: organisation, attendance, [index], in: pack)
    }
  }

  private mutating func add(
    _ person: PeopleList.Person, organisation: String?, _ attendance: MinutesReading.Person.Attendance,
    _ lines: [Int], in pack: PackLines
  ) {
    people.append(
      MinutesReading.Person(
        name: person.name, organisation: organisation, office: person.office, attendance: attendance,
        found: pack.found(lines, by: .attendanceList)))
  }
}

/// "Apologies were received from …" down to the names.
func withoutApologyPhrase(_ text: String) -> String {
  let key = comparisonKey(text)
  guard key.contains("apolog"), let start = key.firstRange(of: " from ") ?? key.firstRange(of: " on behalf of ")
  else { return text }
  let count = key.distance(from: key.startIndex, to: start.upperBound)
  return key.count == text.count ? String(text.dropFirst(count)) : text
}
