extension UnsafeBufferPointer<UInt8> {
  /// Whether no byte is nought or above 127. Without an early end, so that the compiler takes many at a time.
  var isPlainASCII: Bool {
    let raw = UnsafeRawBufferPointer(self)
    guard raw.count >= 8 else { return allSatisfy { 1..<0x80 ~= $0 } }
    var marks: UInt64 = 0
    var index = 0
    while index <= raw.count &- 8 {
      marks |= Self.marks(raw, index)
      index &+= 8
    }
    // The last eight bytes, some of them for the second time.
    return (marks | Self.marks(raw, raw.count &- 8)) & 0x8080_8080_8080_8080 == 0
  }

  @inline(__always)
  private static func marks(_ raw: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
    let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    return word | (word &- 0x0101_0101_0101_0101) & ~word
  }
}
