/// One thing that is wrong with what a person gave, in terms that they can act on.
///
/// Issues are collected, never thrown one at a time, so that a person mends a file once.
public struct Issue: Codable, Hashable, Sendable, CustomStringConvertible {
  public var file: String?
  /// A line of a text file, or a row as a spreadsheet numbers it; 1 is the first.
  public var line: Int?
  /// The column, key or path: `rows[3].goals.lower`, `Value`.
  public var field: String?
  /// What is wrong, as a sentence without its full stop.
  public var problem: String
  /// What to do about it.
  public var remedy: String?

  public init(
    file: String? = nil, line: Int? = nil, field: String? = nil, problem: String, remedy: String? = nil
  ) {
    self.file = file
    self.line = line
    self.field = field
    self.problem = problem
    self.remedy = remedy
  }

  public var description: String {
    var place = ""
    if let file { place += file }
    if let line { place += place.isEmpty ? "line \(line)" : ":\(line)" }
    if let field { place += place.isEmpty ? field : ": \(field)" }
    let sentence = place.isEmpty ? problem : "\(place): \(problem)"
    return remedy.map { "\(sentence). \($0)" } ?? sentence
  }
}

/// Everything that was wrong, at once.
public struct Issues: Error, Sendable, CustomStringConvertible {
  public var all: [Issue]
  public init(_ all: [Issue]) { self.all = all }
  public init(_ one: Issue) { all = [one] }
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
