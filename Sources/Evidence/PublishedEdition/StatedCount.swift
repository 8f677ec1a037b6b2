/// A count that a report states, and where.
public struct StatedCount: Codable, Hashable, Sendable {
  public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Rows of the table.
    case rows
    /// Rows with a comparison.
    case comparable
    case better, similar, worse, higher, lower
    /// Rows that are named as the first of their neighbours.
    case rankedFirst = "ranked first"
    case topThree = "top three"
    case bottomThree = "bottom three"
    /// The areas compared with, without the area itself.
    case comparators
    case gettingBetter = "getting better"
    case gettingWorse = "getting worse"
    case increasing, decreasing
    case noSignificantChange = "no significant change"
  }

  public var kind: Kind
  public var value: Int
  public var line: Int
}

extension [StatedCount] {
  /// The first statement of its kind; nil where there is none.
  public func first(_ kind: StatedCount.Kind) -> Int? { first { $0.kind == kind }?.value }
}

/// What the rows of a theme, or of a whole edition, amount to.
public struct RowCounts: Codable, Hashable, Sendable {
  public var rows: Int
  public var rankedFirst: Int
  public var topThree: Int
  public var bottomThree: Int
  /// Rows that the report names as worse; others may be worse by colour only.
  public var namedWorse: Int

  public init(_ rows: [PublishedEdition.Row]) {
    self.rows = rows.count
    rankedFirst = rows.count { $0.rank?.position == 1 }
    topThree = rows.count { $0.rank?.isTopThree ?? false }
    bottomThree = rows.count { $0.rank?.isBottomThree ?? false }
    namedWorse = rows.count { $0.rating?.rating == .worse }
  }
}
