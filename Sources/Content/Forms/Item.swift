import Vocabulary

/// What a person writes of an item of one kind. Every field has one name: of its column, in the form, in an `Issue` and
/// in the audit log.
public protocol Wording: Hashable, Sendable {
  /// Of the table, of references and of the audit log's actions: "notice".
  static var kind: String { get }

  /// - Parameter value: what a field holds, in a row or in a form that was sent; nil for nothing.
  init(_ value: (String) throws -> String?) rethrows

  var title: String { get }
  var fields: FieldValues { get }
  /// What keeps it from being saved.
  var issues: [Issue] { get }
}

/// An item in the version that is in force.
public struct Item<Words: Wording>: EditedItem, Hashable {
  public var id: Int
  /// From 1.
  public var version: Int
  public var wording: Words
  public var changedAt: String?
  public var changedBy: String?

  public var item: Reference { Reference(Words.kind, "\(id)") }
  public var title: String { wording.title }
  public var fields: FieldValues { wording.fields }
}
