import CXLSXWriter
import Evidence
import Vocabulary

/// The first sheet: what the board should know, and how many rows of each theme are rated how.
struct SummarySheet {
  let sheet: XLSXSheet
  private var row = 0

  init(_ sheet: XLSXSheet) { self.sheet = sheet }

  mutating func write(
    _ dashboard: Dashboard, board: BoardSummary, themes: [String: ThemeSummary]
  ) throws(XLSXError) {
    for (column, width) in [32.0, 18, 14, 12, 12, 12, 12, 13, 90].enumerated() {
      try sheet.width(width, column: column)
    }
    sheet.printsOnA4()
    worksheet_set_landscape(sheet.sheet)
    try line([.text(dashboard.title)], .title)
    try line([.text("\(dashboard.board): \(dashboard.area.name) compared with \(dashboard.benchmark.name)")])
    try line([.text("Similar areas: \(dashboard.neighbourModel)")])
    try line([
      .text(
        dashboard.asOf.map { "Data as of \($0)" }
          ?? dashboard.dataReceived.map { "All data received up to \($0)" } ?? "No data have been received")
    ])
    try list("Needs attention", board.needsAttention, none: "No row needs attention by these rules.")
    try list("Going well", board.goingWell, none: "No row goes well by these rules.")
    try list(
      "Changed since last time", board.changed ?? [],
      none: board.changed == nil ? "There is no earlier edition to compare with." : "Nothing has changed.")
    try list(
      "Cannot be compared", board.cannotBeCompared, none: "Every row is compared.")
    row += 1
    try line([.text("Themes")], .heading)
    try line(
      ["Theme", "Rows", "Better", "Similar", "Worse", "Higher", "Lower", "Not compared", "In words"]
        .map(ExportCell.text), .header)
    for theme in dashboard.themes {
      guard let counts = themes[theme.id] else {
        try line([.text(theme.title), .integer(theme.comparisons.count)])
        continue
      }
      try line([
        .text(theme.title), .integer(counts.rows), .integer(counts.better), .integer(counts.similar),
        .integer(counts.worse), .integer(counts.higher), .integer(counts.lower),
        .integer(counts.notCompared), ExportCell(counts.sentences.joined(separator: " ")),
      ])
    }
  }

  private mutating func list(
    _ title: String, _ entries: [BoardSummary.Entry], none: String
  ) throws(XLSXError) {
    row += 1
    try line([.text(title)], .heading)
    guard !entries.isEmpty else { return try line([.text(none)]) }
    try line(["Label", "Who", "Rating", "Reason", "", "", "", "", "In words"].map(ExportCell.init), .header)
    for entry in entries {
      try line([
        .text(entry.row.label), .text(entry.row.population), .rating(entry.rating),
        .text(entry.reason), .empty, .empty, .empty, .empty, .text(entry.sentence),
      ])
    }
  }

  private mutating func line(_ cells: [ExportCell], _ style: XLSXStyle? = nil) throws(XLSXError) {
    for (column, cell) in cells.enumerated() {
      // A text runs on over empty cells beside it; only the first and the last are confined to their column.
      let confined = cells.count > 1 && (column == 0 || column == cells.count - 1)
      let prose: XLSXStyle? = if confined, case .text = cell { .prose } else { nil }
      try sheet.write(cell, row: row, column: column, style: style ?? prose)
    }
    row += 1
  }
}
