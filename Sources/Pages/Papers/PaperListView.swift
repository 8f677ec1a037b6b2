import Records
import Vocabulary

/// Every paper that is kept, for those who edit meetings.
public struct PaperListView: Sendable {
  public struct Entry: Sendable {
    public var paper: Paper
    /// Corrections that no longer match what was read.
    public var strays: Int
    /// Reading it again.
    public var form: Form

    public init(paper: Paper, strays: Int, form: Form) {
      (self.paper, self.strays, self.form) = (paper, strays, form)
    }
  }

  public var entries: [Entry]
  public var context: PageContext

  public init(entries: [Entry], context: PageContext) { (self.entries, self.context) = (entries, context) }

  public var html: HTML {
    Layout(
      title: "Papers", heading: "Papers", crumbs: [.init(title: "Workspace", address: "/workspace")],
      context: context
    ).html(
      "<p><a class=\"button\" href=\"\(PaperAddress.add)\">Add papers</a></p>\n\(entries.isEmpty ? none : table)"
    )
  }

  private var none: HTML {
    "<p>No papers are kept yet: add a meeting’s first ones. \(code) does the same on the server.</p>\n"
  }

  private var code: HTML { "<code>salus import pack</code>" }

  private var table: HTML {
    Table(
      caption: "Papers, of the newest meeting first",
      columns: [
        .init("Paper"), .init("Meeting"), .init("State"), .init("Taken in"),
        .init("Lines not understood", isNumber: true), .init("More"),
      ]
    ).html(
      entries.map { entry in
        let paper = entry.paper
        let history = PaperAddress.workspacePaper(paper.id)
        let strays: HTML? =
          entry.strays == 0
          ? nil : "<br>\(link(history, "\(count(entry.strays, "correction")) to look at"))"
        return [
          "\(link(PaperAddress.page(paper.id), paper.title))<br><span class=\"small\">\(paper.name), \(paper.originalWords)</span>",
          "\(paper.meeting.body), \(longDate(paper.meeting.date))", "\(paper.state.words)\(strays)",
          "\(longDate(paper.importedAt)), \(paper.importedBy)", "\(paper.notUnderstood) of \(paper.lines)",
          "\(link(history, "Corrections and history of paper \(paper.id)"))\(entry.form.html)",
        ]
      })
  }
}
