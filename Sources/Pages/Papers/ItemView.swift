import Records
import Vocabulary

/// One item of a paper for those who edit meetings: what was read, what is said in place of it, and every change.
public struct ItemView: Sendable {
  public struct Target: Sendable {
    public var number: Int
    /// nil where the rules read nothing there.
    public var read: PaperItem?
    public var correction: Correction?
    /// The newest first.
    public var changes: [AuditView.Entry]

    public init(number: Int, read: PaperItem?, correction: Correction?, changes: [AuditView.Entry]) {
      (self.number, self.read, self.correction, self.changes) = (number, read, correction, changes)
    }

    /// What stands on the paper's page; nil once it was taken out.
    public var shown: ItemWording? { correction?.says ?? read.map { ItemWording($0) } }
    var line: Int? { read?.firstLine ?? correction?.firstLine }
    /// Corrected once, and read no longer.
    var isStray: Bool { read == nil && correction?.read != nil && correction?.says != nil }
  }

  public var paper: Paper
  /// nil for one that is to be added.
  public var target: Target?
  public var form: Form
  public var withdrawal: Form?
  /// What somebody else said since the form was opened.
  public var conflict: Correction?
  public var context: PageContext

  public init(
    paper: Paper, target: Target?, form: Form, withdrawal: Form?, conflict: Correction?, context: PageContext
  ) {
    (self.paper, self.target, self.form) = (paper, target, form)
    (self.withdrawal, self.conflict, self.context) = (withdrawal, conflict, context)
  }

  public var html: HTML {
    FormPage(
      heading: heading,
      crumbs: [
        .init("Workspace", "/workspace"), .init("Papers", PaperAddress.workspace),
        .init(paper.title, PaperAddress.workspacePaper(paper.id)),
      ], before: "\(conflictNotice)\(strayNotice)\(whatWasRead)", form: form,
      after: "\(withdrawal?.html)\(more)\(history)", context: context
    ).html
  }

  private var heading: String {
    guard let target else { return "Add what the rules missed" }
    guard let shown = target.shown else { return "An item that was taken out" }
    let text = shown.text.count > 80 ? shown.text.prefix(80) + "…" : shown.text[...]
    return "Correct “\([shown.label, String(text)].compactMap(\.self).joined(separator: " "))”"
  }

  private var conflictNotice: HTML? {
    conflict.map { theirs in
      let said = theirs.says.map(Self.words)
      return notice(
        "Changed by \(theirs.changedBy) since you opened it",
        """
        <p>Nothing of yours is lost: it is in the form below. To put it in force as it stands, send it again. Theirs:</p>
        <pre class="wording">\(said ?? "The correction was withdrawn.")</pre>

        """)
    }
  }

  private var strayNotice: HTML? {
    guard let target, target.isStray else { return nil }
    return notice(
      "This no longer matches what is read",
      """
      <p>The paper was read anew, and nothing was read there that is the same. The correction stays on the paper’s page as \
      an item of its own. Look at its place, and withdraw it if it now stands there twice.</p>

      """)
  }

  /// Beside what is said: never written over.
  private var whatWasRead: HTML? {
    guard let target, let line = target.line else { return nil }
    let page = (target.read?.page ?? target.correction?.page).map { "page \($0), " } ?? ""
    let place = link(PaperAddress.page(paper.id) + "#line-\(line)", HTML(text: "\(page)line \(line)"))
    guard let read = target.read else {
      let before = target.correction?.read.map { "“\($0.text)”" }
      return descriptions([
        ("Where", place),
        ("Read by the rules", before == nil ? "nothing: an officer added it" : "nothing any longer"),
        ("Read before", before.map { HTML(text: $0) }),
      ])
    }
    let doubt = read.doubt.map { ": \($0)" } ?? ""
    let cells: HTML? = read.details.cells.map { "\(count($0.count, "row")) of a table" }
    return """
      <h2>What the rules read</h2>
      \(descriptions([
        ("Where", place), ("What it is", HTML(text: read.kind.words)), ("Number", read.label.map { HTML(text: $0) }),
        ("Text", HTML(text: read.text)), ("Details", read.details.facts.map { _ in HTML(text: ItemWording(read).detailLines) }),
        ("Table", cells), ("How sure", HTML(text: read.confidence.rawValue + doubt)),
      ]))\
      <h2>What the paper’s page shows</h2>

      """
  }

  private var more: HTML? {
    guard let line = target?.line else { return nil }
    return """
      <p>\(link(PaperAddress.workspaceItem(nil, of: paper.id) + "?line=\(line)", "Add something else that begins in this line"))</p>

      """
  }

  private var history: HTML? {
    guard let changes = target?.changes, !changes.isEmpty else { return nil }
    let labels = Dictionary(form.fields.map { ($0.name, $0.label) }, uniquingKeysWith: { first, _ in first })
    return """
      <h2>Its changes</h2>
      \(AuditTable(caption: "The newest first; times are UTC", entries: changes, labels: labels).html)
      """
  }

  private static func words(_ says: ItemWording) -> String {
    [says.kind.words, [says.label, says.text].compactMap(\.self).joined(separator: " "), says.detailLines]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
