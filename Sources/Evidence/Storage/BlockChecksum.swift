/// Eight bytes at the end of a block that tell whether the others are as they were written.
///
/// A database page that went bad would otherwise show other figures as if they had been published.
enum BlockChecksum {
  static let length = 8

  static func sealed(_ bytes: consuming [UInt8]) -> [UInt8] {
    let sum = bytes.withUnsafeBufferPointer(of)
    for index in 0..<UInt64(length) { bytes.append(UInt8(truncatingIfNeeded: sum >> (index * 8))) }
    return bytes
  }

  /// The bytes before the checksum.
  ///
  /// - Throws: `ObservationBlock.Damage` where it does not fit them.
  static func opened(_ bytes: UnsafeBufferPointer<UInt8>) throws -> UnsafeBufferPointer<UInt8> {
    guard bytes.count >= length else { throw ObservationBlock.Damage.truncated }
    let body = UnsafeBufferPointer(rebasing: bytes.dropLast(length))
    var sum: UInt64 = 0
    for index in (body.count..<bytes.count).reversed() { sum = sum << 8 | UInt64(bytes[index]) }
    guard sum == of(body) else { throw ObservationBlock.Damage.altered }
    return body
  }

  /// Multiplies and folds eight bytes at a time, in four lanes that do not wait for each other. Each step can be
  /// undone, so that two blocks that differ in one word always differ in their sums.
  private static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    func word(_ index: Int) -> UInt64 {
      UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    var a = 0x9e37_79b9_7f4a_7c15 ^ UInt64(bytes.count)
    var (b, c, d): (UInt64, UInt64, UInt64) = (1, 2, 3)
    var index = 0
    while index &+ 32 <= raw.count {
      a = step(a ^ word(index))
      b = step(b ^ word(index &+ 8))
      c = step(c ^ word(index &+ 16))
      d = step(d ^ word(index &+ 24))
      index &+= 32
    }
    var sum = step(step(step(a) ^ b) ^ c) ^ d
    while index &+ 8 <= raw.count {
      sum = step(sum ^ word(index))
      index &+= 8
    }
    var last: UInt64 = 0
    while index < raw.count {
      last = last << 8 | UInt64(raw[index])
      index &+= 1
    }
    return step(sum ^ last)
  }

  @inline(__always)
  private static func step(_ x: UInt64) -> UInt64 {
    let product = x &* 0xd6e8_feb8_6659_fd93
    return product ^ (product >> 32)
  }
}
