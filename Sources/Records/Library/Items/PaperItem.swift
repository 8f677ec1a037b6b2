import Vocabulary

/// One thing that a paper holds, with where it stands and how sure its reading is.
public struct PaperItem: Hashable, Sendable {
  /// What an item is.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case agendaItem, minutes, minute, point, resolution, declaration
    case report, section, paragraph, recommendation, contact, appendix, backgroundPaper
    case action, futureMeeting, table, assessment, answer
    /// Words that stand in none of the others.
    case text

    /// It is the name of what follows it.
    public var isHeading: Bool {
      switch self {
      case .minutes, .minute, .report, .section, .assessment: true
      default: false
      }
    }
  }

  /// Its own among the paper's items, for as long as it is read: no other ever has it.
  public var number: Int
  public var kind: Kind
  /// "3.", "(a)", "iv"; nil where it has none.
  public var label: String?
  public var text: String
  /// What it stands under, such as the report and its section; empty where it stands alone.
  public var heading: String
  public var page: Int?
  public var firstLine: Int
  public var lastLine: Int
  public var confidence: Found.Confidence
  public var rule: Rule?
  public var doubt: String?
  public var details: Details
  /// Its place in what is searched; nil where it is not.
  public var passage: Int?
  public var origin = Origin.read

  /// Whose word it is.
  public enum Origin: String, Sendable {
    case read, corrected
    /// The rules missed it.
    case added
  }

  /// What only some kinds have.
  public struct Details: Codable, Hashable, Sendable {
    /// Officer, status, reason and the like, by the name that a reader sees.
    public var facts: [String: String]?
    public var links: [String]?
    public var header: [String]?
    public var cells: [[String]]?

    public init(
      facts: [String: String]? = nil, links: [String]? = nil, header: [String]? = nil, cells: [[String]]? = nil
    ) {
      (self.facts, self.links, self.header, self.cells) = (facts, links, header, cells)
    }
  }

  init(
    _ kind: Kind, label: String? = nil, text: String, heading: String = "", found: Found,
    details: Details = Details()
  ) {
    number = 0
    (self.kind, self.label, self.text, self.heading) = (kind, label, text, heading)
    (page, firstLine, lastLine) = (found.page, found.firstLine, found.lastLine)
    (confidence, rule, doubt) = (found.confidence, found.rule, found.doubt)
    self.details = details
  }

  /// Words that no rule made anything of.
  init(text: String, heading: String, page: Int?, lines: ClosedRange<Int>) {
    (number, kind, label, self.text, self.heading) = (0, .text, nil, text, heading)
    (self.page, firstLine, lastLine) = (page, lines.lowerBound, lines.upperBound)
    (confidence, rule, doubt, details) = (.certain, nil, nil, Details())
  }

  init(
    number: Int, kind: Kind, label: String?, text: String, heading: String, page: Int?,
    lines: ClosedRange<Int>,
    confidence: Found.Confidence, rule: Rule?, doubt: String?, details: Details, passage: Int?,
    origin: Origin = .read
  ) {
    (self.number, self.kind, self.label, self.text, self.heading) = (number, kind, label, text, heading)
    (self.page, firstLine, lastLine) = (page, lines.lowerBound, lines.upperBound)
    (self.confidence, self.rule, self.doubt) = (confidence, rule, doubt)
    (self.details, self.passage, self.origin) = (details, passage, origin)
  }

  public static func item(_ number: Int, of paper: Int) -> Reference {
    Reference("paper-item", "\(paper)/\(number)")
  }
}
