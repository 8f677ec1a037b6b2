/// What one meeting had before it under one title: the agenda's entry, the report and what it recommended, the minute and
/// what was resolved, and the actions that came of it.
public struct MatterMention: Hashable, Sendable, Identifiable {
  /// One thing of it, where it stands.
  public struct Part: Hashable, Sendable {
    public var paper: Int
    /// The day of the meeting that the paper is for; an action's state is that of this day.
    public var paperDate: String
    public var item: PaperItem
  }

  /// By its content, so that it is the same wherever the papers are kept; see `MatterIdentity`.
  public var id: String
  public var body: String
  /// "2023-10-31"
  public var date: String
  public var title: String
  /// Those of one kind in the order in which they stand in their paper.
  public var parts: [Part]

  public func parts(_ kind: PaperItem.Kind) -> [Part] { parts.filter { $0.item.kind == kind } }
}

/// A mention with what it is linked by.
struct ReadMention: Sendable {
  var mention: MatterMention
  /// The ids that it has by each of its titles.
  var ids: [String]
  var titles: [String]
  var titleWords: [TitleWords]
  /// The stems of its text.
  var words: [String: WordUse]
  var references: [MatterReference]
  var minute: Int?
  /// It is but a row of an action log.
  var isAction: Bool { !mention.isMoreThanAction }
}

extension MatterMention {
  /// Whether anything but an action log tells of it.
  var isMoreThanAction: Bool { parts.contains { $0.item.kind != .action } }
}
