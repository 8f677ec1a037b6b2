import Records

/// Something of the site that can be found by its words.
public struct SearchEntry: Hashable, Sendable {
  /// In the order in which equal finds are listed.
  public enum Kind: String, CaseIterable, Sendable {
    case dashboard, row, indicator, page, notice, area
    case resolution, recommendation, action, agendaItem, minute, report, paragraph, table

    public var words: String {
      switch self {
      case .dashboard: "Dashboard"
      case .row: "Row of a dashboard"
      case .indicator: "Indicator"
      case .page: "Page"
      case .notice: "Notice"
      case .area: "Area"
      case .resolution: "Resolution"
      case .recommendation: "Recommendation"
      case .action: "Action"
      case .agendaItem: "Agenda item"
      case .minute: "Minute"
      case .report: "Report"
      case .paragraph: "Paragraph"
      case .table: "Table"
      }
    }

    /// The numbers by which passages of this kind are told.
    public var searchKinds: Set<Int> {
      let items = Set(PaperItem.Kind.allCases.filter { Self($0) == self }.map(\.searchKind))
      return items.isEmpty ? [Self.ofSite + (Self.allCases.firstIndex(of: self) ?? 0)] : items
    }

    /// Where the numbers of what is not in papers begin.
    private static let ofSite = 100

    public init(_ kind: PaperItem.Kind) {
      switch kind {
      case .resolution: self = .resolution
      case .recommendation: self = .recommendation
      case .action: self = .action
      case .agendaItem: self = .agendaItem
      case .minutes, .minute, .point, .declaration: self = .minute
      case .report, .assessment, .appendix, .backgroundPaper: self = .report
      case .table: self = .table
      case .section, .paragraph, .contact, .futureMeeting, .answer, .text: self = .paragraph
      }
    }
  }

  public var kind: Kind
  /// A short name, a number or a code, which finds it as well.
  public var id: String
  public var title: String
  public var text: String
  /// Its page; nil where it has none of its own.
  public var address: String?
  /// Where a program reads of it; nil where there is nothing.
  public var api: String?
  /// Of what meeting it is and where in the paper it stands; nil for what is in none.
  public var place: String?
  /// When it was published, ISO 8601; nil for what is in no paper.
  public var published: String?

  public init(kind: Kind, id: String, title: String, text: String, address: String?, api: String? = nil) {
    (self.kind, self.id, self.title, self.text) = (kind, id, title, text)
    (self.address, self.api) = (address, api)
  }
}

/// An entry that fits a query.
public struct SearchHit: Hashable, Sendable {
  public var entry: SearchEntry
  /// In thousandths.
  public var score: Int
  /// The part of its text that the words stand in; all of it where it is short.
  public var excerpt: String
}
