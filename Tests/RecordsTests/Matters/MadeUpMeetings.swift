import TestSupport

@testable import Records

/// Meetings of boards that never met, as their papers would be read.
enum MadeUpMeetings {
  struct Thing {
    var kind: PaperItem.Kind
    var label: String?
    var text: String
    var facts: [String: String]?

    init(_ kind: PaperItem.Kind, _ text: String, label: String? = nil, _ facts: [String: String]? = nil) {
      (self.kind, self.label, self.text, self.facts) = (kind, label, text, facts)
    }
  }

  static func paper(
    _ id: Int, _ date: String, body: String = "Kite Board", _ things: [Thing]
  ) -> PaperMentions {
    let items = things.enumerated().map { index, thing in
      PaperItem(
        number: index, kind: thing.kind, label: thing.label, text: thing.text, heading: "", page: nil,
        lines: (index + 1)...(index + 1), confidence: .certain, rule: nil, doubt: nil,
        details: .init(facts: thing.facts), passage: nil)
    }
    return paper(id, date, body: body, items: items)
  }

  static func paper(_ id: Int, _ date: String, body: String, items: [PaperItem]) -> PaperMentions {
    let paper = Paper(
      id: id, meeting: Meeting(id: id, body: body, date: date), name: "\(id).txt", title: "", sha256: "",
      format: .text, size: 0, state: .published, version: 1, lines: 0, notUnderstood: 0, importedAt: "",
      importedBy: "")
    return PaperMentions(paper, items)
  }

  /// One report at each of some meetings.
  static func reports(_ titles: [(date: String, title: String)]) -> [PaperMentions] {
    titles.enumerated().map { paper($0 + 1, $1.date, [Thing(.report, $1.title)]) }
  }

  static func titles(_ matters: Matters) -> [[String]] { matters.all.map { $0.mentions.map(\.title) } }
}
