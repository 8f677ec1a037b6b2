import CXLSXWriter

/// Why a workbook could not be written.
public enum XLSXError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The library's own words, with the sheet and the cell as a spreadsheet names them.
  case refused(String, place: String)
  case fileCannotBeWritten(String, reason: String)

  public var description: String {
    switch self {
    case .refused(let words, let place): "The workbook could not be written at \(place): \(words)"
    case .fileCannotBeWritten(let path, let reason): "The workbook could not be written to \(path): \(reason)"
    }
  }

  /// Throws where the library reports a failure.
  static func check(_ code: lxw_error, at place: @autoclosure () -> String) throws(XLSXError) {
    if code != LXW_NO_ERROR { throw .refused(words(code), place: place()) }
  }

  static func words(_ code: lxw_error) -> String {
    lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
  }
}
