public struct TableReading: Codable, Hashable, Sendable {
  public var caption: String?
  public var header: [String]
  public var cells: [[String]]
  public var found: Found
}

/// An impact assessment's form: what it asks and what was answered.
public struct AssessmentReading: Codable, Hashable, Sendable {
  public var title: String
  public var answers: [Answer]
  public var found: Found

  public struct Answer: Codable, Hashable, Sendable {
    public var section: String?
    public var question: String
    /// Nil where the form was left empty.
    public var answer: String?
    public var found: Found
  }
}
