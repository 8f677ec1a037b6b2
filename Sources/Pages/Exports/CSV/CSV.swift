import CSVRecords

/// Writes a table as comma-separated values (RFC 4180): UTF-8, lines that end in CR LF, one header line.
///
/// A text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage
/// return) is written after an apostrophe. Numbers are never altered.
package enum CSV {
  package static func bytes(_ table: ExportTable, byteOrderMark: Bool = false) -> [UInt8] {
    var out: [UInt8] = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    appendLine(table.headings.map { ExportCell.text($0.id) }, to: &out)
    for row in table.rows { appendLine(row, to: &out) }
    return out
  }

  private static func appendLine(_ cells: [ExportCell], to out: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      CSVText.append(cell.plain, guarding: cell.kind == .text, to: &out)
    }
    out.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
  }
}
