// One reason to exist: turning bytes into records, fast and without losing any of them. Its loops work on
// pointers because this is where an import of ten million rows spends its time.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A field of a record: where its bytes are, valid until the next record is read.
package struct CSVField {
  package var start: UnsafePointer<UInt8>
  package var count: Int
  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
}

/// One record, or what stood where one should have been.
package enum CSVRecord {
  /// `CSVRecordReader.fields` hold it.
  case record
  case malformed(CSVFault)
  case end
}

package enum CSVFault: Error, Hashable, Sendable {
  /// A quote opens in the field (from 0) and nothing closes it where a field may end.
  case unclosedQuote(field: Int)
  case tooLong
  case tooManyFields

  package var problem: String {
    switch self {
    case .unclosedQuote: "a quote opens here and is not closed before the row ends"
    case .tooManyFields: "the row has more than \(CSVRecordReader.mostFields) fields"
    case .tooLong:
      "the row is longer than \(CSVRecordReader.longestRecord / 1024) KB; its beginning is kept here"
    }
  }
}

/// Reads RFC 4180 records from a file in bounded memory: any line ending, quoted fields with commas, quotes and
/// line breaks in them, a byte-order mark.
///
/// A record whose quotes do not work out is given up at the first line break after the quote that is at fault,
/// and reading goes on at the next line: one bad row costs one row.
package final class CSVRecordReader {
  package static let longestRecord = 1 << 18
  package static let mostFields = 1024

  private let descriptor: Int32
  private let longestRecord: Int
  private let bufferSize: Int
  private let buffer: UnsafeMutablePointer<UInt8>
  /// Holds unescaped text of quoted fields of the record being read.
  private let scratch: UnsafeMutablePointer<UInt8>
  // Checked access to these cost a third of the reading; one thread uses a reader, and no property is handed
  // out inout.
  @exclusivity(unchecked) private var position = 0
  @exclusivity(unchecked) private var limit = 0
  @exclusivity(unchecked) private var reachedEnd = false
  private var isInsideLongLine = false
  /// The last byte of the buffer was a carriage return that ended a line.
  @exclusivity(unchecked) private var lineFeedMayFollow = false
  private let onBytes: (UnsafeRawBufferPointer) -> Void

  /// The fields of the last record; the first `fieldCount` are set.
  package let fields: UnsafeMutablePointer<CSVField>
  @exclusivity(unchecked) package private(set) var fieldCount = 0
  /// The row as a spreadsheet numbers it; the header is row 1.
  @exclusivity(unchecked) package private(set) var row = 0
  /// Where the last record's bytes begin in the file, and how many there are, without its line ending.
  @exclusivity(unchecked) package private(set) var offset = 0
  @exclusivity(unchecked) package private(set) var length = 0
  @exclusivity(unchecked) package private(set) var bytesRead = 0

  /// - Parameters:
  ///   - longestRecord: in bytes, without the line ending; less than half of `bufferSize`.
  ///   - onBytes: sees every byte of the file once, in order.
  package init(
    descriptor: Int32, bufferSize: Int = 1 << 20, longestRecord: Int = CSVRecordReader.longestRecord,
    onBytes: @escaping (UnsafeRawBufferPointer) -> Void = { _ in }
  ) {
    self.descriptor = descriptor
    self.bufferSize = bufferSize
    self.longestRecord = longestRecord
    self.onBytes = onBytes
    buffer = .allocate(capacity: bufferSize)
    scratch = .allocate(capacity: longestRecord)
    fields = .allocate(capacity: Self.mostFields)
  }

  deinit {
    buffer.deallocate()
    scratch.deallocate()
    fields.deallocate()
  }

  /// The bytes of the last record as they stand in the file.
  package var recordBytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: buffer + (offset - (bytesRead - limit)), count: length)
  }

  /// Reads on; blank lines are passed over, but have a row's number.
  ///
  /// - Throws: `ReadFailure` when the file cannot be read on.
  package func next() throws -> CSVRecord {
    if isInsideLongLine { try skipRestOfLongLine() }
    while true {
      // Room for the longest record and the line ending after it.
      if limit - position < longestRecord + 2, !reachedEnd { try refill() }
      if bytesRead == limit, position == 0, limit >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB,
        buffer[2] == 0xBF
      {
        position = 3
      }
      if lineFeedMayFollow {
        lineFeedMayFollow = false
        if position < limit, buffer[position] == 10 { position += 1 }
      }
      guard position < limit else { return .end }
      row += 1
      if buffer[position] == 10 || buffer[position] == 13 {
        skipLineEnding()
        continue
      }
      return readRecord()
    }
  }

  private func refill() throws {
    let rest = limit - position
    if position > 0, rest > 0 { memmove(buffer, buffer + position, rest) }
    position = 0
    limit = rest
    while limit < bufferSize {
      let count = read(descriptor, buffer + limit, bufferSize - limit)
      if count < 0 {
        if errno == EINTR { continue }
        throw ReadFailure(code: errno)
      }
      if count == 0 {
        reachedEnd = true
        break
      }
      onBytes(UnsafeRawBufferPointer(start: buffer + limit, count: count))
      bytesRead += count
      limit += count
    }
  }

  private func readRecord() -> CSVRecord {
    fieldCount = 0
    offset = bytesRead - limit + position
    let start = position
    let end = min(limit, start + longestRecord)
    var index = start
    var fieldStart = start
    var unescaped = 0
    while true {
      if index < end, buffer[index] == UInt8(ascii: "\"") {
        guard let after = readQuoted(from: index + 1, to: end, unescaped: &unescaped) else {
          return giveUp(from: start, at: fieldStart, .unclosedQuote(field: fieldCount))
        }
        index = after
      } else {
        index = delimiter(from: index, to: end)
        append(buffer + fieldStart, index - fieldStart)
      }
      if index >= end {
        if end < limit, buffer[index] != 10, buffer[index] != 13 {
          return giveUp(from: start, at: fieldStart, .tooLong)
        }
        break
      }
      if buffer[index] != UInt8(ascii: ",") { break }
      if fieldCount == Self.mostFields { return giveUp(from: start, at: index, .tooManyFields) }
      index += 1
      fieldStart = index
    }
    length = index - start
    position = index
    skipLineEnding()
    return .record
  }

  /// Where the next comma or line break stands, or `end`. Eight bytes at a time: a byte of `x` is nought where
  /// it matches, and the lowest such byte is found without a branch for each.
  @inline(__always)
  private func delimiter(from: Int, to end: Int) -> Int {
    var index = from
    while index &+ 8 <= end {
      let word = UnsafeRawPointer(buffer + index).loadUnaligned(as: UInt64.self)
      let found =
        Self.zeroBytes(word ^ Self.commas) | Self.zeroBytes(word ^ Self.lineFeeds)
        | Self.zeroBytes(word ^ Self.returns)
      if found != 0 { return index &+ (found.trailingZeroBitCount &>> 3) }
      index &+= 8
    }
    while index < end {
      let byte = buffer[index]
      if byte == UInt8(ascii: ",") || byte == 10 || byte == 13 { break }
      index &+= 1
    }
    return index
  }

  private static let commas: UInt64 = 0x2c2c_2c2c_2c2c_2c2c
  private static let lineFeeds: UInt64 = 0x0a0a_0a0a_0a0a_0a0a
  private static let returns: UInt64 = 0x0d0d_0d0d_0d0d_0d0d

  /// The high bit of each byte that is nought; the lowest one set is always right (Mycroft 1987).
  @inline(__always)
  private static func zeroBytes(_ x: UInt64) -> UInt64 {
    (x &- 0x0101_0101_0101_0101) & ~x & 0x8080_8080_8080_8080
  }

  /// Reads a quoted field whose text begins at `from`; where the delimiter after it stands, or nil where the
  /// quotes do not work out.
  private func readQuoted(from: Int, to end: Int, unescaped: inout Int) -> Int? {
    var index = from
    var escapes = false
    while true {
      while index < end, buffer[index] != UInt8(ascii: "\"") { index &+= 1 }
      if index >= end { return nil }
      if index + 1 < end, buffer[index + 1] == UInt8(ascii: "\"") {
        escapes = true
        index += 2
        continue
      }
      break
    }
    let after = index + 1
    if after < end, buffer[after] != UInt8(ascii: ","), buffer[after] != 10, buffer[after] != 13 { return nil }
    if !escapes {
      append(buffer + from, index - from)
      return after
    }
    let text = scratch + unescaped
    var count = 0
    var source = from
    while source < index {
      text[count] = buffer[source]
      count += 1
      source += buffer[source] == UInt8(ascii: "\"") ? 2 : 1
    }
    unescaped += count
    append(text, count)
    return after
  }

  @inline(__always)
  private func append(_ start: UnsafePointer<UInt8>, _ count: Int) {
    fields[fieldCount] = CSVField(start: start, count: count)
    fieldCount &+= 1
  }

  private func giveUp(from start: Int, at field: Int, _ fault: CSVFault) -> CSVRecord {
    var index = field
    while index < limit, buffer[index] != 10, buffer[index] != 13 { index += 1 }
    length = min(index - start, longestRecord)
    position = index
    if index == limit, !reachedEnd {
      isInsideLongLine = true
    } else {
      skipLineEnding()
    }
    return .malformed(fault)
  }

  /// Gives up the record that was just read at its first line break; false where it has none.
  ///
  /// For a record that has the wrong number of fields because a quote in it closed some lines too late.
  package func giveUpAtFirstLineBreak() -> Bool {
    let start = offset - (bytesRead - limit)
    guard let lineBreak = (start..<start + length).first(where: { buffer[$0] == 10 || buffer[$0] == 13 }) else {
      return false
    }
    length = lineBreak - start
    position = lineBreak
    lineFeedMayFollow = false
    skipLineEnding()
    return true
  }

  private func skipLineEnding() {
    if position < limit, buffer[position] == 13 {
      position += 1
      lineFeedMayFollow = position == limit
    }
    if position < limit, buffer[position] == 10 { position += 1 }
  }

  private func skipRestOfLongLine() throws {
    while true {
      while position < limit, buffer[position] != 10, buffer[position] != 13 { position += 1 }
      if position < limit || reachedEnd { break }
      try refill()
    }
    skipLineEnding()
    isInsideLongLine = false
  }
}

package struct ReadFailure: Error, CustomStringConvertible {
  package let code: Int32
  package init(code: Int32) { self.code = code }
  package var description: String { String(cString: strerror(code)) }
}
