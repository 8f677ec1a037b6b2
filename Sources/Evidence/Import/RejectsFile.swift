import Foundation

/// Writes rejected rows to a CSV as they are met. The file takes its name only when the import is done, so
/// that a failed import leaves none.
final class RejectsFile {
  let destination: URL
  private let partial: URL
  private var handle: FileHandle?

  init(destination: URL) {
    self.destination = destination
    partial = destination.appendingPathExtension("partial")
  }

  func append(_ rows: [RejectedRow]) throws {
    guard !rows.isEmpty else { return }
    if handle == nil {
      try FileManager.default.createDirectory(
        at: destination.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: partial)
      handle = try FileHandle(forWritingTo: partial)
      try handle?.write(contentsOf: Data("row,column,reason,text\n".utf8))
    }
    var text = ""
    for row in rows {
      text += [String(row.row), row.column ?? "", row.reason, row.text]
        .map(Self.field).joined(separator: ",") + "\n"
    }
    try handle?.write(contentsOf: Data(text.utf8))
  }

  /// Gives the file its name; nil where no row was rejected.
  func finish() throws -> URL? {
    guard let handle else { return nil }
    try handle.close()
    self.handle = nil
    _ = try? FileManager.default.removeItem(at: destination)
    try FileManager.default.moveItem(at: partial, to: destination)
    return destination
  }

  func discard() {
    guard let handle else { return }
    try? handle.close()
    try? FileManager.default.removeItem(at: partial)
  }

  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { [34, 44, 10, 13].contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
