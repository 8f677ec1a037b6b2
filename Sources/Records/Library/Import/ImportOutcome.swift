extension ImportPack {
  /// What became of one file.
  public struct Outcome: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable {
      case new
      /// The same bytes are a paper of this meeting already; nothing was changed.
      case known
      /// It stands in place of an earlier version.
      case newVersion
    }

    public var file: String
    public var kind: Kind
    public var paper: Int
    /// The earlier version's number.
    public var supersedes: Int?
    public var title: String
    public var state: PaperState
    public var sha256: String
    /// Things that were read from it.
    public var items: Int
    public var lines: Int
    public var notUnderstood: Int
    /// Figures that do not agree.
    public var findings: Int
    /// Other meetings that have the same original among their papers.
    public var alsoOf: [String]
    /// Papers of the meeting with the same title and another file name.
    public var sameTitleAs: [Int]
  }
}

extension ImportPack.Outcome {
  init(
    _ file: PackPapers.File, _ kind: Kind, _ paper: Int, _ supersedes: Int?, _ state: PaperState, title: String,
    alsoOf: [String], sameTitleAs: [Int] = []
  ) {
    self.init(
      file: file.file.name, kind: kind, paper: paper, supersedes: supersedes, title: title, state: state,
      sha256: file.sha256, items: file.items.count, lines: file.lines, notUnderstood: file.notUnderstood,
      findings: file.findings.count, alsoOf: alsoOf, sameTitleAs: sameTitleAs)
  }
}
