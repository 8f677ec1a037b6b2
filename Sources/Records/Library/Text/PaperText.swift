/// What the papers say, and their text.
public struct PapersReading: Sendable {
  public var pack: PackReading
  /// One for each file, in their order.
  public var texts: [PaperText]
  /// Figures of the papers that do not agree.
  public var findings: [FigureFinding] = []
}

/// The text of one paper, line by line.
public struct PaperText: Hashable, Sendable {
  public var name: String
  public var lines: [PaperLine]

  static func all(of pack: PackLines) -> [PaperText] {
    var texts = pack.files.map { PaperText(name: $0, lines: []) }
    for (line, rule) in zip(pack.lines, pack.takenBy) {
      texts[line.file].lines.append(
        PaperLine(
          number: line.number, page: line.page, text: line.text, opensBlock: line.blanks > 0 || line.fused,
          isFurniture: rule.map(furniture.contains) ?? false))
    }
    return texts
  }

  private static let furniture: Set<Rule> = [.blankPage, .pageNumber, .runningHead, .agendaItemLabel]
}

public struct PaperLine: Hashable, Sendable {
  /// As an editor numbers it; for a PDF the count of lines from its beginning.
  public var number: Int
  public var page: Int?
  public var text: String
  /// Space stands before it.
  public var opensBlock: Bool
  /// A page's number, a running head: no part of what the paper says.
  public var isFurniture: Bool

  public init(number: Int, page: Int?, text: String, opensBlock: Bool = false, isFurniture: Bool = false) {
    (self.number, self.page, self.text) = (number, page, text)
    (self.opensBlock, self.isFurniture) = (opensBlock, isFurniture)
  }
}
