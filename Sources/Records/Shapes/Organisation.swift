/// Whether a line of an attendance list names an organisation and not a person.
func namesOrganisation(_ text: String) -> Bool {
  let words = comparisonKey(text).split { !($0.isLetter || $0 == "'" || $0 == "&") }
  if let first = words.first, titles.contains(first) { return false }
  return words.contains { organisationWords.contains($0) }
}

/// Whether words say what somebody does and not who it is.
func namesOffice(_ text: String) -> Bool {
  comparisonKey(text).split { !$0.isLetter }.contains { officeWords.contains($0) }
}

private let officeWords: Set<Substring> = [
  "director", "manager", "officer", "lead", "head", "member", "chief", "executive", "chair", "chairman",
  "consultant",
  "assistant", "deputy", "interim", "leader", "public", "health", "education", "finance", "strategy", "cabinet",
  "democratic", "solicitor", "secretary", "superintendent", "governance", "portfolio", "holder", "adviser",
  "advisor",
]

private let titles: Set<Substring> = [
  "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "cllr", "councillor", "councillors", "lord", "lady",
  "sir",
  "dame", "rev", "revd", "supt", "insp", "mx", "baroness", "alderman",
]

private let organisationWords: Set<Substring> = [
  "council", "councils", "board", "boards", "trust", "nhs", "group", "groups", "healthwatch", "police",
  "commissioning",
  "university", "universities", "hospital", "hospitals", "office", "service", "services", "partnership",
  "authority",
  "authorities", "commissioner", "committee", "department", "association", "sector", "members",
  "representatives",
  "borough", "district", "districts", "county", "ccg", "ccgs", "icb", "ics", "company", "foundation", "charity",
  "college", "alliance", "federation", "network", "england", "limited", "ltd", "agency", "care", "community",
  "officers",
]

/// Whether a text has the look of a person's name: two to seven words with capitals, a title or initials.
func looksLikeName(_ text: String) -> Bool {
  let words = text.split(separator: " ")
  guard (1...8).contains(words.count), text.utf8.count <= 60, text.digits == 0 else { return false }
  if words.count == 1 { return false }
  let small: Set<Substring> = ["de", "van", "der", "von", "la", "le", "of", "and", "du", "al", "bin"]
  return words.allSatisfy { $0.first?.isUppercase == true || small.contains($0) || $0.hasPrefix("O'") }
    && !namesOrganisation(text) && !namesOffice(text)
}
