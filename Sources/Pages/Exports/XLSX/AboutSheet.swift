import Evidence
import Vocabulary

/// The last sheet: where the figures come from, by which methods they are judged, and what the columns mean.
struct AboutSheet {
  let sheet: XLSXSheet
  private var row = 0

  init(_ sheet: XLSXSheet) { self.sheet = sheet }

  mutating func write(
    _ dashboard: Dashboard, tables: [ExportTable], madeWith: String
  ) throws(XLSXError) {
    for (column, width) in [30.0, 30, 14, 70, 70].enumerated() { try sheet.width(width, column: column) }
    sheet.printsOnA4()
    try line([.text("About this workbook")], .title)
    try line([.text("Made with \(madeWith)")])
    try line([
      .text("A number's cell holds up to 16 digits of the published value; its format only shows fewer.")
    ])
    try line([.text("An empty cell is a missing value, never a zero; its reason stands in a column beside it.")]
    )
    try section("Licence", [])
    try line([.text(OpenGovernmentLicence.notice)])
    try line([.text(OpenGovernmentLicence.address)])
    try line([.text("Where a row's source states another licence, the column “Licence” names it.")])
    try section("Sources", ["File", "SHA-256", "Received"])
    for dataset in dashboard.datasets {
      try line([.text(dataset.file), .text(dataset.sha256), .text(dataset.received)], .prose)
    }
    try section("Indicators", ["Indicator", "Comparison method", "Value type", "Definition", "Method note"])
    var seen: Set<Int> = []
    for indicator in dashboard.comparisons.map(\.indicator) where seen.insert(indicator.id).inserted {
      try line(
        [
          .text("\(indicator.id): \(indicator.name)"), .text(indicator.method.rawValue),
          .text(indicator.valueType.rawValue), ExportCell(indicator.definition),
          ExportCell(indicator.methodNote),
        ], .prose)
    }
    for table in tables {
      try section("Columns of the sheet “\(table.name)”", ["Column", "Name in text files", "Kind", "Meaning"])
      for heading in table.headings {
        try line(
          [.text(heading.title), .text(heading.id), .text(heading.kind.rawValue), .text(heading.doc)], .prose)
      }
    }
  }

  private mutating func section(_ title: String, _ header: [String]) throws(XLSXError) {
    row += 1
    try line([.text(title)], .heading)
    if !header.isEmpty { try line(header.map(ExportCell.text), .header) }
  }

  private mutating func line(_ cells: [ExportCell], _ style: XLSXStyle? = nil) throws(XLSXError) {
    for (column, cell) in cells.enumerated() { try sheet.write(cell, row: row, column: column, style: style) }
    row += 1
  }
}
