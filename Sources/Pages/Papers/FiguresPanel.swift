import Records

/// Figures of a paper that do not agree, each with the way to its place.
struct FiguresPanel {
  var findings: [FigureFinding]
  var items: [PaperItem]
  var paper: Paper

  /// Nothing where none were found: that no rule found any proves nothing.
  var html: HTML? {
    guard !findings.isEmpty else { return nil }
    let entries = findings.map(entry)
    return """
      <section class="figures-panel" aria-labelledby="figures-that-do-not-agree">
      <details>
      <summary><h2 id="figures-that-do-not-agree">Figures that do not agree (\(findings.count))</h2></summary>
      <p>A program held the paper's figures against one another. Each entry is a question to the author: one of the \
      figures may be wrong, or both may be right for a reason that the paper does not give.</p>
      <ul>
      \(entries)</ul>
      </details>
      </section>

      """
  }

  private func entry(_ finding: FigureFinding) -> HTML {
    let against: HTML? = finding.against.map {
      $0.file == paper.name
        ? ", held against \(place($0))" : ", held against \($0.file), \($0.text)"
    }
    return """
      <li><p><strong>\(finding.rule.title)</strong> (\(finding.confidence.rawValue)), \(place(finding.place))\(against)<br>
      Found: \(finding.found)<br>
      Expected: \(finding.expected)</p></li>

      """
  }

  /// Leads to what begins at the place or last before it.
  private func place(_ place: FigureFinding.Place) -> HTML {
    let target = items.last { $0.firstLine <= place.firstLine } ?? items.first
    return link(target.map { "#line-\($0.firstLine)" }, HTML(text: place.text))
  }
}
