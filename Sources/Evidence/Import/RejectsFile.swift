import CSVRecords
import Foundation
import Store

/// Writes rejected rows to a CSV as they are met. The file takes its name only when the import is stored, so
/// that a failed import leaves none.
///
/// Unchecked: the thread that stores uses it first, and the one that started the import after that.
final class RejectsFile: @unchecked Sendable {
  private let folder: URL
  private let name: String
  private var names: (partial: URL, final: URL)?
  private var descriptor: Int32 = -1

  /// - Parameter name: without its extension; a number follows it where the name is taken.
  init(folder: URL, name: String) {
    self.folder = folder
    self.name = name
  }

  deinit { discard() }

  /// Where the file is going to be; nil where no row was rejected.
  var path: String? { names?.final.path }

  func append(_ rows: [RejectedRow]) throws(StoreError) {
    guard !rows.isEmpty else { return }
    if descriptor < 0 {
      try create()
      try write(Array("row,column,reason,text\n".utf8))
    }
    var text: [UInt8] = []
    for row in rows {
      text += "\(row.row)".utf8
      // The fields of a rejected row are anything at all, and whoever mends it opens it in a spreadsheet.
      for field in [row.column ?? "", row.reason, row.text] {
        text.append(UInt8(ascii: ","))
        CSVText.append(field, guarding: true, to: &text)
      }
      text.append(UInt8(ascii: "\n"))
    }
    try write(text)
  }

  /// Gives the file its name.
  func finish() throws(StoreError) {
    guard let names else { return }
    let isClosed = close(descriptor) == 0
    descriptor = -1
    guard isClosed, rename(names.partial.path, names.final.path) == 0 else { throw failure(errno) }
  }

  func discard() {
    guard descriptor >= 0, let names else { return }
    close(descriptor)
    descriptor = -1
    unlink(names.partial.path)
    self.names = nil
  }

  private func create() throws(StoreError) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .readOnly(folder.path)
    }
    for number in 1... {
      let final = folder.appendingPathComponent(number == 1 ? "\(name).csv" : "\(name)-\(number).csv")
      let partial = final.appendingPathExtension("partial")
      if FileManager.default.fileExists(atPath: final.path) { continue }
      descriptor = open(partial.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else { throw failure(errno) }
      names = (partial, final)
      return
    }
  }

  private func write(_ text: [UInt8]) throws(StoreError) {
    var rest = text[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress!, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(errno) }
      rest = rest.dropFirst(count)
    }
  }

  private func failure(_ code: Int32) -> StoreError {
    switch code {
    case ENOSPC, EDQUOT: .diskFull(folder: folder.path)
    case EACCES, EPERM, EROFS, ENOTDIR: .readOnly(folder.path)
    default: .failed("the rejected rows could not be written to \(folder.path): \(ReadFailure(code: code))")
    }
  }
}
