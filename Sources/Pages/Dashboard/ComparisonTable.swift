import Charts
import Evidence
import IndicatorMethods
import Vocabulary

/// A dashboard's table: one row for each comparison.
struct ComparisonTable {
  var links: PathStyle
  var view: DashboardView
  var benchmark: String
  /// Where sorting leads to; nil where there is no server to sort.
  var sortAddress: String?
  /// Today's dashboard, beside a kept edition.
  var today: [String: Comparison]?

  func html(_ group: DashboardView.Group, caption: HTML) -> HTML {
    let table = Table(caption: caption, columns: columns, kind: "comparisons")
    return table.html(group.rows.map { row($0.comparison, section: group.title == nil ? $0.section : nil) })
  }

  private var columns: [Table.Column] {
    var columns: [Table.Column] = [
      column("Indicator", .name), .init("Period"), column("Value", .value, isNumber: true),
      column("Rank", .rank, isNumber: true), .init("Best or lowest", isNumber: true),
      .init("Worst or highest", isNumber: true), .init(benchmark, isNumber: true),
      .init("Among similar areas"), column("Recent trend", .trend), column("Rating", .rating),
    ]
    if today != nil { columns.append(.init("Today")) }
    return columns
  }

  private func column(_ name: String, _ sort: DashboardView.Sort, isNumber: Bool = false) -> Table.Column {
    guard let sortAddress else { return .init(name, isNumber: isNumber) }
    let isSorted = view.sort == sort
    let order = sort == .value ? "descending" : "ascending"
    return .init(
      name, isNumber: isNumber,
      header: """
        <a href="\(sortAddress + view.query(sort: isSorted ? .dashboard : sort))">\
        \(unseen("Sort by "))\(name)</a>
        """,
      sorted: isSorted ? order : nil)
  }

  private func row(_ comparison: Comparison, section: String?) -> [HTML] {
    let c = comparison
    var cells: [HTML] = [
      indicator(c, section: section),
      HTML(text: c.period?.displayLabel ?? NumberFormat.missing),
      HTML(text: c.format.text(c.value)),
      HTML(text: c.rank.map(c.rankText) ?? NumberFormat.missing),
      HTML(text: c.format.text(c.rank?.best)),
      HTML(text: c.format.text(c.rank?.worst)),
      HTML(text: c.format.text(c.benchmarkFigure?.value)),
      SpineChart(c).map { #"<span class="spine-box">\#(raw: $0)</span>"# }
        ?? HTML(text: NumberFormat.missing),
      trendWords(c.trend),
      rating(c),
    ]
    if let today { cells.append(later(today[c.id])) }
    return cells
  }

  private func indicator(_ c: Comparison, section: String?) -> HTML {
    let people = c.shownPopulation
    let population: HTML? = people.isEmpty ? nil : #" <span class="population">\#(people)</span>"#
    let unit = people.isEmpty ? c.indicator.unit : "; \(c.indicator.unit)"
    let section: HTML? = section.map { #"<span class="section-name">\#($0)</span>"# }
    let absences = c.absences.map { #"<span class="why">\#($0)</span>"# as HTML }
    let notes: HTML? =
      c.published.contradictions.isEmpty
      ? nil : #"<span class="why">The publisher’s own label says otherwise.</span>"#
    return """
      \(link(links.row(c.id), #"<span class="row-label">\#(c.label)</span>\#(population)"#))\
      <span class="unit">\(unit)</span>\
      \(section)\(absences)\(notes)
      """
  }

  private func rating(_ c: Comparison) -> HTML {
    if case .notCompared(let reason) = c.judgement.outcome {
      let why = reason.sentence.capitalisedFirst
      return #"\#(ratingTag(c.rating)) <span class="why">\#(why).</span>"#
    }
    let tag: HTML
    switch (c.rating, c.outcomeWords) {
    case (.notCompared, let words?): tag = ratingTag(c.rating, word: words)
    case (_, let words?): tag = #"\#(ratingTag(c.rating)) <span class="why">\#(words)</span>"#
    case (_, nil): tag = ratingTag(c.rating)
    }
    return """
      \(tag)<details><summary>Why\(unseen(", for \(c.name)"))</summary>\(c.judgement.rule)</details>
      """
  }

  /// The same row with today's figures.
  private func later(_ now: Comparison?) -> HTML {
    guard let now else { return "Not on the dashboard today" }
    let time = now.period?.displayLabel ?? ""
    return """
      \(now.format.text(now.value)) <span class="why">\(time)</span>\(ratingTag(now.rating))
      """
  }
}
