/// A column of a download: what it is called, what it means, and where its cells come from.
///
/// Files, workbooks and the documentation are all made from this, so that they cannot disagree.
package struct ExportColumn<Row>: Sendable {
  package var heading: ExportHeading
  package var cell: @Sendable (Row) -> ExportCell

  package static func text(
    _ id: String, _ title: String, _ doc: String, width: Double = 18,
    _ value: @escaping @Sendable (Row) -> String?
  ) -> Self {
    Self(heading: ExportHeading(id: id, title: title, doc: doc, kind: .text, width: width)) {
      ExportCell(value($0))
    }
  }

  package static func integer(
    _ id: String, _ title: String, _ doc: String, _ value: @escaping @Sendable (Row) -> Int?
  ) -> Self {
    Self(heading: ExportHeading(id: id, title: title, doc: doc, kind: .integer, width: 11)) {
      ExportCell(value($0))
    }
  }

  package static func number(
    _ id: String, _ title: String, _ doc: String, _ cell: @escaping @Sendable (Row) -> ExportCell
  ) -> Self {
    Self(heading: ExportHeading(id: id, title: title, doc: doc, kind: .number, width: 13), cell: cell)
  }

  /// A time in UTC, ISO 8601.
  package static func moment(
    _ id: String, _ title: String, _ doc: String, _ value: @escaping @Sendable (Row) -> String?
  ) -> Self {
    Self(heading: ExportHeading(id: id, title: title, doc: doc, kind: .moment, width: 20)) {
      ExportCell(value($0))
    }
  }

  /// The same column, never empty.
  package var always: Self {
    var column = self
    column.heading.isAlwaysThere = true
    return column
  }
}

package struct ExportHeading: Hashable, Sendable {
  /// The header of a text file: lower case with underscores; once published it does not change.
  package var id: String
  /// The header of a workbook.
  package var title: String
  /// What the column holds, as a sentence.
  package var doc: String
  package var kind: ExportCell.Kind
  /// In characters, for a workbook.
  var width: Double
  /// Whether every row has a value.
  package var isAlwaysThere = false

  /// The column's line in a table of columns in Markdown.
  package var markdown: String { "| `\(id)` | \(title) | \(kind.rawValue) | \(doc) |" }
}

/// A table ready to be written in any form; every row has one cell for each heading.
package struct ExportTable: Sendable {
  package var name: String
  package var headings: [ExportHeading]
  package var rows: [[ExportCell]]

  package init<Row>(_ name: String, columns: [ExportColumn<Row>], rows: [Row]) {
    self.name = name
    headings = columns.map(\.heading)
    self.rows = rows.map { row in columns.map { $0.cell(row) } }
  }
}
