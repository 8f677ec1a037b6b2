/// Where in the papers an item stands, which rule found it and how sure that is.
public struct Found: Codable, Hashable, Sendable {
  /// The file's name.
  public var file: String
  /// In the pack's own numbering where it shows one, else counted; nil where the text does not tell.
  public var page: Int?
  public var firstLine: Int
  public var lastLine: Int
  public var confidence: Confidence
  public var rule: Rule
  /// What is doubtful, in words.
  public var doubt: String?

  public enum Confidence: String, Codable, CaseIterable, Sendable {
    /// The paper says so in a form that means nothing else.
    case certain
    /// The paper says so, but what marks it was damaged or is usual rather than sure.
    case likely
    /// To be looked at by a person.
    case doubtful
  }
}
