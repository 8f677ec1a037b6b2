/// People as a sentence lists them: "Mr A Bell (Chair), Mrs C Day, OBE and Dr E Fox (Director of …)".
struct PeopleList {
  struct Person: Equatable {
    var name: String
    /// What stands in brackets after the name.
    var office: String?
  }
  var people: [Person] = []

  init(_ text: String) {
    for part in Self.parted(text) {
      let part = part.trimmed.trimmingDot
      if Self.isPostNominal(part), let last = people.indices.last {
        people[last].name += ", \(part)"
        continue
      }
      let person = Self.person(part)
      if person.name.letters >= 2 { people.append(person) }
    }
  }

  /// A name and what stands in brackets after it.
  static func person(_ text: String) -> Person {
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else {
      return Person(name: text.trimmed, office: nil)
    }
    let office = text[text.index(after: open)..<close].trimmed
    let name = (String(text[..<open]).trimmed + " " + String(text[text.index(after: close)...])).replacingBlanks
      .trimmed
    return Person(name: name, office: office.isEmpty ? nil : office)
  }

  private static func parted(_ text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    let words = text.replacingBlanks.split(separator: " ", omittingEmptySubsequences: true)
    for word in words {
      depth += word.count { $0 == "(" } - word.count { $0 == ")" }
      if depth <= 0, comparisonKey(word) == "and" {
        parts.append(part)
        part = ""
      } else if depth <= 0, word.hasSuffix(",") || word.hasSuffix(";") {
        parts.append(part + (part.isEmpty ? "" : " ") + word.dropLast())
        part = ""
      } else {
        part += (part.isEmpty ? "" : " ") + word
      }
    }
    parts.append(part)
    return parts.filter { !$0.isEmpty }
  }

  private static func isPostNominal(_ text: String) -> Bool {
    let known: Set<String> = [
      "OBE", "MBE", "CBE", "KBE", "DBE", "JP", "CC", "QPM", "DL", "KC", "QC", "BEM", "FFPH", "MP",
    ]
    return text.split(separator: " ").allSatisfy { known.contains(String($0)) }
  }
}
