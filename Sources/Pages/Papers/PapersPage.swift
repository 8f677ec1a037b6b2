import Records
import Vocabulary

/// The meetings whose papers are kept, the newest first, by year.
public struct PapersPage: Sendable {
  /// In the order in which they are listed: by meeting.
  public var papers: [Paper]
  public var context: PageContext

  public init(papers: [Paper], context: PageContext) { (self.papers, self.context) = (papers, context) }

  public var html: HTML {
    let layout = Layout(
      title: "Papers", heading: "Meetings and their papers",
      lead: """
        <p class="lead">Agendas, minutes and reports, with their text and what was decided.</p>
        \(papers.isEmpty ? nil : Self.matters)
        """,
      context: context)
    guard !papers.isEmpty else {
      return layout.html(
        "<p>No papers have been published here yet. A meeting is listed once one of its papers is.</p>\n")
    }
    let meetings = Self.meetings(papers)
    var body = HTML()
    var year = ""
    for (meeting, papers) in meetings {
      if meeting.date.prefix(4) != year {
        year = String(meeting.date.prefix(4))
        body.append(heading(2, HTML(text: year)))
      }
      body.append(
        heading(3, "\(meeting.body), <time datetime=\"\(meeting.date)\">\(longDate(meeting.date))</time>"))
      body.append("<ul>\n\(papers.map(Self.entry))</ul>\n")
    }
    return layout.html(body)
  }

  private static let matters: HTML =
    "<p>\(link(MatterAddress.list, "Matters that came up at more than one meeting"))</p>\n"

  static func meetings(_ papers: [Paper]) -> [(meeting: Meeting, papers: [Paper])] {
    var meetings: [(meeting: Meeting, papers: [Paper])] = []
    for paper in papers {
      if meetings.last?.meeting.id == paper.meeting.id {
        meetings[meetings.count - 1].papers.append(paper)
      } else {
        meetings.append((paper.meeting, [paper]))
      }
    }
    return meetings
  }

  private static func entry(_ paper: Paper) -> HTML {
    let state: HTML? = paper.state == .published ? nil : ", \(paper.state.words)"
    return """
      <li>\(link(PaperAddress.page(paper.id), paper.title)) \
      <span class="small muted">\(paper.originalWords)\(state)</span></li>

      """
  }
}

/// Where papers are.
public enum PaperAddress {
  public static let list = "/papers"
  /// Every paper, for those who edit meetings.
  public static let workspace = "/workspace/papers"
  public static let add = "\(workspace)/add"
  public static func workspacePaper(_ paper: Int) -> String { "\(workspace)/\(paper)" }
  /// nil for one that is to be added.
  public static func workspaceItem(_ item: Int?, of paper: Int) -> String {
    "\(workspace)/\(paper)/items/\(item.map(String.init) ?? "new")"
  }
  /// The paper's page with a link to each item's form.
  public static func correcting(_ paper: Int) -> String { "\(page(paper))?correct=yes" }
  public static func intake(_ intake: Int) -> String { "\(workspace)/added/\(intake)" }
  public static func page(_ paper: Int) -> String { "\(list)/\(paper)" }
  public static func original(_ paper: Int) -> String { "\(list)/\(paper)/original" }
  public static func table(_ item: Int, of paper: Int, _ format: ExportFormat) -> String {
    "\(page(paper))/tables/\(item)/table.\(format.fileExtension)"
  }
  public static func item(_ item: PaperItem, of paper: Int) -> String {
    "\(page(paper))#line-\(item.firstLine)"
  }
}

extension PaperState {
  var words: String {
    switch self {
    case .draft: "draft: not published"
    case .published: "published"
    case .superseded: "an earlier version"
    case .withdrawn: "withdrawn: not public"
    }
  }
}

extension Paper {
  /// "PDF, 153 kB, 17 pages"
  var originalWords: String {
    let pages = pages.map { ", \(count($0, "page"))" } ?? ""
    let kind =
      switch format {
      case .text: "text"
      case .pdf: "PDF"
      case .html: "HTML"
      case .docx: "Word"
      }
    return "\(kind), \(Self.size(size))\(pages)"
  }

  private static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: count(bytes, "byte")
    case ..<1_000_000: "\((bytes + 500) / 1000) kB"
    default: "\(bytes / 1_000_000).\(bytes % 1_000_000 / 100_000) MB"
    }
  }
}
