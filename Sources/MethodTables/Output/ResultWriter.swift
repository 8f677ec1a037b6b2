import Vocabulary

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

package enum ResultFormat: String, CaseIterable, Sendable { case csv, json }

/// A cell of the result.
enum ResultCell: Sendable {
  case text(String)
  case number(Double)
  case missing

  init(_ number: Double?) { self = number.map(ResultCell.number) ?? .missing }
  init(_ text: String?) { self = text.map(ResultCell.text) ?? .missing }
}

/// Writes rows to a file or pipe as they come, in memory that does not grow with them.
///
/// Numbers are the shortest decimals that read back as the same double. A missing cell is empty in CSV and null
/// in JSON, which is one array with an object for each row.
final class ResultWriter {
  struct WriteFailure: Error, CustomStringConvertible {
    var code: Int32
    var description: String { "the result cannot be written: \(String(cString: strerror(code)))" }
  }

  private let descriptor: Int32
  private let format: ResultFormat
  private let names: [String]
  private var buffer: [UInt8] = []
  private var column = 0
  private var rows = 0
  private static let fullBuffer = 1 << 16

  init(descriptor: Int32, format: ResultFormat, names: [String]) {
    (self.descriptor, self.format, self.names) = (descriptor, format, names)
    buffer.reserveCapacity(Self.fullBuffer + 4096)
    if format == .csv {
      for name in names { add(.text(name)) }
      endRow()
    }
  }

  func add(_ cell: ResultCell) {
    openCell()
    switch (cell, format) {
    case (.number(let value), _): append(numberText(value))
    case (.missing, .csv): break
    case (.missing, .json): append("null")
    case (.text(let text), .csv): appendQuotedWhereNeeded(text)
    case (.text(let text), .json): appendJSON(text)
    }
    column += 1
  }

  /// Several cells of one row as they stand in a CSV file; for CSV only.
  func add(csv bytes: UnsafeBufferPointer<UInt8>, cells: Int) {
    openCell()
    buffer.append(contentsOf: bytes)
    column += cells
  }

  func endRow() {
    precondition(column == names.count, "a row has a cell for each column")
    switch format {
    case .csv: buffer.append(UInt8(ascii: "\n"))
    case .json: buffer.append(UInt8(ascii: "}"))
    }
    (column, rows) = (0, rows + 1)
  }

  /// Writes what has gathered, once there is enough of it.
  func drain() throws(WriteFailure) { if buffer.count >= Self.fullBuffer { try write() } }

  func finish() throws(WriteFailure) {
    if format == .json { append(rows == 0 ? "[]\n" : "\n]\n") }
    try write()
  }

  private func openCell() {
    switch format {
    case .csv: if column > 0 { buffer.append(UInt8(ascii: ",")) }
    case .json:
      if column == 0 { append(rows == 0 ? "[\n{" : ",\n{") } else { append(", ") }
      appendJSON(names[column])
      append(": ")
    }
  }

  private func append(_ text: String) { buffer.append(contentsOf: text.utf8) }

  private func appendQuotedWhereNeeded(_ text: String) {
    let quote = UInt8(ascii: "\"")
    guard text.utf8.contains(where: { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 10 || $0 == 13 }) else {
      return append(text)
    }
    buffer.append(quote)
    for byte in text.utf8 {
      if byte == quote { buffer.append(quote) }
      buffer.append(byte)
    }
    buffer.append(quote)
  }

  private func appendJSON(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case "\0"..<" ":
        let hex = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - hex.count) + hex)
      default: buffer.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private func write() throws(WriteFailure) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes {
        Self.write(descriptor, $0.baseAddress! + written, buffer.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw WriteFailure(code: errno)
      }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func write(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, start, count)
    #else
      Darwin.write(descriptor, start, count)
    #endif
  }
}
