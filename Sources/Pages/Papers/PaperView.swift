import Evidence
import Records
import Vocabulary

/// One paper: its text with the pages' places, what was read from it beside the text, the original one step away.
public struct PaperView: Sendable {
  public var paper: Paper
  public var items: [PaperItem]
  public var findings: [FigureFinding]
  /// The line at which each page begins.
  public var pages: [(page: Int, line: Int)]
  /// The versions before and after it that the reader may see.
  public var earlier: Paper?
  public var newer: Paper?
  /// By the item's place: what was followed across meetings.
  public var matters: [Int: Matter]
  /// By the item's place, for those who may say that it belongs to another meeting's item.
  public var mentions: [Int: MatterMention]
  /// Whether it is shown with a way to correct each item.
  public var corrects = false
  /// Whether the reader may.
  public var mayCorrect = false
  /// What those who may can do with it.
  public var forms: [Form]
  /// What was taken from its tables, for those who may take figures from it; nil for others.
  public var adoptions: [Adoption]?
  public var context: PageContext

  public init(
    paper: Paper, items: [PaperItem], findings: [FigureFinding] = [], pages: [(page: Int, line: Int)],
    earlier: Paper?, newer: Paper?, matters: [Int: Matter] = [:],
    mentions: [Int: MatterMention] = [:],
    forms: [Form], adoptions: [Adoption]? = nil, context: PageContext
  ) {
    (self.paper, self.items, self.findings, self.pages) = (paper, items, findings, pages)
    (self.earlier, self.newer, self.matters, self.mentions) = (earlier, newer, matters, mentions)
    (self.forms, self.adoptions, self.context) = (forms, adoptions, context)
  }

  public var html: HTML {
    let meeting = paper.meeting
    let layout = Layout(
      title: "\(paper.title), \(longDate(meeting.date))", heading: paper.title,
      lead: lead, crumbs: [.init(title: "Papers", address: PaperAddress.list)], context: context)
    let outline = PaperOutline(items: items, pages: pages)
    return layout.html(
      """
      \(versions)\(forms.map(\.html))\(corrections)\(FiguresPanel(findings: findings, items: items, paper: paper).html)\
      <div class="paper">
      \(outline.html)\
      <div class="paper-text">
      \(text)</div>
      </div>

      """)
  }

  private var lead: HTML {
    let meeting = paper.meeting
    let began: HTML? = meeting.began.map { ", \($0)" }
    let place: HTML? = meeting.place.map { ". \($0)" }
    return """
      <p class="lead">\(meeting.body), <time datetime="\(meeting.date)">\(longDate(meeting.date))</time>\(began)\(place)</p>
      <p>\(link(PaperAddress.original(paper.id), "The original")) (\(paper.originalWords)). \
      What stands here was read from it by a program: the original is what counts.</p>

      """
  }

  private var versions: HTML {
    var html = HTML()
    if !paper.state.isPublic {
      let words: HTML =
        paper.state == .draft
        ? "Only those who edit meetings see it." : "It was taken back; only those who edit meetings see it."
      html.append(
        notice(paper.state == .draft ? "This paper is a draft" : "This paper is withdrawn", "<p>\(words)</p>\n")
      )
    }
    if let newer {
      html.append(
        notice(
          "There is a newer version",
          "<p>\(link(PaperAddress.page(newer.id), "Read the newer version")). This one stays as it was published.</p>\n"
        ))
    }
    if let earlier {
      html.append(
        "<p>It stands in place of \(link(PaperAddress.page(earlier.id), "an earlier version")).</p>\n")
    }
    return html
  }

  private var corrections: HTML? {
    guard mayCorrect else { return nil }
    let correct: HTML =
      corrects
      ? "Each item has a link to its form. \(link(PaperAddress.page(paper.id), "Show it as everybody sees it"))"
      : link(PaperAddress.correcting(paper.id), "Correct what was read")
    return """
      <p>\(correct). \(link(PaperAddress.workspacePaper(paper.id), "Corrections, reading it again, history")).</p>

      """
  }

  private var text: HTML {
    var html = HTML()
    var pages = pages[...]
    var ids: Set<Int> = []
    for item in items {
      while let next = pages.first, next.line <= item.firstLine {
        html.append(Self.mark(next.page))
        pages.removeFirst()
      }
      // Of several that begin in one line, the first is the one that a link to the line leads to.
      html.append(
        PaperItemMarkup(
          item, of: paper.id, isFirstOfLine: ids.insert(item.firstLine).inserted, more: uses(of: item),
          corrects: corrects
        ).html)
      if let link = following(item) { html.append(link) }
    }
    for (page, _) in pages { html.append(Self.mark(page)) }
    return html
  }

  /// Under what names the item, once; not under each of its resolutions.
  private func following(_ item: PaperItem) -> HTML? {
    guard [.agendaItem, .report, .minute, .action].contains(item.kind) else { return nil }
    if let matter = matters[item.number] {
      return """
        <p class="small">\(link(MatterAddress.page(matter.id), "Followed across \(count(matter.meetings, "meeting"))"))\
        \(unseen(": \(matter.title)"))</p>

        """
    }
    return mentions[item.number].map { mention in
      """
      <p class="small">\(link(MatterAddress.form(mention.id), "Join with an item of another meeting"))\
      \(unseen(": \(mention.title)"))</p>

      """
    }
  }

  /// For an analyst: what was taken from a table, and the way to take its figures.
  private func uses(of item: PaperItem) -> HTML? {
    guard let adoptions, let table = item.printed, table.isNumeric else { return nil }
    let taken = adoptions.filter { $0.item == item.number && $0.withdrawn == nil }.map { one in
      " In use: \(link(AdoptionAddress.page(one.id), one.indicator.name))." as HTML
    }
    let words = "Use these figures" as HTML
    return """
      <p class="small"><a href="\(AdoptionAddress.form(item.number, of: paper.id))">\(words)\(unseen(" of “\(item.text)”"))</a>.\(taken)</p>

      """
  }

  private static func mark(_ page: Int) -> HTML {
    """
    <p class="page-mark" id="page-\(page)"><a href="#page-\(page)">Page \(page)</a></p>

    """
  }
}
