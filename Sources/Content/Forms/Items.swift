import Foundation
import Store
import Vocabulary

/// The items of one kind. Their table has the kind's name and the columns `id`, `version`, one of text for each field,
/// `changed_at`, `changed_by` (an account) and `changed_by_name`.
public struct Items<Words: Wording> {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  public func find(_ id: Int) throws -> Item<Words>? { try all("id = \(id)").first }

  /// - Parameter condition: what follows WHERE; the newest first where nothing is asked for.
  public func all(_ condition: SQL = "id > 0 ORDER BY id DESC") throws -> [Item<Words>] {
    try connection.rows("SELECT * FROM \(sql: Self.constant(Words.kind)) WHERE \(sql: condition)").map { row in
      Item(
        id: try row.get("id"), version: try row.get("version"), wording: try Words { try row.get($0) },
        changedAt: try row.get("changed_at"), changedBy: try row.get("changed_by_name"))
    }
  }

  /// Keeps a wording as a new item, or as the next version of one; the item's number.
  func keep(_ wording: Words, as old: Item<Words>?, by actor: Actor, at moment: Date) throws -> Int {
    let table = Self.constant(Words.kind)
    var columns: SQL = "version, changed_at, changed_by, changed_by_name"
    var values: SQL = """
      \((old?.version ?? 0) + 1), \(Timestamp.text(moment)), \(actor.account.sqlValue), \(actor.name)
      """
    for (field, value) in wording.fields {
      columns = "\(sql: columns), \(sql: Self.constant(field))"
      values = "\(sql: values), \(value.sqlValue)"
    }
    let statement: SQL =
      if let old {
        "UPDATE \(sql: table) SET (\(sql: columns)) = (\(sql: values)) WHERE id = \(old.id) RETURNING id"
      } else {
        "INSERT INTO \(sql: table) (\(sql: columns)) VALUES (\(sql: values)) RETURNING id"
      }
    guard let id: Int = try connection.value(statement) else {
      throw StoreError.unexpectedValue("an item was kept without a number")
    }
    return id
  }

  /// Names of tables and columns cannot be bound; these are the program's own.
  private static func constant(_ name: String) -> SQL {
    precondition(name.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "_") }, "a plain name")
    return SQL(stringLiteral: name)
  }
}
