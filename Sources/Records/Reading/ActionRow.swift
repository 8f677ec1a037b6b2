public struct ActionRow: Codable, Hashable, Sendable {
  /// As printed: "66(c)".
  public var minute: String?
  public var date: CalendarDate?
  public var action: String
  public var officer: String?
  public var comments: String?
  public var status: String?
  public var found: Found
}
