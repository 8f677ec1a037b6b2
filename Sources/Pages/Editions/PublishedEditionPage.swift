import Evidence
import Vocabulary

/// A dashboard as a report published it: printed figures, stated counts, and what does not add up.
public struct PublishedEditionPage: Sendable {
  public var edition: PublishedEdition
  /// The computed row that stands for a printed one, by the line of the printed one: its id.
  public var computed: [Int: String]
  public var context: PageContext

  public init(edition: PublishedEdition, computed: [Int: String] = [:], context: PageContext) {
    self.edition = edition
    self.computed = computed
    self.context = context
  }

  /// Printed rows that name an indicator, sex and age as a row of the dashboard does.
  public static func computed(_ edition: PublishedEdition, in dashboard: Dashboard) -> [Int: String] {
    func key(_ label: String, _ sex: String, _ age: String) -> [String] {
      [label, sex, age].map { $0.lowercased().filter { $0.isLetter || $0.isNumber || "<>=+".contains($0) } }
    }
    let ids = Dictionary(
      dashboard.comparisons.flatMap { row in
        Set([row.label, row.indicator.name]).map { (key($0, row.sex, row.age), row.id) }
      }, uniquingKeysWith: { first, _ in first })
    return Dictionary(
      edition.rows.compactMap { row in
        ids[key(row.indicator, row.sexInWords, row.age)].map { (row.line, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  public var html: HTML {
    let layout = Layout(
      title: edition.title, heading: edition.title,
      lead: """
        <p class="lead">\(edition.areaName), as published by \(edition.publisher) on \
        \(longDate(edition.date)). \
        \(count(edition.rows.count, "row").capitalisedFirst) in \(count(edition.themes.count, "theme")).</p>

        """,
      crumbs: [
        .init(title: "All dashboards", address: context.links.home),
        .init(title: "Editions", address: context.links.editions),
      ],
      current: .editions, source: source, context: context)
    return layout.html(
      """
      \(banner)\(notes(edition.notes))\(countsTable)\(contents)\(edition.themes.map(theme))\(differences)\
      \(odd)
      """)
  }

  private var source: HTML {
    let pages = edition.report.pages.map { ", pages \($0)" } ?? ""
    let licence: HTML? = edition.report.licence.map { " Licence: \($0)." }
    return """
      <p>Source: \(linked(edition.report.title, to: edition.report.url))\(pages).\(licence) \
      About line numbers: \
      \(edition.report.lines.asSentence)</p>

      """
  }

  private var banner: HTML {
    notice(
      "As published on \(longDate(edition.date))",
      """
      <p>Figures, ranks and counts are those printed in the report. Nothing here is computed anew. A rating \
      is shown only where the report gives it in words, for a colour cannot be transcribed; “Not named” does \
      not mean that there was none.</p>
      <p>The rule behind the ratings: \(edition.rule.lowercasedFirst.asSentence) \
      Ranked among \(edition.neighbours.name): \
      \(list(edition.neighbours.areas)).</p>

      """)
  }

  func notes(_ notes: [PublishedEdition.Note]) -> HTML? {
    bullets(
      notes.map { note in
        let line: HTML? = note.line.map { #" <span class="muted">Line \#($0).</span>"# }
        return "\(note.text.asSentence)\(line)"
      })
  }

  /// What the report states of each theme.
  private var countsTable: HTML {
    let kinds: [(StatedCount.Kind, String)] = [
      (.comparable, "Compared"), (.better, "Better"), (.similar, "Similar"), (.worse, "Worse"),
      (.rankedFirst, "Ranked first"), (.topThree, "In the top three"), (.bottomThree, "In the bottom three"),
      (.gettingBetter, "Getting better"), (.gettingWorse, "Getting worse"),
    ]
    let table = Table(
      caption: "Counts as the report states them",
      columns: [.init("Theme"), .init("Rows printed", isNumber: true)]
        + kinds.map { .init($0.1, isNumber: true) })
    func row(_ name: String, _ rows: Int, _ counts: [StatedCount]) -> [HTML] {
      ["\(name)", "\(rows)"]
        + kinds.map { kind in counts.first(kind.0).map { "\($0)" } ?? HTML(text: NumberFormat.missing) }
    }
    let themes = edition.themes.map { row($0.title, $0.rows.count, $0.counts) }
    return """
      <h2>Counts</h2>
      \(table.html(themes + [row("The whole report", edition.rows.count, edition.counts)]))\
      <p class="small">– stands where the report states no such count.</p>

      """
  }

  private var contents: HTML {
    let items = edition.themes.map { theme -> HTML in
      """
      <li><a href="#\(ThemeSection.anchor(theme.id))">\(theme.title)</a> \
      (\(count(theme.rows.count, "row")))</li>

      """
    }
    return "<nav class=\"themes\" aria-label=\"Themes on this page\"><ul>\n\(items)</ul></nav>\n"
  }

  private var differences: HTML {
    let all = edition.reconcile()
    let found: HTML =
      bullets(all.map { "\($0.description.capitalisedFirst.asSentence)" })
      ?? "<p>Every count that can be checked agrees with the rows that are printed.</p>\n"
    return """
      <h2>Where the report does not add up</h2>
      \(all.isEmpty ? nil : "<p>What is printed is left as it is; these counts contradict it.</p>\n" as HTML)\
      \(found)
      """
  }

  private var odd: HTML? {
    let rows = edition.rows.filter { $0.note != nil }
    if rows.isEmpty { return nil }
    return """
      <h2>Rows to be read with care</h2>
      \(bullets(rows.map { row in
        "\(name(row)) (line \(row.line)): \((row.note ?? "").asSentence)"
      }))
      """
  }
}
