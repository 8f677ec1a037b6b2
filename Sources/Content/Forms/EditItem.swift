import Foundation
import Store
import Vocabulary

/// Adds an item, or puts another wording of one in force.
public struct EditItem<Words: Wording>: Sendable {
  /// nil for a new one.
  public var id: Int?
  public var wording: Words
  /// The version that the person had before them.
  public var opened: Int

  public init(_ id: Int?, wording: Words, opened: Int) {
    self.id = id
    self.wording = wording
    self.opened = opened
  }

  public func run(
    _ connection: any Connection, by actor: Actor, at moment: Date
  ) throws -> EditOutcome<Item<Words>> {
    let items = Items<Words>(connection)
    let old = try id.flatMap { try items.find($0) }
    guard id == nil || old != nil else {
      return .refused([Issue(problem: "there is no such \(Words.kind)")])
    }
    return try connection.edit(
      old, opened: opened, to: wording.fields, issues: wording.issues, by: actor, at: moment
    ) { try items.find(try items.keep(wording, as: old, by: actor, at: moment)) }
  }
}
