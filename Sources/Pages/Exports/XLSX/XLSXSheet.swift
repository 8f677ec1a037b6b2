import CXLSXWriter

/// One sheet of a workbook. Rows and columns are counted from 0.
struct XLSXSheet {
  let name: String
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let workbook: XLSXWorkbook

  /// The longest text of a cell, in UTF-16 code units.
  static let longestText = 32_767
  static let cutNote = " … (cut: a cell holds no more)"

  /// Text is always written as text, never as a formula or a link.
  func write(_ cell: ExportCell, row: Int, column: Int, style: XLSXStyle? = nil) throws(XLSXError) {
    guard let line = lxw_row_t(exactly: row), let place = lxw_col_t(exactly: column) else {
      throw .refused("the sheet has no such cell", place: address(row, column))
    }
    let code: lxw_error
    switch cell {
    case .empty: return
    case .text(let text):
      code = worksheet_write_string(sheet, line, place, Self.fitting(text), workbook.format(style ?? .init()))
    case .rating(let rating):
      code = worksheet_write_string(
        sheet, line, place, rating.word, workbook.format(style ?? .rating(rating)))
    case .integer(let whole):
      code = worksheet_write_number(sheet, line, place, Double(whole), workbook.format(style ?? .init()))
    case .number(let value, _, let format):
      code = worksheet_write_number(
        sheet, line, place, value, workbook.format(style ?? .number(format, value)))
    }
    try XLSXError.check(code, at: address(row, column))
  }

  /// A table from the sheet's first cell: header frozen, repeated on paper and filterable.
  func write(_ table: ExportTable) throws(XLSXError) {
    for (column, heading) in table.headings.enumerated() {
      try width(heading.width, column: column)
      try write(.text(heading.title), row: 0, column: column, style: .header)
    }
    for (index, row) in table.rows.enumerated() {
      for (column, cell) in row.enumerated() { try write(cell, row: index + 1, column: column) }
    }
    guard let last = lxw_col_t(exactly: table.headings.count - 1) else { return }
    worksheet_freeze_panes(sheet, 1, 0)
    let code = worksheet_autofilter(sheet, 0, 0, lxw_row_t(table.rows.count), last)
    try XLSXError.check(code, at: "the filter of sheet \(name)")
    try XLSXError.check(worksheet_repeat_rows(sheet, 0, 0), at: "the header of sheet \(name)")
    worksheet_set_landscape(sheet)
    printsOnA4()
  }

  /// In characters of the workbook's own type.
  func width(_ characters: Double, column: Int) throws(XLSXError) {
    let place = lxw_col_t(column)
    let code = worksheet_set_column(sheet, place, place, characters, nil)
    try XLSXError.check(code, at: "column \(column + 1) of sheet \(name)")
  }

  /// As wide as the paper, as many pages as it takes.
  func printsOnA4() {
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
  }

  /// "Dashboard!C7"
  private func address(_ row: Int, _ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "\(name)!\(letters)\(row + 1)"
  }

  /// The text as a cell can hold it: what is too long is cut, with a note; a character that XML may not hold
  /// is shown as a replacement mark.
  static func fitting(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append([0, 0xFFFE, 0xFFFF].contains(scalar.value) ? "\u{FFFD}" : scalar)
    }
    let whole = String(scalars)
    guard whole.utf16.count > longestText else { return whole }
    let room = longestText - cutNote.utf16.count
    var kept = String.UnicodeScalarView()
    var length = 0
    for scalar in whole.unicodeScalars {
      length += UTF16.width(scalar)
      if length > room { break }
      kept.append(scalar)
    }
    return String(kept) + cutNote
  }
}
