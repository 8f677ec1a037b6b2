import Records
import Vocabulary

/// Every paper that is kept, for those who edit meetings.
public struct PaperListView: Sendable {
  public var papers: [Paper]
  public var context: PageContext

  public init(papers: [Paper], context: PageContext) {
    (self.papers, self.context) = (papers, context)
  }

  public var html: HTML {
    Layout(
      title: "Papers", heading: "Papers", crumbs: [.init(title: "Workspace", address: "/workspace")],
      context: context
    ).html(
      "<p><a class=\"button\" href=\"\(PaperAddress.add)\">Add papers</a></p>\n\(papers.isEmpty ? none : table)"
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
        .init("Lines not understood", isNumber: true),
      ]
    ).html(
      papers.map { paper in
        [
          "\(link(PaperAddress.page(paper.id), paper.title))<br><span class=\"small\">\(paper.name), \(paper.originalWords)</span>",
          "\(paper.meeting.body), \(longDate(paper.meeting.date))", HTML(text: paper.state.words),
          "\(longDate(paper.importedAt)), \(paper.importedBy)", "\(paper.notUnderstood) of \(paper.lines)",
        ]
      })
  }
}
