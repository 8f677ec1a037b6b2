import TextSearch

/// What one paper says of matters, before it is joined with what other papers of the same meetings say.
public struct PaperMentions: Sendable {
  struct Draft: Sendable {
    enum Source: Sendable { case agenda, report, minute, action }
    var source: Source
    /// Of the meeting that it belongs to: for minutes and actions an earlier one than the paper's.
    var date: String
    var title: String
    var agendaItem: Int?
    var minute: Int?
    /// Whose report it is.
    var issuer: String?
    var parts: [MatterMention.Part]
    var words: [String: WordUse] = [:]
    var references: [MatterReference] = []
  }

  var body: String
  var drafts: [Draft] = []

  public init(_ paper: Paper, _ items: [PaperItem]) {
    body = paper.meeting.body
    var collector = MentionCollector(paper)
    for item in items { collector.take(item) }
    drafts = collector.drafts
  }
}

/// A stem in a text: in which form first, how often, and how often with a capital.
struct WordUse: Hashable, Sendable {
  var form: String
  var count = 0
  var capitals = 0

  static func + (a: Self, b: Self) -> Self {
    WordUse(form: a.form, count: a.count + b.count, capitals: a.capitals + b.capitals)
  }
}

/// Goes through a paper's items: what follows a report's or a minute's heading is its text.
private struct MentionCollector {
  private let paper: Int
  private let date: String
  private var minutesDate: String
  /// The draft whose text is read.
  private var current: Int?
  private var stems: [String: String] = [:]
  var drafts: [PaperMentions.Draft] = []

  init(_ paper: Paper) {
    (self.paper, date, minutesDate) = (paper.id, paper.meeting.date, paper.meeting.date)
  }

  mutating func take(_ item: PaperItem) {
    switch item.kind {
    case .minutes:
      current = nil
      minutesDate = DateText.first(in: item.text)?.date.description ?? date
    case .assessment: current = nil
    case .agendaItem:
      add(.agenda, item, on: date, agendaItem: item.label.flatMap(Self.number))
    case .report:
      add(
        .report, item, on: date, agendaItem: item.fact("Agenda item").flatMap { Int($0) },
        issuer: item.fact("Report of"))
      current = isStandingItem(item.text) ? nil : drafts.count - 1
    case .minute:
      add(
        .minute, item, on: minutesDate, agendaItem: item.fact("Agenda item").flatMap { Int($0) },
        minute: item.label.flatMap(Self.number))
      current = isStandingItem(item.text) ? nil : drafts.count - 1
    case .action:
      drafts.append(
        .init(
          source: .action, date: item.fact("Date") ?? date, title: item.text,
          minute: item.label.flatMap(Self.number), parts: [part(item)], words: counted(item.text)))
    case .resolution, .recommendation:
      guard let current else { return }
      drafts[current].parts.append(part(item))
      read(item.text, item)
    case .point, .paragraph, .text: read(item.text, item)
    case .declaration, .section, .contact, .appendix, .backgroundPaper, .futureMeeting, .table, .answer: break
    }
  }

  private mutating func add(
    _ source: PaperMentions.Draft.Source, _ item: PaperItem, on date: String, agendaItem: Int?,
    minute: Int? = nil, issuer: String? = nil
  ) {
    guard !isStandingItem(item.text) else { return }
    drafts.append(
      .init(
        source: source, date: date, title: item.text, agendaItem: agendaItem, minute: minute, issuer: issuer,
        parts: [part(item)], words: counted(item.text)))
  }

  private mutating func read(_ text: String, _ item: PaperItem) {
    guard let current else { return }
    drafts[current].words.merge(counted(text)) { $0 + $1 }
    drafts[current].references += MatterReference.all(in: text, of: item, in: paper)
  }

  private func part(_ item: PaperItem) -> MatterMention.Part {
    .init(paper: paper, paperDate: date, item: item)
  }

  /// How often each stem stands there; numbers and words of two letters say little.
  private mutating func counted(_ text: String) -> [String: WordUse] {
    var counts: [String: WordUse] = [:]
    let bytes = Array(text.utf8)
    for word in textWords(text) where word.folded.utf8.count > 2 && !word.folded.utf8.contains(where: \.isDigit)
    {
      let stem = stems[word.folded] ?? englishStem(word.folded)
      stems[word.folded] = stem
      counts[stem, default: WordUse(form: word.folded)].count += 1
      if bytes[word.range.lowerBound].isUpper { counts[stem]?.capitals += 1 }
    }
    return counts
  }

  /// "66(c)" is 66.
  private static func number(_ label: String) -> Int? { Int(label.prefix { $0.isASCII && $0.isNumber }) }
}

extension PaperItem {
  func fact(_ name: String) -> String? { details.facts?[name] }
}
