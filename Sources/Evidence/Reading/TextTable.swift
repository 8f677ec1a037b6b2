#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers the distinct texts of a column from 0, by their bytes. The last one is remembered, for columns
/// repeat.
final class TextTable {
  struct NotUTF8: Error {}

  @exclusivity(unchecked) private(set) var texts: [String] = []
  @exclusivity(unchecked) private var keys: [UnsafeMutableBufferPointer<UInt8>] = []
  @exclusivity(unchecked) private var slots: [Int32]
  @exclusivity(unchecked) private var lastIndex = -1

  init() { slots = Array(repeating: -1, count: 64) }

  deinit { for key in keys { key.deallocate() } }

  /// - Throws: `NotUTF8`; bytes that were seen before have been checked before.
  @inline(__always)
  func index(of bytes: UnsafeBufferPointer<UInt8>) throws(NotUTF8) -> Int {
    if lastIndex >= 0 {
      let last = keys[lastIndex]
      if last.count == bytes.count,
        bytes.count == 0 || memcmp(last.baseAddress!, bytes.baseAddress!, bytes.count) == 0
      {
        return lastIndex
      }
    }
    lastIndex = try find(bytes)
    return lastIndex
  }

  private func find(_ bytes: UnsafeBufferPointer<UInt8>) throws(NotUTF8) -> Int {
    var slot = Self.hash(bytes) & (slots.count - 1)
    while slots[slot] >= 0 {
      let key = keys[Int(slots[slot])]
      if key.count == bytes.count,
        bytes.count == 0 || memcmp(key.baseAddress!, bytes.baseAddress!, bytes.count) == 0
      {
        return Int(slots[slot])
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw NotUTF8() }
    let key = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = key.initialize(from: bytes)
    keys.append(key)
    texts.append(text)
    slots[slot] = Int32(texts.count - 1)
    if texts.count * 2 > slots.count { grow() }
    return texts.count - 1
  }

  private func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for (index, key) in keys.enumerated() {
      var slot = Self.hash(UnsafeBufferPointer(key)) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  /// FNV-1a; the tables are small and their texts short.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29)) & Int.max
  }
}
