import Foundation
import Store
import Vocabulary

/// What an item holds, field by field, by the names that its form has for them; nil where a field holds nothing.
public typealias FieldValues = KeyValuePairs<String, String?>

/// An item that people change by a form, as it stands in one version.
public protocol EditedItem: Sendable {
  var item: Reference { get }
  var title: String { get }
  var version: Int { get }
  var fields: FieldValues { get }
  /// ISO 8601, UTC; nil for an item that came with Salus.
  var changedAt: String? { get }
  var changedBy: String? { get }
}

/// What became of an edit, whatever was edited.
public enum EditOutcome<Item: Sendable>: Sendable {
  case edited(Item)
  /// Nothing differs from what is in force.
  case unchanged(Item)
  /// Somebody else made a change since the form was opened; nothing was changed.
  case conflict(Item)
  case refused([Issue])
}

extension Connection {
  /// The steps of every edit: nothing where something is wrong, nothing differs or somebody was faster; else the
  /// item is kept, and each field that changed is in the audit log.
  ///
  /// - Parameters:
  ///   - old: nil for an item that is new.
  ///   - opened: the version that the person had before them.
  func edit<Item: EditedItem>(
    _ old: Item?, opened: Int, to fields: FieldValues, issues: [Issue], by actor: Actor, at moment: Date,
    keep: () throws -> Item?
  ) throws -> EditOutcome<Item> {
    guard issues.isEmpty else { return .refused(issues) }
    if let old {
      if old.fields.elementsEqual(fields, by: ==) { return .unchanged(old) }
      guard old.version == opened else { return .conflict(old) }
    }
    guard let new = try keep() else {
      throw StoreError.unexpectedValue("what was just kept cannot be found")
    }
    let action = "\(new.item.kind).\(old == nil ? "added" : "edited")"
    try audit(
      AuditedChange.fields(action, new.item, from: old?.fields ?? [:], to: new.fields), by: actor, at: moment)
    return .edited(new)
  }
}

extension AuditedChange {
  /// One for each field that differs; for an item that was not there before, one for each that holds something.
  static func fields(
    _ action: String, _ item: Reference, from old: FieldValues, to new: FieldValues
  ) -> [AuditedChange] {
    new.compactMap { field, value in
      let before = old.first { $0.key == field }?.value
      return before == value
        ? nil : AuditedChange(action: action, item: item, field: field, old: before, new: value)
    }
  }
}
