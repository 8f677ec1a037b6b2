/// Writes variable-length integers: seven bits a byte, the lowest first.
struct ByteWriter: ~Copyable {
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 64) {
    self.capacity = max(capacity, 64)
    storage = .allocate(capacity: self.capacity)
  }

  deinit { storage.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: storage, count: count) }

  @inline(__always)
  mutating func write(_ value: UInt64) {
    reserve(10)
    put(value)
  }

  /// One value where all are the same, else one for each row.
  @inline(__always)
  mutating func writeColumn<Element>(
    _ rows: UnsafeBufferPointer<Element>, _ value: (borrowing Element) -> UInt64
  ) {
    guard rows.count > 0 else { return }
    reserve(11 + 10 * rows.count)
    let first = value(rows[0])
    var index = 1
    while index < rows.count, value(rows[index]) == first { index &+= 1 }
    if index == rows.count {
      put(0)
      put(first)
    } else {
      put(1)
      for index in rows.indices { put(value(rows[index])) }
    }
  }

  private mutating func reserve(_ extra: Int) {
    guard count + extra > capacity else { return }
    let larger = max(capacity * 2, count + extra)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: storage, count: count)
    storage.deallocate()
    storage = moved
    capacity = larger
  }

  @inline(__always)
  private mutating func put(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      storage[count] = UInt8(truncatingIfNeeded: rest) | 0x80
      count &+= 1
      rest >>= 7
    }
    storage[count] = UInt8(truncatingIfNeeded: rest)
    count &+= 1
  }

  @inline(__always)
  static func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: value << 1 ^ value >> 63) }
}

/// Reads what `ByteWriter` wrote; bytes that end too early are damage, never a crash.
struct ByteReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var remaining: Int { bytes.count - position }

  @inline(__always)
  mutating func read() throws -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard position < bytes.count, shift < 64 else { throw ObservationBlock.Damage.truncated }
      let byte = bytes[position]
      position &+= 1
      value |= UInt64(byte & 0x7f) &<< shift
      if byte < 0x80 { return value }
      shift &+= 7
    }
  }

  /// A number of things that take at least a byte each: more than there are bytes left is damage.
  mutating func readCount() throws -> Int {
    let count = try read()
    guard count <= UInt64(remaining) else { throw ObservationBlock.Damage.truncated }
    return Int(count)
  }

  mutating func skip(_ count: Int) throws {
    guard count >= 0, count <= remaining else { throw ObservationBlock.Damage.truncated }
    position += count
  }

  @inline(__always)
  mutating func readColumn<Element>(
    _ rows: UnsafeMutableBufferPointer<Element>, _ store: (inout Element, UInt64) -> Void
  ) throws {
    if try read() == 0 {
      let value = try read()
      for index in rows.indices { store(&rows[index], value) }
    } else {
      for index in rows.indices { store(&rows[index], try read()) }
    }
  }

  @inline(__always)
  static func unzigzag(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
}
