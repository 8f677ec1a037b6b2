import Foundation
import Store
import Vocabulary

/// Puts a paper in the place of an earlier one of its meeting, where the file's name did not tell that it is one.
public struct ReplacePaper: Sendable {
  public var paper: Int
  public var earlier: Int
  /// The version that the person had before them.
  public var opened: Int

  public init(paper: Int, earlier: Int, opened: Int) {
    (self.paper, self.earlier, self.opened) = (paper, earlier, opened)
  }

  public func run(_ connection: any Connection, by actor: Actor, at moment: Date) throws -> PaperChange {
    let repository = LibraryRepository(connection)
    guard let current = try repository.find(paper), let other = try repository.find(earlier) else {
      return .noSuchPaper
    }
    if current.supersedes == earlier { return .unchanged(current) }
    guard current.version == opened else { return .conflict(current) }
    // Neither has a newer version, so that no paper comes to stand in its own place.
    let free = Set(try repository.replaceable(in: current.meeting.id).map(\.id))
    guard paper != earlier, current.supersedes == nil, free.isSuperset(of: [paper, earlier])
    else { return .conflict(other) }
    try connection.run(
      "UPDATE library_paper SET supersedes = \(earlier), version = version + 1 WHERE id = \(paper)")
    var changes = [
      AuditedChange(action: "paper.replaced", item: current.item, field: "supersedes", new: "\(earlier)")
    ]
    if current.state == .published, other.state == .published {
      changes.append(try connection.supersede(other))
    }
    try connection.audit(changes, by: actor, at: moment)
    return .changed
  }
}

extension Connection {
  /// Puts a published paper in a newer version's shade; what is to be audited of it.
  func supersede(_ earlier: Paper) throws -> AuditedChange {
    try run(
      """
      UPDATE library_paper SET state = \(PaperState.superseded.rawValue), version = version + 1
      WHERE id = \(earlier.id)
      """)
    return AuditedChange(
      action: "paper.superseded", item: earlier.item, field: "state", old: earlier.state.rawValue,
      new: PaperState.superseded.rawValue)
  }
}
