import Records

/// What a paper holds, for going there.
struct PaperOutline {
  var items: [PaperItem]
  var pages: [(page: Int, line: Int)]

  var html: HTML {
    let parts = [
      part("Agenda", [.agendaItem]), part("Minutes", [.minute]), part("Resolutions", [.resolution]),
      part("Reports", [.report]), part("Recommendations", [.recommendation]), part("Actions", [.action]),
      part("Declarations of interest", [.declaration]), part("Impact assessments", [.assessment]),
      part("Tables", [.table]), pageList,
    ].compactMap(\.self)
    guard !parts.isEmpty else { return HTML() }
    return """
      <nav class="paper-outline" aria-label="What this paper holds">
      <h2>What it holds</h2>
      \(parts)</nav>

      """
  }

  private func part(_ title: HTML, _ kinds: Set<PaperItem.Kind>) -> HTML? {
    let found = items.filter { kinds.contains($0.kind) }
    guard !found.isEmpty else { return nil }
    let entries = found.map { item -> HTML in
      let label = item.label.map { "\($0) " } ?? ""
      let page: HTML? = item.page.map { " <span class=\"small muted\">p. \($0)</span>" }
      return "<li><a href=\"#line-\(item.firstLine)\">\(Self.short(label + item.text))</a>\(page)</li>\n"
    }
    return "<details><summary>\(title) (\(found.count))</summary><ul>\n\(entries)</ul></details>\n"
  }

  private var pageList: HTML? {
    guard pages.count > 1 else { return nil }
    let entries = pages.map { "<li><a href=\"#page-\($0.page)\">\($0.page)</a></li>\n" as HTML }
    return
      "<details class=\"page-list\"><summary>Pages (\(pages.count))</summary><ul>\n\(entries)</ul></details>\n"
  }

  /// About a line of it, cut between words.
  private static func short(_ text: String) -> String {
    guard text.count > 110 else { return text }
    let cut = text.prefix(100)
    return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + " …"
  }
}
