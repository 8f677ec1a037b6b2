import Vocabulary

/// What became of every row of a file. The five counts add up to `rows`.
public struct ImportReport: Codable, Hashable, Sendable {
  public var file: String
  public var sha256: String
  public var bytes: Int
  public var rows = 0
  public var accepted = 0
  public var unchanged = 0
  public var revised = 0
  public var duplicate = 0
  public var rejected = 0
  /// The CSV of rejected rows: row, column, reason, text. nil where none was rejected.
  public var rejects: String?
  /// The first few rejected rows, for a person to read at once.
  public var firstRejects: [String] = []
  /// Of the unchanged: figures whose labels ("Recent Trend" …) the publisher changed.
  public var relabelled = 0
  /// Kept, but not compared: limits that do not hold the value between them.
  public var limitsDoNotBracket = 0
  /// Kept: limits of -1 beside a missing value, read as missing.
  public var limitsReadAsMissing = 0
  /// Kept: one limit of a pair without the other.
  public var halfIntervals = 0
  /// Areas that were not known before, learned from the rows that name them.
  public var learnedAreas: [Area] = []
  /// Columns that no export has, and that were passed over.
  public var unknownColumns: [String] = []
  /// The stored import; nil where the file changed nothing, and so left no trace.
  public var importID: Int?

  public init(file: String, sha256: String = "", bytes: Int = 0) {
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
  }

  public var changedAnything: Bool { accepted + revised + relabelled > 0 }
  public var isBalanced: Bool { rows == accepted + unchanged + revised + duplicate + rejected }
}
