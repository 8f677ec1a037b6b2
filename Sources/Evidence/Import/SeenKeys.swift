/// Areas and periods of a series that a file was found to leave as they were: a second sight of one is a
/// duplicate. Kept small, because importing a large file again notes every figure of it.
struct SeenKeys {
  private let bytes: [UInt8]
  private let count: Int

  /// - Parameter keys: area and period packed into one number each; in order, none twice.
  init(_ keys: [UInt64]) {
    var writer = ByteWriter(capacity: keys.count * 2)
    var last: UInt64 = 0
    for key in keys {
      writer.write(key - last)
      last = key
    }
    bytes = Array(writer.bytes)
    count = keys.count
  }

  func keys() throws -> [UInt64] {
    try bytes.withUnsafeBufferPointer { buffer in
      var reader = ByteReader(buffer)
      var last: UInt64 = 0
      return try (0..<count).map { _ in
        last += try reader.read()
        return last
      }
    }
  }
}
