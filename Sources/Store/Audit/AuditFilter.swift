import Foundation
import Vocabulary

/// Which entries of the audit log are asked for; what is nil is not asked about.
public struct AuditFilter: Hashable, Sendable {
  public var account: Int?
  /// The start of an action: "page." for everything done to pages.
  public var action: String?
  public var itemKind: String?
  public var itemID: String?
  /// The first moment that is asked for.
  public var from: Date?
  /// The first moment that is no longer asked for.
  public var until: Date?
  /// Some letters of the name, authority, field or values, in either case (of A to Z).
  public var text: String?

  public init(
    account: Int? = nil, action: String? = nil, itemKind: String? = nil, itemID: String? = nil,
    from: Date? = nil,
    until: Date? = nil, text: String? = nil
  ) {
    self.account = account
    self.action = action
    self.itemKind = itemKind
    self.itemID = itemID
    self.from = from
    self.until = until
    self.text = text
  }

  public init(item: Reference) { self.init(itemKind: item.kind, itemID: item.id) }

  var condition: SQL {
    var condition: SQL = "1 = 1"
    if let account { condition = "\(sql: condition) AND account = \(account)" }
    if let action {
      condition = "\(sql: condition) AND action LIKE \(Self.literal(action) + "%") ESCAPE '!'"
    }
    if let itemKind { condition = "\(sql: condition) AND item_kind = \(itemKind)" }
    if let itemID { condition = "\(sql: condition) AND item_id = \(itemID)" }
    if let from { condition = "\(sql: condition) AND made_at >= \(Timestamp.text(from))" }
    if let until { condition = "\(sql: condition) AND made_at < \(Timestamp.text(until))" }
    if let text, !text.isEmpty {
      let pattern = "%" + Self.literal(Self.lowered(text)) + "%"
      condition = """
        \(sql: condition) AND lower(name || ' ' || authority || ' ' || coalesce(field, '') || ' '
          || coalesce(old_value, '') || ' ' || coalesce(new_value, '')) LIKE \(pattern) ESCAPE '!'
        """
    }
    return condition
  }

  /// What the databases' `lower` makes of it, which leaves letters beyond A to Z as they are.
  private static func lowered(_ text: String) -> String {
    String(decoding: text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  /// Text that `LIKE` takes as it stands.
  private static func literal(_ text: String) -> String {
    text.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
  }
}
