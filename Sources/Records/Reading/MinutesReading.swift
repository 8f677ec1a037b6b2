public struct MinutesReading: Codable, Hashable, Sendable {
  public var body: String?
  public var date: CalendarDate?
  public var place: String?
  /// "14:00", from the line that closes the minutes.
  public var began: String?
  public var ended: String?
  public var present: [String] = []
  public var inAttendance: [String] = []
  public var apologies: [String] = []
  /// The same people with what is said of them.
  public var people: [Person] = []
  public var items: [MinuteItem] = []
  public var declarations: [Declaration] = []
  public var found: Found

  public struct Person: Codable, Hashable, Sendable {
    public var name: String
    public var organisation: String?
    public var office: String?
    public var attendance: Attendance
    public var found: Found

    public enum Attendance: String, Codable, Sendable { case present, inAttendance, apologies }
  }
}

public struct MinuteItem: Codable, Hashable, Sendable {
  public var number: Int
  public var title: String
  /// The number of the agenda's item, where the minute states it.
  public var agendaItem: Int?
  /// How many points were noted; nil where the minute lists none.
  public var points: Int?
  public var pointTexts: [LabelledText] = []
  public var resolutions: [LabelledText] = []
  public var found: Found
}

/// A point, a resolution, a recommendation.
public struct LabelledText: Codable, Hashable, Sendable {
  /// "a", "iv"; nil where it has none.
  public var label: String?
  public var text: String
  public var found: Found
}

public struct Declaration: Codable, Hashable, Sendable {
  public var member: String
  /// "personal", "disclosable pecuniary"
  public var kind: String?
  public var items: String?
  public var reason: String?
  public var left: Bool
  public var minute: Int
  public var found: Found
}
