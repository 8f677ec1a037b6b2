import Content
import Foundation
import Pages
import People
import Store
import Vocabulary

/// A kind of item that people edit: what its list and its form are made of, and what the form does.
struct ItemPages<Edited: EditedItem>: Sendable {
  /// What a form sent: of which item (nil for a new one), and on which version it was opened.
  struct Sent: Sendable {
    var item: Edited?
    var form: FormBody
    var opened: Int { form.number(Form.Hidden.version) ?? -1 }
  }

  /// Also the name of the addresses' parameter: "notice".
  var kind: String
  /// What the list is called and where it is; below it each item has its form.
  var list: SiteFrame.Item
  var right: Permission
  /// What the link to write another says; nil where their number is fixed.
  var add: String?
  /// What the button says.
  var submit = "Save"
  /// The questions, by the names of the item's fields.
  var fields: [FormField]
  /// What a new item holds to begin with, by field, on a day.
  var beginning: @Sendable (_ today: String) -> [String: String] = { _ in [:] }
  /// Where an item stands on a day, in words for the list.
  var standing: @Sendable (Edited, _ today: String) -> String? = { _, _ in nil }
  /// Where it is read: the page to show once it is saved. The list where there is none.
  var page: @Sendable (Edited) -> String? = { _ in nil }
  var all: @Sendable (any Connection) throws -> [Edited]
  /// - Parameter id: the last part of the address.
  var find: @Sendable (any Connection, _ id: String) throws -> Edited?
  var edit: @Sendable (any Connection, Sent, Actor, Date) throws -> EditOutcome<Edited>

  /// Where a form is, and where it is sent.
  func address(of item: Edited?) -> String { "\(list.address)/\(item?.item.id ?? "new")" }
  /// What drafts are kept under.
  func reference(_ item: Edited?) -> Reference { item?.item ?? Reference(kind, "new") }
}

extension ItemPages {
  /// For items that are a wording with a number.
  init<Words: Wording>(
    _ list: SiteFrame.Item, right: Permission, add: String, fields: [FormField],
    beginning: @escaping @Sendable (_ today: String) -> [String: String] = { _ in [:] },
    standing: @escaping @Sendable (Edited, _ today: String) -> String? = { _, _ in nil }
  ) where Edited == Item<Words> {
    self.init(
      kind: Words.kind, list: list, right: right, add: add, fields: fields, beginning: beginning,
      standing: standing, all: { try Items<Words>($0).all() },
      find: { connection, id in try Int(id).flatMap { try Items<Words>(connection).find($0) } },
      edit: { connection, sent, actor, moment in
        try EditItem(sent.item?.id, wording: Words(sent.form.optional), opened: sent.opened)
          .run(connection, by: actor, at: moment)
      })
  }
}
