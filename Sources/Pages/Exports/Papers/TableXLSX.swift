import Records

/// A table of a paper as a workbook: the table, and on a second sheet where it stands in the papers and how sure
/// its reading is. Plain numbers are numbers; everything else is text as printed, never a formula.
public func tableXLSX(_ table: TableReading, title: String, madeWith: String) throws(XLSXError) -> [UInt8] {
  try XLSXWorkbook.bytes { workbook throws(XLSXError) in
    // A fixed time: the same table gives the same bytes.
    try workbook.describe(
      title: String((table.caption ?? title).prefix(200)), company: "", created: 946_684_800)
    let sheet = try workbook.sheet("Table")
    let first = table.header.isEmpty ? 0 : 1
    for (column, text) in table.header.enumerated() {
      try sheet.width(min(60, max(12, Double(text.count))), column: column)
      try sheet.write(.text(text), row: 0, column: column, style: .header)
    }
    for (row, cells) in table.cells.enumerated() {
      for (column, text) in cells.enumerated() where !text.isEmpty {
        try sheet.write(
          plainNumber(text).map { ExportCell.number($0) } ?? .text(text), row: row + first, column: column)
      }
    }
    sheet.printsOnA4()
    let about = try workbook.sheet("Source")
    try about.width(20, column: 0)
    try about.width(80, column: 1)
    let found = table.found
    let lines: [(String, String)] = [
      ("Table", table.caption ?? title), ("File", found.file), ("Place", found.place),
      ("Reading", found.caution ?? "certain"), ("Made with", madeWith),
    ]
    for (row, line) in lines.enumerated() {
      try about.write(.text(line.0), row: row, column: 0, style: .header)
      try about.write(.text(line.1), row: row, column: 1, style: .prose)
    }
  }
}

/// "1,367" and "-5.2"; not "007", "£12", "12%" or "3*", which say more than their digits.
private func plainNumber(_ text: String) -> Double? {
  let digits = text.replacing(",", with: "")
  let unsigned = digits.hasPrefix("-") ? digits.dropFirst() : digits[...]
  let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
    digits.utf8.count <= 15, !(parts[0].count > 1 && parts[0].first == "0"),
    text == digits || isGrouped(text)
  else { return nil }
  return Double(digits)
}

/// Commas part thousands, and nothing else: "1,2,3" is a list.
private func isGrouped(_ text: String) -> Bool {
  let whole = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
  let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
  return (1...3).contains(groups.first?.count ?? 0) && groups.dropFirst().allSatisfy { $0.count == 3 }
}
