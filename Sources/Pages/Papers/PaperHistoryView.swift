import Records
import Vocabulary

/// A paper for those who edit meetings: its state, what officers said of it, and every change.
public struct PaperHistoryView: Sendable {
  public var paper: Paper
  /// In order of place.
  public var corrections: [Correction]
  /// Numbers of the items that are read now.
  public var read: Set<Int>
  /// Of the paper, the newest first.
  public var changes: [AuditView.Entry]
  /// Whether it was just read again and nothing differed.
  public var isUnchanged: Bool
  /// Publishing or withdrawing it, and reading it again.
  public var forms: [Form]
  public var context: PageContext

  public init(
    paper: Paper, corrections: [Correction], read: Set<Int>, changes: [AuditView.Entry],
    isUnchanged: Bool, forms: [Form], context: PageContext
  ) {
    (self.paper, self.corrections, self.read) = (paper, corrections, read)
    (self.changes, self.isUnchanged, self.forms, self.context) = (changes, isUnchanged, forms, context)
  }

  public var html: HTML {
    Layout(
      title: paper.title, heading: paper.title,
      lead: """
        <p class="lead">\(paper.meeting.body), \(longDate(paper.meeting.date)). \(paper.name), \(paper.originalWords): \
        \(paper.state.words).</p>

        """,
      crumbs: [
        .init(title: "Workspace", address: "/workspace"),
        .init(title: "Papers", address: PaperAddress.workspace),
      ], context: context
    ).html(
      """
      <p>\(link(PaperAddress.page(paper.id), "Read the paper")), \
      \(link(PaperAddress.correcting(paper.id), "correct what was read")) or \
      \(link(PaperAddress.workspaceItem(nil, of: paper.id), "add what the rules missed")).</p>
      \(unchangedNotice)\(strayNotice)\(forms.map(\.html))\
      <p class="small muted">To read it again puts today’s rules in place of those of the day it came; corrections go \
      with their items. Papers that came together are read together.</p>
      <h2>Corrections</h2>
      \(corrections.isEmpty ? "<p>Nobody has corrected anything that was read.</p>\n" : table)\
      <h2>Changes of the paper</h2>
      \(AuditTable(caption: "The newest first; times are UTC", entries: changes, labels: [:]).html)
      """)
  }

  private func isStray(_ correction: Correction) -> Bool {
    correction.says != nil && correction.read != nil && !read.contains(correction.item)
  }

  private var unchangedNotice: HTML? {
    isUnchanged ? notice("It was read again", "<p>Nothing in it is read otherwise than before.</p>\n") : nil
  }

  private var strayNotice: HTML? {
    let strays = corrections.filter(isStray)
    guard !strays.isEmpty else { return nil }
    let links = strays.map {
      link(PaperAddress.workspaceItem($0.item, of: paper.id), Self.short($0.says?.text ?? ""))
    }
    return notice(
      strays.count == 1
        ? "A correction no longer matches what was read"
        : "\(strays.count) corrections no longer match what was read",
      "<p>They stay on the paper’s page as items of their own. Look at each.</p>\n\(bullets(links))")
  }

  private var table: HTML {
    Table(
      caption: "In the order in which they stand in the paper",
      columns: [.init("Item"), .init("What it is"), .init("Where"), .init("State"), .init("Last changed")]
    ).html(
      corrections.map { correction in
        let text = correction.says?.text ?? correction.read?.text ?? "An item that was taken out"
        let page = correction.page.map { "page \($0), " } ?? ""
        let state: HTML =
          correction.says == nil
          ? "withdrawn"
          : isStray(correction) ? "no longer matches" : correction.read == nil ? "added" : "corrected"
        return [
          link(PaperAddress.workspaceItem(correction.item, of: paper.id), Self.short(text)),
          HTML(text: correction.says?.kind.words ?? "–"), "\(page)line \(correction.firstLine)", state,
          "\(longDate(correction.changedAt)), \(correction.changedBy)",
        ]
      })
  }

  private static func short(_ text: String) -> String { text.count > 90 ? text.prefix(90) + "…" : text }
}
