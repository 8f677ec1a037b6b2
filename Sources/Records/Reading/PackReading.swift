/// What a committee's papers say, with where each thing stands and how sure its reading is.
public struct PackReading: Codable, Sendable {
  public var files: [FileRead] = []
  public var meeting = MeetingHead()
  public var agenda: [AgendaItem] = []
  /// Of the earlier meeting, or of this one where the papers are its minutes.
  public var minutes: MinutesReading?
  public var reports: [ReportReading] = []
  public var actionLog: [ActionRow] = []
  public var futureMeetings: [FutureMeeting] = []
  public var tables: [TableReading] = []
  public var assessments: [AssessmentReading] = []
  public var understood = Understanding()

  public struct FileRead: Codable, Hashable, Sendable {
    public var name: String
    public var format: SourceFile.Format
    public var lines: Int
    public var pages: Int?
  }
}

/// The meeting that the papers are for.
public struct MeetingHead: Codable, Hashable, Sendable {
  public var body: String?
  public var date: CalendarDate?
  /// "14:00"
  public var time: String?
  public var place: String?
  public var found: Found?
}

public struct AgendaItem: Codable, Hashable, Sendable {
  public var number: Int
  public var title: String
  public var reportBy: String?
  /// First and last.
  public var pages: [Int]?
  public var found: Found
}

public struct FutureMeeting: Codable, Hashable, Sendable {
  public var date: CalendarDate
  public var time: String?
  public var found: Found
}

/// How much of the papers was understood.
public struct Understanding: Codable, Hashable, Sendable {
  /// Lines that hold something.
  public var lines = 0
  /// How many of them each rule took.
  public var byRule: [String: Int] = [:]
  public var notUnderstood = 0
  /// Of the lines that hold something; 0 where there are none.
  public var share: Double { lines == 0 ? 0 : Double(notUnderstood) / Double(lines) }
  public var list: [NotUnderstood] = []
  /// Words that a damaged font had changed and that were put right.
  public var repairs: [Repair] = []
  /// Items whose reading is doubtful.
  public var doubtful = 0

  public struct Repair: Codable, Hashable, Sendable {
    public var file: String
    public var line: Int
    public var printed: String
    public var read: String
  }

  public struct NotUnderstood: Codable, Hashable, Sendable {
    public var file: String
    public var page: Int?
    public var line: Int
    public var text: String
  }
}
