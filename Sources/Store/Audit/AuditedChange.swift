import Vocabulary

/// What was done to an item: one field from one value to another, or the item as a whole.
public struct AuditedChange: Hashable, Sendable {
  /// The item's part and what was done, in the past: "page.edited".
  public var action: String
  public var item: Reference
  public var field: String?
  public var old: String?
  public var new: String?

  public init(
    action: String, item: Reference, field: String? = nil, old: String? = nil, new: String? = nil
  ) {
    self.action = action
    self.item = item
    self.field = field
    self.old = old
    self.new = new
  }

  /// A field whose values are nobody's to read, such as a password or a key: that it changed is all that is kept.
  public static func secret(action: String, item: Reference, field: String) -> AuditedChange {
    AuditedChange(action: action, item: item, field: field, new: "changed")
  }
}
