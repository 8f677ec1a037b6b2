import IndicatorMethods
import Vocabulary

/// A published figure with its interval, its note and the row that it came from.
public struct Figure: Codable, Hashable, Sendable {
  public var estimate: Estimate
  /// The value's digits as the file has them; nil where the value is missing.
  public var published: String?
  /// What the publisher wrote beside it: why it is missing, or how to read it.
  public var note: String?
  public var source: FigureSource

  public var value: Double? { estimate.value }

  public init(estimate: Estimate, published: String?, note: String?, source: FigureSource) {
    self.estimate = estimate
    self.published = published
    self.note = note
    self.source = source
  }
}

/// Where a figure stands: a row of an imported file; `Dashboard.datasets` describes the file.
public struct FigureSource: Codable, Hashable, Sendable {
  public var importID: Int
  /// The row as a spreadsheet numbers it; the header is row 1.
  public var row: Int

  public init(importID: Int, row: Int) {
    self.importID = importID
    self.row = row
  }
}

/// A file that figures came from, or a table of a paper.
public struct ImportedDataset: Codable, Hashable, Sendable, Identifiable {
  public var id: Int
  public var file: String
  public var sha256: String
  /// UTC, ISO 8601.
  public var received: String
  /// How many rows it had, and how many of them were rejected.
  public var rows: Int
  public var rejected: Int
  /// Of figures from a table of a paper, whose place `file` tells; nil for those from a file of data.
  public var table: TablePlace?

  public init(id: Int, file: String, sha256: String, received: String, rows: Int = 0, rejected: Int = 0) {
    self.id = id
    self.file = file
    self.sha256 = sha256
    self.received = received
    self.rows = rows
    self.rejected = rejected
  }
}

/// The table of a paper that figures were taken from.
public struct TablePlace: Codable, Hashable, Sendable {
  /// The paper's number.
  public var paper: Int
  /// The line at which the table begins.
  public var line: Int
  public var caption: String?

  public init(paper: Int, line: Int, caption: String?) {
    (self.paper, self.line, self.caption) = (paper, line, caption)
  }
}

/// An area as a page names it.
public struct NamedArea: Codable, Hashable, Sendable {
  public var code: AreaCode
  public var name: String

  public init(code: AreaCode, name: String) {
    self.code = code
    self.name = name
  }
}
