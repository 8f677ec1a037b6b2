import CSVRecords
import Foundation
import Vocabulary

/// A small CSV, read whole, with its columns found by name: areas, neighbours, code changes.
struct CSVTable {
  let file: String
  let columns: [String]
  /// The row as a spreadsheet numbers it, and its fields.
  private(set) var rows: [(row: Int, fields: [String])] = []

  static let largestSize = 64 << 20

  /// - Throws: `Issues` that name every row that cannot be read.
  init(_ url: URL) throws {
    let source = try SourceFile(url)
    file = source.name
    guard source.size <= Self.largestSize else {
      throw Issues(
        Issue(
          file: file, problem: "the file is larger than \(Self.largestSize >> 20) MB",
          remedy: "Check that it is the file you mean."))
    }
    let descriptor = open(url.path, O_RDONLY)
    guard descriptor >= 0 else {
      throw Issues(Issue(file: file, problem: "the file could not be opened: \(ReadFailure(code: errno))"))
    }
    defer { close(descriptor) }
    let records = CSVRecordReader(descriptor: descriptor)
    var header: [String]?
    var issues: [Issue] = []
    reading: while true {
      switch try records.next() {
      case .end: break reading
      case .malformed(let fault): issues.append(Issue(file: file, line: records.row, problem: fault.problem))
      case .record:
        let texts = (0..<records.fieldCount).map {
          String(validating: records.fields[$0].bytes, as: UTF8.self)
        }
        guard texts.allSatisfy({ $0 != nil }) else {
          issues.append(
            Issue(
              file: file, line: records.row, problem: "the row holds bytes that are not UTF-8",
              remedy: "Save the file as CSV in UTF-8."))
          continue
        }
        let fields = texts.map { $0! }
        guard !fields.contains(where: { $0.utf8.contains(0) }) else {
          issues.append(
            Issue(
              file: file, line: records.row, problem: "the row holds a null character",
              remedy: "Save the file as CSV in UTF-8."))
          continue
        }
        guard let header else {
          header = fields
          continue
        }
        guard fields.count == header.count else {
          issues.append(
            Issue(
              file: file, line: records.row,
              problem: "the row has \(counted(fields.count, "field")); the header has \(header.count)"))
          continue
        }
        rows.append((records.row, fields))
      }
    }
    guard let header else { throw Issues(Issue(file: file, problem: "the file is empty")) }
    columns = header
    guard issues.isEmpty else { throw Issues(issues) }
  }

  func has(_ names: String...) -> Bool { names.allSatisfy { columns.contains($0) } }

  /// Where the columns stand.
  ///
  /// - Throws: `Issues` that name each column that the file lacks.
  func positions(_ names: String...) throws -> [Int] {
    let missing = names.filter { !columns.contains($0) }
    guard missing.isEmpty else {
      throw Issues(
        missing.map { Issue(file: file, line: 1, field: $0, problem: "the file lacks this column") })
    }
    return names.map { columns.firstIndex(of: $0)! }
  }
}
