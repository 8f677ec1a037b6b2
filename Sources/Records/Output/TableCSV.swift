import CSVRecords

extension TableReading {
  /// The table as comma-separated values, with a last column that says of every row where it stands. A text that
  /// a spreadsheet would run as a formula is written after an apostrophe.
  public var csv: [UInt8] {
    var out: [UInt8] = []
    if !header.isEmpty { appendCSV(header + ["source"], to: &out) }
    let width = header.count
    for row in cells {
      appendCSV(row + Array(repeating: "", count: max(0, width - row.count)) + [source], to: &out)
    }
    return out
  }

  /// "board-pack.pdf, p. 12, lines 30 to 44"
  public var source: String { "\(found.file), \(found.place)" }
}

/// One line of a CSV file. Figures are no formulas: "-5.2" is written as it is.
func appendCSV(_ fields: [String], to out: inout [UInt8]) {
  for (index, field) in fields.enumerated() {
    if index > 0 { out.append(UInt8(ascii: ",")) }
    CSVText.append(field, guarding: cellQuantity(field) == nil, to: &out)
  }
  out.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
}

extension PackReading {
  /// The tables as a list: their numbers, captions, places, and how sure their reading is.
  public var tableList: [UInt8] {
    var out: [UInt8] = []
    appendCSV(
      [
        "table", "caption", "file", "page", "first_line", "last_line", "columns", "rows", "confidence", "doubt",
      ],
      to: &out)
    for (index, table) in tables.enumerated() {
      let found = table.found
      appendCSV(
        [
          String(index + 1), table.caption ?? "", found.file, found.page.map(String.init) ?? "",
          String(found.firstLine), String(found.lastLine), String(table.header.count),
          String(table.cells.count),
          found.confidence.rawValue, found.doubt ?? "",
        ], to: &out)
    }
    return out
  }
}
