/// A column of a download: what it is called, what it means, and where its cells come from.
///
/// Files, workbooks and the documentation are all made from this, so that they cannot disagree.
struct ExportColumn<Row>: Sendable {
  var heading: ExportHeading
  var cell: @Sendable (Row) -> ExportCell

  static func text(
    _ id: String, _ title: String, _ doc: String, width: Double = 18,
    _ value: @escaping @Sendable (Row) -> String?
  ) -> Self {
    Self(heading: ExportHeading(id: id, title: title, doc: doc, kind: .text, width: width)) {
      ExportCell(value($0))
    }
  }

  static func integer(
    _ id: String, _ title: String, _ doc: String, _ value: @escaping @Sendable (Row) -> Int?
  ) -> Self {
    Self(heading: ExportHeading(id: id, title: title, doc: doc, kind: .integer, width: 11)) {
      ExportCell(value($0))
    }
  }

  static func number(
    _ id: String, _ title: String, _ doc: String, _ cell: @escaping @Sendable (Row) -> ExportCell
  ) -> Self {
    Self(heading: ExportHeading(id: id, title: title, doc: doc, kind: .number, width: 13), cell: cell)
  }
}

struct ExportHeading: Hashable, Sendable {
  /// The header of a text file: lower case with underscores; once published it does not change.
  var id: String
  /// The header of a workbook.
  var title: String
  /// What the column holds, as a sentence.
  var doc: String
  var kind: ExportCell.Kind
  /// In characters, for a workbook.
  var width: Double

  /// The column's line in a table of columns in Markdown.
  var markdown: String { "| `\(id)` | \(title) | \(kind.rawValue) | \(doc) |" }
}

/// A table ready to be written in any form; every row has one cell for each heading.
struct ExportTable: Sendable {
  var name: String
  var headings: [ExportHeading]
  var rows: [[ExportCell]]

  init<Row>(_ name: String, columns: [ExportColumn<Row>], rows: [Row]) {
    self.name = name
    headings = columns.map(\.heading)
    self.rows = rows.map { row in columns.map { $0.cell(row) } }
  }
}
