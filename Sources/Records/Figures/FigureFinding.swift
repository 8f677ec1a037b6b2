/// Figures of a paper that do not agree: what was found, what was expected, and where.
public struct FigureFinding: Codable, Hashable, Sendable {
  public var rule: FigureRule
  public var place: Place
  /// The place that it was held against, where that is another.
  public var against: Place?
  public var found: String
  public var expected: String
  public var confidence: Found.Confidence

  public struct Place: Codable, Hashable, Sendable {
    public var file: String
    /// Nil where the text does not tell.
    public var page: Int?
    public var firstLine: Int
    public var lastLine: Int

    public init(file: String, page: Int?, firstLine: Int, lastLine: Int) {
      self.file = file
      self.page = page
      self.firstLine = firstLine
      self.lastLine = lastLine
    }

    /// "p. 3, lines 12 to 15"
    public var text: String {
      let lines = firstLine == lastLine ? "line \(firstLine)" : "lines \(firstLine) to \(lastLine)"
      return page.map { "p. \($0), \(lines)" } ?? lines
    }
  }

  init(
    _ rule: FigureRule, _ place: Place, against: Place? = nil, found: String, expected: String,
    _ confidence: Found.Confidence
  ) {
    self.rule = rule
    self.place = place
    self.against = against
    self.found = found
    self.expected = expected
    self.confidence = confidence
  }
}
