/// Why a PDF could not be made.
public enum PDFError: Error, Hashable, Sendable, CustomStringConvertible {
  case notInstalled
  /// What the page would have fetched from elsewhere.
  case notStandalone([String])
  case timedOut(Duration)
  case tooLarge(limit: Int)
  /// The program's own words.
  case failed(String)
  case fileCannotBeWritten(String, reason: String)

  public var description: String {
    switch self {
    case .notInstalled: "PDF needs WeasyPrint: apt install weasyprint"
    case .notStandalone(let references):
      "The page cannot be printed because it refers to files outside itself: "
        + references.joined(separator: ", ")
    case .timedOut(let limit): "WeasyPrint did not finish within \(limit)"
    case .tooLarge(let limit): "WeasyPrint wrote more than \(limit) bytes"
    case .failed(let words): "WeasyPrint could not print the page: \(words)"
    case .fileCannotBeWritten(let path, let reason): "The PDF could not be written to \(path): \(reason)"
    }
  }
}
