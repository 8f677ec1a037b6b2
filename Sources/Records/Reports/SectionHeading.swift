/// What a report's heading announces, by the words that reports to committees use; nil where it is none of them.
struct SectionHeading: Equatable {
  var title: String
  var kind: SectionKind
  /// Text on the same line: "Recommendation: The Board is asked …".
  var rest = ""

  init?(_ line: Line) {
    var text = line.cells.count > 1 ? line.text.split(separator: "\t").joined(separator: " ") : line.text
    guard line.key.utf8.count <= 4_000 else { return nil }
    if let mark = ItemMark(text), !mark.isLettered, mark.kind != .bullet { text = mark.rest }
    guard text.startsWithCapital else { return nil }
    if text.utf8.count <= 110, let kind = Self.kind(comparisonKey(text)) {
      title = text.hasSuffix(":") ? String(text.dropLast()).trimmed : text
      self.kind = kind
      return
    }
    guard let colon = text.firstIndex(of: ":"), text.distance(from: text.startIndex, to: colon) <= 30 else {
      return nil
    }
    let head = String(text[..<colon]).trimmed
    guard let kind = Self.kind(comparisonKey(head)),
      [.recommendations, .summary, .purpose, .officers].contains(kind)
    else { return nil }
    title = head
    self.kind = kind
    rest = text[text.index(after: colon)...].trimmed
  }

  static func kind(_ key: String) -> SectionKind? {
    var key = key
    while let last = key.last, ":.-* ".contains(last) { key.removeLast() }
    if let kind = exact[key] { return kind }
    let words = key.split(separator: " ").count
    guard words <= 12 else { return nil }
    for (opening, kind) in openings where key.hasPrefix(opening) { return kind }
    guard words <= 9 else { return nil }
    let isImpact =
      key.hasSuffix("implications") || key.hasSuffix("assessment") || key.hasSuffix("assessments")
      || key.hasSuffix("impact") || key.hasSuffix("considerations")
    guard isImpact else { return nil }
    for (word, kind) in subjects where key.contains(word) { return kind }
    return nil
  }

  private static let exact: [String: SectionKind] = [
    "purpose": .purpose, "purpose of report": .purpose, "purpose of the report": .purpose,
    "purpose of this report": .purpose,
    "summary": .summary, "executive summary": .summary, "recommendation": .recommendations,
    "recommendations": .recommendations, "recommendation(s)": .recommendations, "recommended": .recommendations,
    "background": .background, "introduction": .background, "context": .background,
    "introduction and background": .background, "background information": .background,
    "background paper": .backgroundPapers, "background papers": .backgroundPapers,
    "background documents": .backgroundPapers, "background document": .backgroundPapers,
    "list of background papers": .backgroundPapers, "appendix": .appendices, "appendices": .appendices,
    "list of appendices": .appendices, "officer to contact": .officers, "officers to contact": .officers,
    "officer(s) to contact": .officers, "contact officer": .officers, "contact officers": .officers,
    "contact details": .officers, "contacts": .officers, "contact": .officers, "report author": .officers,
    "report authors": .officers, "consultation": .consultation, "consultations": .consultation,
    "conclusion": .conclusion, "conclusions": .conclusion, "risk assessment": .risk, "risk": .risk,
    "risks": .risk,
    "finance": .resources, "resources": .resources, "legal": .legal,
  ]

  private static let openings: [(String, SectionKind)] = [
    ("recommendations for ", .recommendations), ("recommendation for ", .recommendations),
    ("recommendations to ", .recommendations), ("policy framework", .policy), ("previous decisions", .policy),
    ("link to the local health", .link), ("links to the local health", .link), ("link to the health", .link),
    ("consultation/", .consultation), ("consultation and ", .consultation),
    ("consultation with ", .consultation),
    ("resource implications", .resources), ("financial implications", .resources),
    ("resource and ", .resources),
    ("legal implications", .legal), ("timetable for decision", .timetable),
    ("circulation under ", .circulation),
    ("relevant impact assessment", .impactAssessments), ("impact assessment", .impactAssessments),
    ("partnership working", .partnership), ("health implications", .healthImplications),
    ("data protection implications", .dataProtection), ("for further information", .officers),
  ]

  private static let subjects: [(String, SectionKind)] = [
    ("equalit", .equality), ("human rights", .equality), ("crime", .crime), ("environment", .environment),
    ("climate", .environment), ("risk", .risk), ("financial", .resources), ("legal", .legal),
    ("data protection", .dataProtection), ("privacy", .dataProtection), ("health", .healthImplications),
    ("partnership", .partnership), ("resource", .resources), ("staffing", .resources),
  ]
}
