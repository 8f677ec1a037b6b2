import CXLSXWriter
import Foundation

/// A workbook that is being written, by libxlsxwriter; not readable back, and complete only after `close`.
final class XLSXWorkbook {
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private let path: String
  private var formats: [XLSXStyle: UnsafeMutablePointer<lxw_format>] = [:]

  init(path: String) throws(XLSXError) {
    guard let book = workbook_new(path) else {
      throw .fileCannotBeWritten(path, reason: "there is no memory for it")
    }
    self.book = book
    self.path = path
  }

  deinit { lxw_workbook_free(book) }

  /// With the same `created` (seconds since 1970) the same content gives the same bytes.
  func describe(title: String, company: String, created: Int?) throws(XLSXError) {
    let code = title.withCString { title in
      company.withCString { company in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.company = UnsafeMutablePointer(mutating: company)
        properties.created = created ?? 0
        return workbook_set_properties(book, &properties)
      }
    }
    try XLSXError.check(code, at: "the title")
  }

  /// - Parameter name: at most 31 characters, without `[ ] : * ? / \`, not used before.
  func sheet(_ name: String) throws(XLSXError) -> XLSXSheet {
    try XLSXError.check(workbook_validate_sheet_name(book, name), at: "sheet \(name)")
    guard let sheet = workbook_add_worksheet(book, name) else {
      throw .refused("the sheet could not be added", place: "sheet \(name)")
    }
    return XLSXSheet(name: name, sheet: sheet, workbook: self)
  }

  func format(_ style: XLSXStyle) -> UnsafeMutablePointer<lxw_format>? {
    if style == XLSXStyle() { return nil }
    if let made = formats[style] { return made }
    let made = workbook_add_format(book)
    made.map(style.apply)
    formats[style] = made
    return made
  }

  func close() throws(XLSXError) {
    guard let book else { return }
    // The library frees the workbook whether or not it can write it.
    self.book = nil
    let code = workbook_close(book)
    if code != LXW_NO_ERROR { throw .fileCannotBeWritten(path, reason: XLSXError.words(code)) }
  }

  /// Writes a workbook in a folder of its own and returns its bytes.
  static func bytes(_ write: (XLSXWorkbook) throws(XLSXError) -> Void) throws(XLSXError) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("salus-\(UUID().uuidString)")
    let file = folder.appendingPathComponent("workbook.xlsx")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .fileCannotBeWritten(folder.path, reason: "\(error.localizedDescription)")
    }
    let workbook = try XLSXWorkbook(path: file.path)
    try write(workbook)
    try workbook.close()
    do {
      return [UInt8](try Data(contentsOf: file))
    } catch {
      throw .fileCannotBeWritten(file.path, reason: "\(error.localizedDescription)")
    }
  }
}
