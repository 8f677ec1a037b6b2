import Store

/// What an officer said of two mentions, by their ids: these are made of what the papers say, so that it holds when a paper
/// is read again or taken into another database.
public struct MatterJudgement: Hashable, Sendable {
  public var mention: String
  public var other: String
  /// They are one matter; else they are not.
  public var isOne: Bool
}

extension LibraryRepository {
  /// In the order in which they were said: of each two the last holds.
  public func matterJudgements() throws -> [MatterJudgement] {
    try connection.rows("SELECT mention, other, is_one FROM library_matter_judgement ORDER BY id").map {
      MatterJudgement(mention: try $0.get(0), other: try $0.get(1), isOne: try $0.get(2, as: Int.self) == 1)
    }
  }

  /// Another number wherever something was said since.
  public func lastMatterJudgement() throws -> Int {
    try connection.value("SELECT coalesce(max(id), 0) FROM library_matter_judgement", as: Int.self) ?? 0
  }
}
