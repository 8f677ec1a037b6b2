import TextSearch

/// A title's words, each with what it does there.
struct TitleWords: Hashable, Sendable {
  enum Role: Hashable, Sendable {
    /// "of", "and"
    case small
    /// What committees say of any matter: "update", "report", "proposed".
    case standing
    /// What sort of paper it is: "plan", "strategy".
    case document
    /// "2023", "Q2", "January" beside a number.
    case period
    case content
  }

  struct Word: Hashable, Sendable {
    var stem: String
    var role: Role
    /// In bytes of the title.
    var range: Range<Int>
    /// A dash, a colon or a bracket stands before it.
    var opensPart: Bool
  }

  let title: String
  var words: [Word]
  /// Whole days that it names.
  var days: [CalendarDate]

  init(_ title: String) {
    self.title = title
    days = DateText.all(in: title).map(\.date)
    let bytes = Array(title.utf8)
    var words: [(folded: String, range: Range<Int>, opensPart: Bool)] = []
    var last = 0
    for word in textWords(title) {
      let between = String(decoding: bytes[last..<word.range.lowerBound], as: UTF8.self)
      words.append((word.folded, word.range, !words.isEmpty && Self.separates(between)))
      last = word.range.upperBound
    }
    self.words = words.indices.map { index in
      let word = words[index].folded
      let isBesideNumber =
        (index > 0 && words[index - 1].folded.isNumber)
        || (index + 1 < words.count && words[index + 1].folded.isNumber)
      let isSection = index > 0 && Self.numbered.contains(words[index - 1].folded)
      return Word(
        stem: englishStem(word),
        role: isSection ? .content : Self.role(word, isBesideNumber: isBesideNumber),
        range: words[index].range, opensPart: words[index].opensPart)
    }
  }

  /// Whether what stands between two words ends a part of the title.
  private static func separates(_ text: String) -> Bool {
    text.contains { ":;()[]".contains($0) } || text.contains(" -") || text.contains("- ")
      || text.contains { "–—".contains($0) }
  }

  /// What a number after them does not make a period: "Section 75".
  private static let numbered: Set<String> = ["section", "regulation", "article", "phase", "stage", "tier"]

  private static func role(_ word: String, isBesideNumber: Bool) -> Role {
    if word.isNumber || quarters.contains(word) { return .period }
    if isBesideNumber, months.contains(word) || ordinals.contains(word) { return .period }
    if word.count == 1 || smallWords.contains(word) { return .small }
    if documents.contains(word) { return .document }
    return standing.contains(word) ? .standing : .content
  }

  private static let quarters: Set<String> = [
    "q1", "q2", "q3", "q4", "1st", "2nd", "3rd", "4th", "quarter", "quarters", "half",
  ]
  private static let ordinals: Set<String> = ["st", "nd", "rd", "th"]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  private static let smallWords: Set<String> = [
    "the", "of", "and", "for", "in", "on", "to", "with", "by", "at", "from", "an", "or", "as", "its", "their",
    "our", "be", "is", "are", "this", "that", "those", "these", "into", "via", "using", "concerning",
    "regarding", "relating", "arising", "including",
  ]
  private static let documents: Set<String> = [
    "plan", "plans", "strategy", "strategies", "framework", "programme", "agreement", "charter", "policy",
    "assessment", "protocol", "statement", "roadmap", "scheme",
  ]
  private static let standing: Set<String> = [
    "update", "updates", "report", "reports", "progress", "quarterly", "monthly", "yearly", "year", "end",
    "overview", "presentation", "paper", "briefing", "note", "information", "item", "verbal", "draft", "final",
    "proposed", "proposal", "proposals", "approval", "assurance", "performance", "return", "submission",
    "refresh", "refreshed", "refreshing", "revised", "review", "outcome", "outcomes", "output", "outputs",
    "recommendation", "recommendations", "action", "actions", "feedback", "summary", "findings",
    "consultation", "implementation", "implementing", "delivery", "monitoring", "launch", "introduction",
    "process", "next", "steps", "interim", "six", "month", "position", "new", "emerging", "publication",
  ]
}

extension TitleWords {
  /// The stems that say which matter it is, with what they mean, in order.
  func named(_ roles: Set<Role>) -> [String] { words.filter { roles.contains($0.role) }.map(\.stem) }

  /// As the title prints them.
  func text(_ words: ArraySlice<Word>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return String(decoding: Array(title.utf8)[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }

  /// From the first word of such a role to the last.
  func text(from isWanted: (Role) -> Bool) -> String {
    guard let first = words.firstIndex(where: { isWanted($0.role) }),
      let last = words.lastIndex(where: { isWanted($0.role) })
    else { return title }
    return spoken(text(words[first...last]))
  }

  /// The words without periods and small words: what a yearly return is called each year.
  var withoutPeriods: [String] { named([.content, .document, .standing]) }
  /// And without what committees say of any matter.
  var name: [String] { named([.content, .document]) }
  var content: Set<String> { Set(named([.content])) }
}

extension String {
  fileprivate var isNumber: Bool { !isEmpty && utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") } }
}
