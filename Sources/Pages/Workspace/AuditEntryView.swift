/// One entry of the audit log, whole.
public struct AuditEntryView: Sendable {
  public var entry: AuditView.Entry
  /// In hexadecimal, as `salus audit verify` computes it again.
  public var hash: String
  public var context: PageContext

  public init(entry: AuditView.Entry, hash: String, context: PageContext) {
    self.entry = entry
    self.hash = hash
    self.context = context
  }

  public var html: HTML {
    let title = "Entry \(entry.number)"
    return Layout(
      title: title, heading: title,
      crumbs: [
        .init(title: "Workspace", address: "/workspace"),
        .init(title: "Audit log", address: "/workspace/audit"),
      ], context: context
    ).html(
      """
      \(descriptions([
        ("When", "<time datetime=\"\(entry.at)\">\(AuditWords.moment(entry.at)) UTC</time>"),
        ("Who", "\(entry.name)"), ("By what right", "\(entry.authority)"),
        ("What", "\(AuditWords.action(entry.action)) (<code>\(entry.action)</code>)"), ("Of", "\(entry.item)"),
        ("Field", entry.field.map { HTML(text: $0) }),
        ("Hash", "<code class=\"address\">\(hash)</code>"),
      ]))\(value("Before", entry.old))\(value("After", entry.new))
      """)
  }

  private func value(_ title: HTML, _ text: String?) -> HTML? {
    text.map { "\(heading(2, title))<pre class=\"wording\">\($0)</pre>\n" }
  }
}
