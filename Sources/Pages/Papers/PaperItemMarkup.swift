import Records
import Vocabulary

/// One item in the text of its paper.
struct PaperItemMarkup {
  private let item: PaperItem
  private let paper: Int
  private let isFirstOfLine: Bool
  /// What stands under a table besides its downloads.
  private let more: HTML?
  /// Whether the reader is here to correct what was read.
  private let corrects: Bool

  init(_ item: PaperItem, of paper: Int, isFirstOfLine: Bool, more: HTML? = nil, corrects: Bool = false) {
    (self.item, self.paper, self.isFirstOfLine) = (item, paper, isFirstOfLine)
    (self.more, self.corrects) = (more, corrects)
  }

  var html: HTML { "\(content)\(correctLink)" }

  private var correctLink: HTML? {
    guard corrects else { return nil }
    return """
      <p class="small"><a href="\(PaperAddress.workspaceItem(item.number, of: paper))">Correct<span class="unseen"> \
      \(item.kind.words.lowercased()) \(item.label ?? ""), line \(item.firstLine)</span></a></p>

      """
  }

  private var id: HTML? { isFirstOfLine ? " id=\"line-\(item.firstLine)\"" : nil }
  private var label: HTML? { item.label.map { "<span class=\"item-label\">\($0)</span> " } }

  private var content: HTML {
    switch item.kind {
    case .minutes, .report, .assessment: "<h2\(id)>\(item.text)</h2>\n\(facts)\(caution)"
    case .minute, .section: "<h3\(id)>\(label)\(item.text)</h3>\n\(facts)\(caution)"
    case .resolution, .recommendation, .action, .declaration:
      """
      <div class="item item-\(item.kind.rawValue)"\(id)>
      <p class="item-kind">\(item.kind.words)</p>
      <p>\(label)\(lines)</p>
      \(facts)\(caution)</div>

      """
    case .table: table
    case .backgroundPaper: "<p\(id)>\(lines)\(links)</p>\n\(caution)"
    case .agendaItem, .point, .paragraph, .contact, .appendix, .futureMeeting, .answer, .text:
      "<p\(id)>\(label)\(lines)</p>\n\(facts)\(caution)"
    }
  }

  private var lines: HTML {
    item.text.split(separator: "\n", omittingEmptySubsequences: true).map { HTML(text: String($0)) }.joined(
      "<br>")
  }

  private var facts: HTML? {
    guard let facts = item.details.facts, !facts.isEmpty else { return nil }
    let words = facts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "; ")
    return "<p class=\"small muted\">\(words)</p>\n"
  }

  private var links: HTML? {
    item.details.links.map { $0.map { "<br>\(linked($0, to: $0))" as HTML }.joined() }
  }

  /// Said where a person has to look at the original.
  private var caution: HTML? {
    switch item.origin {
    case .corrected: return "<p class=\"small muted\">Corrected by an officer.</p>\n\(tableCaution)"
    case .added: return "<p class=\"small muted\">Added by an officer.</p>\n"
    case .read: return doubtCaution
    }
  }

  /// An officer's word on a table is not about its cells.
  private var tableCaution: HTML? { item.kind == .table ? doubtCaution : nil }

  private var doubtCaution: HTML? {
    guard item.confidence == .doubtful else { return nil }
    let doubt = item.doubt.map { ": \($0)" } ?? ""
    return "<p class=\"small caution\">The reading is doubtful\(doubt). See the original.</p>\n"
  }

  private var table: HTML {
    let rows = (item.details.cells ?? []).map { row in
      "<tr>\(row.map { "<td>\($0)</td>" as HTML })</tr>\n" as HTML
    }
    let header: HTML? =
      (item.details.header ?? []).isEmpty
      ? nil
      : "<thead><tr>\((item.details.header ?? []).map { "<th scope=\"col\">\($0)</th>" as HTML })</tr></thead>\n"
    return """
      <div class="scroll"\(id) role="region" aria-label="\(item.text)" tabindex="0">
      <table class="read"><caption>\(item.text)</caption>
      \(header)<tbody>
      \(rows)</tbody></table>
      </div>
      \(caution)<p class="small">Download \(HTML(text: "“\(item.text)”")) as \
      \(link(PaperAddress.table(item.number, of: paper, .csv), "CSV")) or \
      \(link(PaperAddress.table(item.number, of: paper, .xlsx), "XLSX")).</p>
      \(more)
      """
  }
}

extension PaperItem.Kind {
  /// "Resolution"
  public var words: String {
    switch self {
    case .agendaItem: "Agenda item"
    case .minutes: "Minutes"
    case .minute: "Minute"
    case .point: "Point of the minutes"
    case .resolution: "Resolution"
    case .declaration: "Declaration of interest"
    case .report: "Report"
    case .section: "Section"
    case .paragraph: "Paragraph"
    case .recommendation: "Recommendation"
    case .contact: "Officer to contact"
    case .appendix: "Appendix"
    case .backgroundPaper: "Background paper"
    case .action: "Action"
    case .futureMeeting: "Meeting to come"
    case .table: "Table"
    case .assessment: "Impact assessment"
    case .answer: "Answer"
    case .text: "Text"
    }
  }
}
