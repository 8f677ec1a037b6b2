import CSVRecords
import Vocabulary

/// A CSV table, one row at a time, with the columns of a method found by name whatever their order, case,
/// spaces and underscores.
final class InputTable {
  /// As the file writes them.
  let names: [String]
  /// Where the method's columns stand, in the method's order; nil where one that it can do without is absent.
  let positions: [Int?]
  let file: String
  private let columns: [InputColumn]
  private let records: CSVRecordReader
  /// Where the columns stand that the method does not read, but carries through.
  let carried: [Int]

  /// - Throws: `Issues` that name each column that is missing or there twice; `ReadFailure`.
  init(_ records: CSVRecordReader, file: String, columns: [InputColumn]) throws {
    (self.records, self.file, self.columns) = (records, file, columns)
    names = try Self.header(records, file: file)
    let folded = names.map(Self.folded)
    var issues: [Issue] = []
    var positions: [Int?] = []
    for column in columns {
      let found = folded.indices.filter { folded[$0] == Self.folded(column.name) }
      if found.count > 1 {
        issues.append(
          Issue(
            file: file, line: 1, field: column.name, problem: "the file has this column twice",
            remedy: "Remove one of them."))
      } else if found.isEmpty, column.isNeeded {
        issues.append(
          Issue(
            file: file, line: 1, field: column.name, problem: "the file lacks this column",
            remedy: "Its columns are: \(names.joined(separator: ", "))."))
      }
      positions.append(found.first)
    }
    guard issues.isEmpty else { throw Issues(issues) }
    self.positions = positions
    carried = names.indices.filter { !positions.contains($0) }
  }

  var row: Int { records.row }
  var bytesRead: Int { records.bytesRead }
  /// The last row as it stands in the file, without its line ending.
  var recordBytes: UnsafeBufferPointer<UInt8> { records.recordBytes }

  enum Next {
    case row, end
    case fault(Issue)
  }

  /// Goes to the next row; a row that cannot be read is told and left behind.
  func next() throws -> Next {
    switch try records.next() {
    case .end: return .end
    case .malformed(let fault): return .fault(Issue(file: file, line: row, problem: fault.problem))
    case .record:
      let count = records.fieldCount
      guard count == names.count else {
        return .fault(
          Issue(
            file: file, line: row,
            problem: "the row has \(count) field\(count == 1 ? "" : "s"); the header has \(names.count)"))
      }
      return .row
    }
  }

  /// The text of a column of the file in the last row; bytes that are not UTF-8 are replaced.
  func text(at position: Int) -> String {
    String(decoding: records.fields[position].bytes, as: UTF8.self)
  }

  /// The number of a method's column in the last row; NaN where it is missing.
  func number(_ column: Int) throws(BadCell) -> Double {
    guard let position = positions[column] else { return .nan }
    switch parseNumber(records.fields[position].bytes) {
    case .number(let value): return value
    case .missing: return .nan
    case .notANumber:
      throw BadCell(
        issue: Issue(
          file: file, line: row, field: names[position],
          problem: "“\(text(at: position).prefix(40))” is not a number",
          remedy: "Write digits, or leave it empty where it is missing."))
    }
  }

  /// Any cell of the last row, as a number where the method reads one there.
  func cell(at position: Int) -> ResultCell {
    if let column = positions.firstIndex(of: position), columns[column].isNumber {
      switch parseNumber(records.fields[position].bytes) {
      case .number(let value): return .number(value)
      case .missing: return .missing
      case .notANumber: break
      }
    }
    return .text(text(at: position))
  }

  private static func header(_ records: CSVRecordReader, file: String) throws -> [String] {
    switch try records.next() {
    case .end:
      throw Issues(
        Issue(file: file, problem: "the file is empty", remedy: "Its first row must name its columns."))
    case .malformed(let fault):
      throw Issues(Issue(file: file, line: 1, problem: "this is not a CSV file: \(fault.problem)"))
    case .record:
      let names = (0..<records.fieldCount).map { String(validating: records.fields[$0].bytes, as: UTF8.self) }
      let texts = names.compactMap { $0 }
      guard texts.count == names.count, !texts.contains(where: { $0.unicodeScalars.contains("\0") }) else {
        throw Issues(
          Issue(
            file: file, line: 1, problem: "this is not a text file in UTF-8", remedy: "Save it as CSV in UTF-8."
          ))
      }
      return texts
    }
  }

  /// Small letters and digits only.
  private static func folded(_ name: String) -> String {
    String(name.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) })
  }
}

/// A cell that a person must mend.
struct BadCell: Error { var issue: Issue }
