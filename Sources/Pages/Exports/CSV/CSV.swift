/// Writes a table as comma-separated values (RFC 4180): UTF-8, lines that end in CR LF, one header line.
///
/// A text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage
/// return) is written after an apostrophe. Numbers are never altered.
enum CSV {
  static func bytes(_ table: ExportTable, byteOrderMark: Bool = false) -> [UInt8] {
    var out: [UInt8] = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    appendLine(table.headings.map { ExportCell.text($0.id) }, to: &out)
    for row in table.rows { appendLine(row, to: &out) }
    return out
  }

  private static func appendLine(_ cells: [ExportCell], to out: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      append(cell.plain.utf8, guarding: cell.kind == .text, to: &out)
    }
    out.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
  }

  private static func append(_ text: String.UTF8View, guarding: Bool, to out: inout [UInt8]) {
    let isFormula = guarding && text.first.map(formulaStarts.contains) == true
    let quote = UInt8(ascii: "\"")
    guard text.contains(where: { special.contains($0) }) || text.first == 32 || text.last == 32 else {
      if isFormula { out.append(UInt8(ascii: "'")) }
      out.append(contentsOf: text)
      return
    }
    out.append(quote)
    if isFormula { out.append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == quote { out.append(quote) }
      out.append(byte)
    }
    out.append(quote)
  }

  private static let formulaStarts = Set("=+-@\t\r".utf8)
  private static let special = Set(",\"\r\n".utf8)
}
