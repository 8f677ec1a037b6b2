import CSVRecords
import Foundation
import TestSupport

@testable import Evidence

/// What a reader made of one stretch of a file.
struct ReadRecord: Hashable, CustomStringConvertible {
  enum Content: Hashable {
    case fields([[UInt8]])
    case fault(CSVFault)
  }

  var row: Int
  var content: Content
  /// The record's bytes as they stand in the file.
  var text: [UInt8]

  var description: String {
    switch content {
    case .fields(let fields): "\(row): \(fields.map { String(decoding: $0, as: UTF8.self) })"
    case .fault(let fault):
      "\(row): \(fault) \(String(decoding: text.prefix(80), as: UTF8.self).debugDescription)"
    }
  }

  /// The records of `bytes` as the reader under test gives them.
  static func all(
    _ bytes: [UInt8], bufferSize: Int = 1 << 20, longestRecord: Int = CSVRecordReader.longestRecord
  ) throws -> [ReadRecord] {
    let (descriptor, folder) = try open(bytes)
    defer { close(descriptor) }
    var seen: [UInt8] = []
    let reader = CSVRecordReader(
      descriptor: descriptor, bufferSize: bufferSize, longestRecord: longestRecord
    ) { seen.append(contentsOf: $0) }
    var records: [ReadRecord] = []
    while true {
      let content: Content
      switch try reader.next() {
      case .end:
        // Every byte is shown once, in order: the digest of the file is taken from them.
        withExtendedLifetime(folder) {}
        return seen == bytes ? records : []
      case .record: content = .fields((0..<reader.fieldCount).map { Array(reader.fields[$0].bytes) })
      case .malformed(let fault): content = .fault(fault)
      }
      records.append(ReadRecord(row: reader.row, content: content, text: Array(reader.recordBytes)))
    }
  }
}

extension ReadRecord {
  /// A pipe for what fits into one, for it is quicker than a file.
  private static func open(_ bytes: [UInt8]) throws -> (descriptor: Int32, folder: TemporaryFolder?) {
    var ends: [Int32] = [0, 0]
    if bytes.count < 4096, pipe(&ends) == 0 {
      _ = bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
      close(ends[1])
      return (ends[0], nil)
    }
    let folder = try TemporaryFolder()
    let file = try folder.file("records.csv", bytes: bytes)
    return (Foundation.open(file.path, O_RDONLY), folder)
  }
}

/// The same records found slowly and plainly, a byte at a time over the whole file: what the reader must agree
/// with.
struct PlainRecordReading {
  private let bytes: [UInt8]
  private let longestRecord: Int
  private var position = 0
  private var row = 0

  static func all(_ bytes: [UInt8], longestRecord: Int = CSVRecordReader.longestRecord) -> [ReadRecord] {
    var reading = PlainRecordReading(bytes: bytes, longestRecord: longestRecord)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reading.position = 3 }
    var records: [ReadRecord] = []
    while let record = reading.next() { records.append(record) }
    return records
  }

  private init(bytes: [UInt8], longestRecord: Int) {
    self.bytes = bytes
    self.longestRecord = longestRecord
  }

  private func isBreak(_ index: Int) -> Bool { bytes[index] == 10 || bytes[index] == 13 }

  private mutating func next() -> ReadRecord? {
    while position < bytes.count, isBreak(position) {
      passLineEnding()
      row += 1
    }
    guard position < bytes.count else { return nil }
    row += 1
    let start = position
    let window = min(start + longestRecord, bytes.count)
    var fields: [[UInt8]] = []
    while true {
      let fieldStart = position
      var field: [UInt8] = []
      if position < window, bytes[position] == 34 {
        position += 1
        var isClosed = false
        while position < window {
          if bytes[position] != 34 {
            field.append(bytes[position])
            position += 1
          } else if position + 1 < window, bytes[position + 1] == 34 {
            field.append(34)
            position += 2
          } else {
            position += 1
            isClosed = true
            break
          }
        }
        if !isClosed || position < window && bytes[position] != 44 && !isBreak(position) {
          return fault(.unclosedQuote(field: fields.count), from: start, field: fieldStart)
        }
      } else {
        while position < window, bytes[position] != 44, !isBreak(position) {
          field.append(bytes[position])
          position += 1
        }
      }
      if position == window, window < bytes.count, !isBreak(position) {
        return fault(.tooLong, from: start, field: fieldStart)
      }
      fields.append(field)
      if position == bytes.count || isBreak(position) { break }
      position += 1
      if fields.count == CSVRecordReader.mostFields {
        return fault(.tooManyFields, from: start, field: position)
      }
    }
    let text = Array(bytes[start..<position])
    passLineEnding()
    return ReadRecord(row: row, content: .fields(fields), text: text)
  }

  private mutating func fault(_ fault: CSVFault, from start: Int, field: Int) -> ReadRecord {
    position = field
    while position < bytes.count, !isBreak(position) { position += 1 }
    let text = Array(bytes[start..<min(position, start + longestRecord)])
    passLineEnding()
    return ReadRecord(row: row, content: .fault(fault), text: text)
  }

  private mutating func passLineEnding() {
    if position < bytes.count, bytes[position] == 13 {
      position += 1
    } else if position < bytes.count, bytes[position] == 10 {
      position += 1
      return
    } else {
      return
    }
    if position < bytes.count, bytes[position] == 10 { position += 1 }
  }
}
