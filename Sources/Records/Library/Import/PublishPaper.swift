import Foundation
import Store
import Vocabulary

/// Lets everybody see a paper. The version that it stands in place of stays to be had, and says so.
public struct PublishPaper: Sendable {
  public var paper: Int
  /// The version that the person had before them.
  public var opened: Int

  public init(paper: Int, opened: Int) { (self.paper, self.opened) = (paper, opened) }

  public func run(_ connection: any Connection, by actor: Actor, at moment: Date) throws -> PaperChange {
    let repository = LibraryRepository(connection)
    guard let current = try repository.find(paper) else { return .noSuchPaper }
    guard !current.state.isPublic else { return .unchanged(current) }
    guard current.version == opened else { return .conflict(current) }
    if let newer = try repository.newer(than: paper), newer.state.isPublic { return .conflict(newer) }
    try connection.run(
      """
      UPDATE library_paper SET state = \(PaperState.published.rawValue), version = version + 1,
        published_at = coalesce(published_at, \(Timestamp.text(moment))) WHERE id = \(paper)
      """)
    var changes = [
      AuditedChange(
        action: "paper.published", item: current.item, field: "state", old: current.state.rawValue,
        new: PaperState.published.rawValue)
    ]
    // Versions between them that were never published stay what they are.
    var earlier = try current.supersedes.flatMap { try repository.find($0) }
    while let passed = earlier, !passed.state.isPublic {
      earlier = try passed.supersedes.flatMap { try repository.find($0) }
    }
    if let earlier, earlier.state == .published {
      changes.append(try connection.supersede(earlier))
    }
    try connection.audit(changes, by: actor, at: moment)
    return .changed
  }
}

/// Takes a paper back: nobody but those who edit meetings sees it from now on.
public struct WithdrawPaper: Sendable {
  public var paper: Int
  public var opened: Int

  public init(paper: Int, opened: Int) { (self.paper, self.opened) = (paper, opened) }

  public func run(_ connection: any Connection, by actor: Actor, at moment: Date) throws -> PaperChange {
    guard let current = try LibraryRepository(connection).find(paper) else { return .noSuchPaper }
    guard current.state != .withdrawn else { return .unchanged(current) }
    guard current.version == opened else { return .conflict(current) }
    try connection.run(
      """
      UPDATE library_paper SET state = \(PaperState.withdrawn.rawValue), version = version + 1 WHERE id = \(paper)
      """)
    try connection.audit(
      [
        AuditedChange(
          action: "paper.withdrawn", item: current.item, field: "state", old: current.state.rawValue,
          new: PaperState.withdrawn.rawValue)
      ], by: actor, at: moment)
    return .changed
  }
}

/// What came of changing a paper's state.
public enum PaperChange: Hashable, Sendable {
  case changed
  case unchanged(Paper)
  /// Somebody else changed it meanwhile, or a newer version is published.
  case conflict(Paper)
  case noSuchPaper
}
