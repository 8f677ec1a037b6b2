import Charts
import Evidence
import IndicatorMethods
import Vocabulary

/// Everything about one row: the same on its own page and within a file.
struct IndicatorDetail {
  var dashboard: Dashboard
  var comparison: Comparison
  var map: [MapFigure] = []
  var revisions: [Revision]?
  var links: PathStyle
  /// A file of its own is also read by programs that do not know a style sheet's variables.
  var palette = Palette.page
  /// The level of the headings below the row's own.
  var level = 2

  /// Within a file, under the row's name, with the way back to a theme that shows it.
  func section(of theme: Dashboard.Theme) -> HTML {
    let anchor = PathStyle.rowAnchor(comparison.id)
    var detail = self
    detail.level = 4
    let back: HTML = "<p>\(link("#" + ThemeSection.anchor(theme.id), "Back to \(theme.title)"))</p>\n"
    return """
      <section class="row-detail" aria-labelledby="\(anchor)">
      \(heading(3, id: anchor, "\(comparison.name)"))\(detail.html)\(back)</section>

      """
  }

  var html: HTML {
    """
    \(finding)\(contradiction)\(figures)\(trend)\(neighbours)\(mapSection)\(rule)\(trendRule)\
    \(definition)\(source)\(revisionHistory)\(downloads)
    """
  }

  var id: String { PathStyle.identifier(comparison.id) }

  private var finding: HTML {
    """
    <p class="finding">\(ratingTag(comparison.rating, word: ratingWord)) \(comparison.finding)</p>
    <p>\(comparison.trendSentence)</p>

    """
  }

  /// A quarter or fifth without a judgement stands in place of "not compared", which it is not.
  private var ratingWord: String? { comparison.rating == .notCompared ? comparison.outcomeWords : nil }

  private var contradiction: HTML? {
    let sentences = comparison.published.contradictions
    if sentences.isEmpty { return nil }
    return notice(
      "The published label does not fit the published values",
      """
      \(sentences.map { "<p>\($0.asSentence)</p>\n" as HTML })\
      <p>This page shows what the values say.</p>

      """)
  }

  private var figures: HTML {
    let c = comparison
    let interval = c.figure.flatMap { intervalText($0.estimate.limits95, c) }
    let together = c.neighboursTogether.map { all -> HTML in
      let some = all.partsUsed == all.partsGiven ? "" : ", from \(all.partsUsed) of \(all.partsGiven) areas"
      return "\(c.withUnit(all.value))\(some)"
    }
    let ends = c.rank.map { "\(c.withUnit($0.best)) to \(c.withUnit($0.worst))" }
    let range = c.polarity.direction == .none ? "Lowest to highest" : "Best to worst"
    return """
      \(heading(level, "Figures"))\(descriptions([
        (c.area.name, own),
        ("95% interval", interval.map { "\($0)" }),
        ("Count", c.figure?.estimate.count.map { "\(wholeText($0))\(denominator)" }),
        ("Period", c.period.map { "\($0.displayLabel)" }),
        (c.benchmark.name, "\(c.withUnit(c.benchmarkFigure?.value))"),
        ("Rank", rank),
        (range, ends.map { "\($0)" }),
        ("Similar areas together", together),
        ("Recent trend", trendWords(c.trend)),
        ("Publisher’s note", c.figure?.note.map { "\($0)" }),
      ]))
      """
  }

  private var own: HTML {
    guard comparison.value == nil else { return "\(comparison.withUnit(comparison.value))" }
    return "\(NumberFormat.missing) (\((comparison.absence ?? "none is published").lowercasedFirst))"
  }

  private var rank: HTML {
    let c = comparison
    return c.rank.map { "\(c.rankText($0)) similar areas" }
      ?? "None: \((c.rankAbsence ?? "there is no value to rank").lowercasedFirst)"
  }

  private var denominator: String {
    comparison.figure?.estimate.denominator.map { " of \(wholeText($0))" } ?? ""
  }
}

/// "66.0% to 67.1%"; nil where no interval is published.
func intervalText(_ limits: Limits?, _ comparison: Comparison) -> String? {
  limits.map { "\(comparison.format.text($0.lower)) to \(comparison.format.text($0.upper))" }
}

/// A count as people write it; one place where it is not whole.
func wholeText(_ number: Double) -> String {
  NumberFormat(places: number == number.rounded() ? 0 : 1).text(number)
}
