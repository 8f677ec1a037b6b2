import Foundation

/// Prints a standalone HTML page as a tagged PDF, and to a file as well where `url` is given.
///
/// The page carries its own style and images and fetches nothing. It needs a title and a language for the PDF
/// to be accessible. Needs the program WeasyPrint.
public func printPDF(html: String, to url: URL? = nil) async throws(PDFError) -> [UInt8] {
  let bytes = try await WeasyPrint().pdf(html: html)
  guard let url else { return bytes }
  do {
    try Data(bytes).write(to: url, options: .atomic)
  } catch {
    throw .fileCannotBeWritten(url.path, reason: error.localizedDescription)
  }
  return bytes
}
