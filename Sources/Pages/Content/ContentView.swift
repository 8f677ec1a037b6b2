import Content
import Vocabulary

/// A page that the board writes itself, as everybody reads it.
public struct ContentView: Sendable {
  public var revision: ContentRevision
  /// Where it is edited, for those who may.
  public var edit: String?
  public var context: PageContext

  public init(revision: ContentRevision, edit: String?, context: PageContext) {
    self.revision = revision
    self.edit = edit
    self.context = context
  }

  public var html: HTML {
    let edit: HTML? = edit.map { "<p>\(link($0, "Edit this page"))</p>\n" }
    let changed: HTML? = revision.madeAt.map { "<p class=\"small\">Last changed on \(longDate($0)).</p>\n" }
    return Layout(title: revision.title, heading: revision.title, context: context).html(
      """
      <div class="words">
      \(markdown(revision.body))</div>
      \(changed)\(edit)
      """)
  }
}
