import Foundation
import Store
import Vocabulary

/// What became of the files that a form sent, kept so that the person can come back to it.
public struct Intake: Hashable, Sendable, Identifiable {
  public var id: Int
  /// ISO 8601, UTC.
  public var at: String
  public var by: String
  public var outcomes: [ImportPack.Outcome]
}

extension LibraryRepository {
  public func keepIntake(_ outcomes: [ImportPack.Outcome], by actor: Actor, at moment: Date) throws -> Int {
    let kept = String(decoding: try JSONEncoder().encode(outcomes), as: UTF8.self)
    let id = try connection.value(
      """
      INSERT INTO library_intake (made_at, made_by_name, outcomes)
      VALUES (\(Timestamp.text(moment)), \(actor.name), \(kept)) RETURNING id
      """, as: Int.self)
    guard let id else { throw StoreError.unexpectedValue("an intake without a number") }
    return id
  }

  public func intake(_ id: Int) throws -> Intake? {
    try connection.row("SELECT id, made_at, made_by_name, outcomes FROM library_intake WHERE id = \(id)").map {
      let kept: String = try $0.get(3)
      return Intake(
        id: try $0.get(0), at: try $0.get(1), by: try $0.get(2),
        outcomes: try JSONDecoder().decode([ImportPack.Outcome].self, from: Data(kept.utf8)))
    }
  }
}
