public struct ReportReading: Codable, Hashable, Sendable {
  public var title: String
  public var reportOf: String?
  /// To which body.
  public var body: String?
  public var date: CalendarDate?
  /// The number of the agenda's item, where the report bears it or the agenda has its title.
  public var agendaItem: Int?
  /// As the agenda gives them.
  public var pages: [Int]?
  public var reference: String?
  public var sections: [Section] = []
  public var paragraphs: [Paragraph] = []
  public var recommendations: [LabelledText] = []
  public var officers: [Contact] = []
  public var appendices: [Appendix] = []
  public var backgroundPapers: [BackgroundPaper] = []
  public var impactAssessments: [String] = []
  public var found: Found

  public struct Section: Codable, Hashable, Sendable {
    public var title: String
    public var kind: SectionKind
    public var found: Found
  }

  public struct Paragraph: Codable, Hashable, Sendable {
    /// The number; of "3.1.2" the first.
    public var number: Int
    /// As printed, where that is not the plain number.
    public var label: String?
    public var text: String
    public var section: String?
    public var found: Found
  }

  public struct Contact: Codable, Hashable, Sendable {
    public var name: String
    public var office: String?
    public var telephone: String?
    public var email: String?
    public var found: Found
  }

  public struct Appendix: Codable, Hashable, Sendable {
    public var label: String?
    public var title: String
    public var found: Found
  }

  public struct BackgroundPaper: Codable, Hashable, Sendable {
    public var title: String
    public var links: [String]
    public var found: Found
  }
}

/// What a section of a report is for, told by its heading.
public enum SectionKind: String, Codable, CaseIterable, Sendable {
  case purpose, summary, recommendations, policy, background, link, consultation, resources, legal, timetable
  case circulation, backgroundPapers, appendices, officers, impactAssessments, equality, crime, environment
  case partnership, risk, healthImplications, dataProtection, conclusion, other
}
