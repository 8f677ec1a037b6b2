import Charts
import Evidence
import Vocabulary

extension PublishedEditionPage {
  func theme(_ theme: PublishedEdition.Theme) -> HTML {
    let anchor = ThemeSection.anchor(theme.id)
    let tables = theme.sections.filter { !$0.rows.isEmpty }.map { section -> HTML in
      let table = Table(
        caption: "\(section.title ?? theme.title)", columns: Self.columns, kind: "comparisons")
      return table.html(section.rows.map(row))
    }
    let none: HTML? = theme.rows.isEmpty ? "<p>The report prints no row for this theme.</p>\n" : nil
    return """
      <section class="theme" aria-labelledby="\(anchor)">
      \(heading(2, id: anchor, "\(theme.title)"))\(notes(theme.notes))\(none)\(tables)</section>

      """
  }

  private static var columns: [Table.Column] {
    [
      .init("Indicator"), .init("Period"), .init("Value", isNumber: true), .init("Rank", isNumber: true),
      .init("Best or lowest", isNumber: true), .init("Worst or highest", isNumber: true),
      .init("England", isNumber: true), .init("Trend as printed"), .init("Rating as published"),
      .init("Line", isNumber: true),
    ]
  }

  func name(_ row: PublishedEdition.Row) -> String {
    ([row.indicator] + people(row)).joined(separator: ", ")
  }

  private func people(_ row: PublishedEdition.Row) -> [String] {
    [row.sexInWords, row.age].filter { !$0.isEmpty && $0 != "Not applicable" && $0 != "N/A" }
  }

  private func row(_ row: PublishedEdition.Row) -> [HTML] {
    let missing = HTML(text: NumberFormat.missing)
    let people = people(row).joined(separator: ", ")
    let live = context.links.dashboardID.map { PathStyle.served(dashboard: $0) }
    let today: HTML? = live.flatMap { live in
      computed[row.line].map { id in
        let text: HTML = "Today’s figure\(unseen(" for \(name(row))"))"
        return #"<span class="why">\#(link(live.row(id), text))</span>"#
      }
    }
    let note: HTML? = row.note.map { #"<span class="why">\#($0.asSentence)</span>"# }
    return [
      """
      <span class="row-label">\(row.indicator)</span><span class="population">\(people)</span>\(note)\(today)
      """,
      "\(row.period)", "\(row.value.text)", row.rank.map { "\($0.position) of \($0.of)" } ?? missing,
      row.best.map { "\($0.text)" } ?? missing, row.worst.map { "\($0.text)" } ?? missing,
      row.england.map { "\($0.text)" } ?? missing, trend(row.trend),
      row.rating.map { #"\#(ratingTag($0.rating)) <span class="why">as published, line \#($0.line)</span>"# }
        ?? #"<span class="muted">Not named</span>"#,
      "\(row.line)",
    ]
  }

  private func trend(_ glyph: PublishedEdition.TrendGlyph?) -> HTML {
    guard let glyph else { return #"<span class="muted">Not printed</span>"# }
    let arrow: TrendArrow? =
      switch glyph {
      case .increasing: TrendArrow(direction: .up)
      case .decreasing: TrendArrow(direction: .down)
      case .noSignificantChange: TrendArrow(direction: .level)
      case .cannotBeCalculated: nil
      }
    return #"<span class="trend">\#(arrow.map { "\(raw: $0)" as HTML })<span>\#(glyph.words)</span></span>"#
  }
}
