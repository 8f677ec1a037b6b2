import Content
import Vocabulary

/// Where a page of the board's own is edited.
public struct EditContentView: Sendable {
  public var revision: ContentRevision
  public var form: Form
  /// What somebody else put in force since the form was opened.
  public var conflict: ContentRevision?
  /// When the text in the form was kept as a draft, where it is one.
  public var draft: String?
  public var history: [ContentRevision]
  public var context: PageContext

  public init(
    revision: ContentRevision, form: Form, conflict: ContentRevision? = nil, draft: String? = nil,
    history: [ContentRevision], context: PageContext
  ) {
    self.revision = revision
    self.form = form
    self.conflict = conflict
    self.draft = draft
    self.history = history
    self.context = context
  }

  public var html: HTML {
    let prefix = form.issues.isEmpty ? "" : "Error: "
    let layout = Layout(
      title: "\(prefix)Edit \(revision.title)", heading: "Edit “\(revision.title)”",
      crumbs: [
        .init(title: "Workspace", address: "/workspace"), .init(title: "Pages", address: "/workspace/pages"),
      ],
      context: context)
    return layout.html("\(conflictNotice)\(draftNotice)\(form.html)\(help)\(versions)\(script)")
  }

  private var script: HTML { "<script src=\"\(DraftScript.address)\" defer></script>\n" }

  private var conflictNotice: HTML? {
    conflict.map { theirs in
      notice(
        "Changed by \(theirs.madeBy ?? "somebody") since you opened it",
        """
        <p>Nothing of yours is lost: it is in the form below. To put it in force as it stands, send it again. \
        Their wording is here to compare.</p>
        <details open>
        <summary>Their wording: “\(theirs.title)”</summary>
        <pre class="wording">\(theirs.body)</pre>
        </details>

        """)
    }
  }

  private var draftNotice: HTML? {
    draft.map { savedAt in
      notice(
        "This is your draft",
        """
        <p>You wrote it on \(longDate(savedAt)) and have not published it. \
        \(link("?draft=discard", "Start again from the published text"))</p>

        """)
    }
  }

  private var help: HTML {
    """
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

  private var versions: HTML {
    let items = history.map { revision -> HTML in
      let made: HTML =
        revision.madeAt.map { "\(longDate($0)), \(revision.madeBy ?? "")" } ?? "as it came with Salus"
      return "\(made): \(revision.title)"
    }
    return "\(heading(2, "Its wordings"))\(bullets(items))"
  }
}
