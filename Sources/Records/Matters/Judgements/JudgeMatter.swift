import Foundation
import Store
import Vocabulary

/// Says that a mention is of one matter with others, or that it is not. Nothing that was said before is lost: the last holds.
public struct JudgeMatter: Sendable {
  public var mention: MatterMention
  public var others: [MatterMention]
  public var isOne: Bool

  public init(_ mention: MatterMention, with others: [MatterMention], isOne: Bool) {
    (self.mention, self.others, self.isOne) = (mention, others, isOne)
  }

  /// - Returns: whether anything was new in it.
  @discardableResult
  public func run(_ connection: any Connection, by actor: Actor, at moment: Date) throws -> Bool {
    var held: [Set<String>: Bool] = [:]
    for judgement in try LibraryRepository(connection).matterJudgements() {
      held[[judgement.mention, judgement.other]] = judgement.isOne
    }
    let new = others.filter { $0.id != mention.id && held[[mention.id, $0.id]] != isOne }
    guard !new.isEmpty else { return false }
    for other in new {
      try connection.run(
        """
        INSERT INTO library_matter_judgement (mention, other, is_one, made_at, made_by_name)
        VALUES (\(mention.id), \(other.id), \(isOne ? 1 : 0), \(Timestamp.text(moment)), \(actor.name))
        """)
    }
    try connection.audit(
      [
        AuditedChange(
          action: isOne ? "matter.joined" : "matter.cut", item: Reference("matter", mention.id),
          field: "mentions", old: mention.named, new: others.map(\.named).joined(separator: "\n"))
      ], by: actor, at: moment)
    return true
  }
}

extension MatterMention {
  /// "2023-10-31: Kite Safety"
  fileprivate var named: String { "\(date): \(title)" }
}
