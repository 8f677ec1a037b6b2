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
  /// Indicators whose name the file changed: their number, their earlier name and the new one.
  public var renamedIndicators: [String] = []
  /// Periods whose length no earlier file told.
  public var periodLengthsLearned = 0
  /// Columns that no export has, and that were passed over.
  public var unknownColumns: [String] = []
  /// When this very file was taken in before, UTC; its rows are then unchanged, whatever later files revised.
  public var alreadyImported: String?
  /// The stored import; nil where the file changed nothing, and so left no trace.
  public var importID: Int?

  public init(file: String, sha256: String = "", bytes: Int = 0) {
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
  }

  public var changedAnything: Bool {
    accepted + revised + relabelled + periodLengthsLearned > 0 || !renamedIndicators.isEmpty
  }
  public var isBalanced: Bool { rows == accepted + unchanged + revised + duplicate + rejected }
}

extension ImportReport {
  private enum CodingKeys: String, CodingKey {
    case file, sha256, bytes, rows, accepted, unchanged, revised, duplicate, rejected, rejects, firstRejects
    case relabelled, limitsDoNotBracket, limitsReadAsMissing, halfIntervals, learnedAreas, unknownColumns
    case renamedIndicators, periodLengthsLearned
    case alreadyImported, importID
  }

  /// Every key is always there: a script that asks for `rejects` gets null, not nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(sha256, forKey: .sha256)
    try container.encode(bytes, forKey: .bytes)
    try container.encode(rows, forKey: .rows)
    try container.encode(accepted, forKey: .accepted)
    try container.encode(unchanged, forKey: .unchanged)
    try container.encode(revised, forKey: .revised)
    try container.encode(duplicate, forKey: .duplicate)
    try container.encode(rejected, forKey: .rejected)
    try container.encode(rejects, forKey: .rejects)
    try container.encode(firstRejects, forKey: .firstRejects)
    try container.encode(relabelled, forKey: .relabelled)
    try container.encode(limitsDoNotBracket, forKey: .limitsDoNotBracket)
    try container.encode(limitsReadAsMissing, forKey: .limitsReadAsMissing)
    try container.encode(halfIntervals, forKey: .halfIntervals)
    try container.encode(learnedAreas, forKey: .learnedAreas)
    try container.encode(renamedIndicators, forKey: .renamedIndicators)
    try container.encode(periodLengthsLearned, forKey: .periodLengthsLearned)
    try container.encode(unknownColumns, forKey: .unknownColumns)
    try container.encode(alreadyImported, forKey: .alreadyImported)
    try container.encode(importID, forKey: .importID)
  }
}
