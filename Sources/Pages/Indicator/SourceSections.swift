import Evidence
import IndicatorMethods
import Vocabulary

extension IndicatorDetail {
  var definition: HTML {
    let indicator = comparison.indicator
    return """
      \(heading(level, "Definition"))<p>\(indicator.definition.asSentence)</p>
      \(descriptions([
        ("Full name", "\(indicator.name)"),
        ("Indicator number", "\(indicator.id)"),
        ("Unit", "\(indicator.unit)"),
        ("Kind of figure", kindOfFigure),
        ("Why it matters", indicator.rationale.map { "\($0.asSentence)" }),
        ("How it is made", indicator.methodNote.map { "\($0.asSentence)" }),
        ("Published by", citation(indicator.source)),
        ("Licence", indicator.source.licence.map { "\($0)" }),
      ]))
      """
  }

  private var kindOfFigure: HTML {
    let type = comparison.indicator.valueType
    return """
      <details><summary>\(type.rawValue.capitalisedFirst)\(unseen(", what this means"))</summary>\
      \(type.explanation)</details>
      """
  }

  var source: HTML {
    guard let figure = comparison.figure else {
      return """
        \(heading(level, "Where the figure stands"))<p>There is no figure yet, so there is no row to point \
        to. It is named here once it has been imported.</p>

        """
    }
    let dataset = dashboard.dataset(figure.source)
    let benchmark = comparison.benchmarkFigure.map { "row \($0.source.row)" }
    return """
      \(heading(level, "Where the figure stands"))\(descriptions([
        (
          dataset?.table == nil ? "File" : "Table of a paper",
          dataset?.sourceLink ?? "Import \(figure.source.importID)"
        ),
        ("Row", "\(figure.source.row), as \(dataset?.table == nil ? "a spreadsheet" : "the table’s download") numbers it"),
        ("As published", figure.published.map { "<code>\($0)</code>" }),
        ("\(comparison.benchmark.name)", benchmark.map { "\($0.capitalisedFirst)" }),
        ("Received", dataset.map { "\(longDate($0.received))" }),
        (
          "SHA-256",
          dataset.map { "<code>\(String($0.sha256.prefix(12)))</code>, the first 12 of its digits" }
        ),
      ]))
      """
  }

  /// Nil where nobody asked what was revised.
  var revisionHistory: HTML? {
    guard let revisions else { return nil }
    let title = heading(level, "Revisions")
    if revisions.isEmpty {
      return "\(title)<p>No figure of this row has changed since it was first received.</p>\n"
    }
    let table = Table(
      caption: "Figures that the publisher changed: \(comparison.indicator.unit)",
      columns: [
        .init("Period"), .init("Was", isNumber: true), .init("Is", isNumber: true), .init("Changed on"),
      ])
    return """
      \(title)\(table.html(revisions.map {
        ["\($0.period)", "\($0.old)", "\($0.new)", "\(longDate($0.received))"]
      }))
      """
  }

  var downloads: HTML? {
    let items = PathStyle.Download.allCases.compactMap { format in
      links.download(row: comparison.id, format).map {
        link($0, "\(comparison.name), all figures as \(format.name)")
      }
    }
    return items.isEmpty
      ? nil : #"<div class="screen-only">\#(heading(level, "Download"))\#(bullets(items))</div>"# + "\n"
  }
}
