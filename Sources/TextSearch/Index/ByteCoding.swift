/// Whole numbers as seven bits a byte, the least first; texts with their length before them.
extension [UInt8] {
  mutating func append(number: Int) {
    var rest = UInt(number)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  mutating func append(text: String) {
    append(number: text.utf8.count)
    append(contentsOf: text.utf8)
  }
}

/// Reads what was written so; every step checks that there are bytes left.
struct ByteReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var at: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at: Int = 0) { (self.bytes, self.at) = (bytes, at) }

  var isAtEnd: Bool { at >= bytes.count }

  /// nil where the bytes end, or the number is none.
  @inline(__always) mutating func number() -> Int? {
    guard at < bytes.count else { return nil }
    let first = bytes[at]
    guard first >= 0x80 else {
      at += 1
      return Int(first)
    }
    return longNumber()
  }

  private mutating func longNumber() -> Int? {
    var value: UInt = 0
    var shift: UInt = 0
    while at < bytes.count, shift < 63 {
      let byte = bytes[at]
      at += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(exactly: value) }
      shift += 7
    }
    return nil
  }

  mutating func text() -> String? {
    guard let length = number(), length <= bytes.count - at else { return nil }
    defer { at += length }
    return String(validating: bytes[at..<(at + length)], as: UTF8.self)
  }

  mutating func skip(_ count: Int) -> Bool {
    guard count >= 0, count <= bytes.count - at else { return false }
    at += count
    return true
  }
}
