import Content
import Vocabulary

/// Where an item is edited: what somebody else changed meanwhile, the form, how to write, its history.
public struct EditView: Sendable {
  /// What somebody else put in force since the form was opened.
  public struct Conflict: Sendable {
    public var by: String
    public var fields: FieldValues

    public init(by: String?, fields: FieldValues) {
      self.by = by ?? "somebody"
      self.fields = fields
    }
  }

  public var heading: String
  /// The list that the item stands in.
  public var list: SiteFrame.Item
  public var form: Form
  public var conflict: Conflict?
  /// When the text in the form was kept as a draft, where it is one.
  public var draft: String?
  /// From the audit log, the newest first; none for an item that is new.
  public var changes: [AuditView.Entry]
  public var context: PageContext

  public init(
    heading: String, list: SiteFrame.Item, form: Form, conflict: Conflict? = nil, draft: String? = nil,
    changes: [AuditView.Entry], context: PageContext
  ) {
    self.heading = heading
    self.list = list
    self.form = form
    self.conflict = conflict
    self.draft = draft
    self.changes = changes
    self.context = context
  }

  public var html: HTML {
    FormPage(
      heading: heading, crumbs: [.init("Workspace", "/workspace"), list],
      before: "\(conflictNotice)\(draftNotice)", form: form, after: "\(help)\(history)\(script)",
      context: context
    ).html
  }

  private var script: HTML? {
    form.draft.map { _ in "<script src=\"\(DraftScript.address)\" defer></script>\n" }
  }

  private var conflictNotice: HTML? {
    conflict.map { theirs in
      notice(
        "Changed by \(theirs.by) since you opened it",
        """
        <p>Nothing of yours is lost: it is in the form below. To put it in force as it stands, send it again. \
        What they wrote is here to compare, where it differs.</p>
        \(form.fields.compactMap { difference($0, theirs.fields) })
        """)
    }
  }

  private func difference(_ field: FormField, _ theirs: FieldValues) -> HTML? {
    guard let held = theirs.first(where: { $0.key == field.name }) else { return nil }
    let value = held.value ?? ""
    guard value != field.value else { return nil }
    let shown = value.isEmpty ? "Nothing" : field.kind == .day ? longDate(value) : value
    return """
      <details open>
      <summary>Their “\(field.label)”</summary>
      <pre class="wording">\(shown)</pre>
      </details>

      """
  }

  private var draftNotice: HTML? {
    draft.map { savedAt in
      notice(
        "This is your draft",
        """
        <p>You wrote it on \(longDate(savedAt)), and nobody else sees it. \
        \(link("?draft=discard", "Discard the draft"))</p>

        """)
    }
  }

  private var history: HTML? {
    guard !changes.isEmpty else { return nil }
    let labels = Dictionary(form.fields.map { ($0.name, $0.label) }, uniquingKeysWith: { first, _ in first })
    let table = AuditTable(caption: "The newest first; times are UTC", entries: changes, labels: labels)
    return "<h2>Its changes</h2>\n\(table.html)"
  }

  private var help: HTML? {
    guard form.fields.contains(where: \.kind.isLongText) else { return nil }
    return """
      <details>
      <summary>How to write headings, lists and links</summary>
      <ul>
      <li><code>## A heading</code></li>
      <li><code>- An item of a list</code></li>
      <li><code>**strong words**</code></li>
      <li><code>[words of the link](https://example.org)</code></li>
      </ul>
      </details>

      """
  }
}
