import CPostgres

/// The values of a statement in the form in which libpq takes them.
struct PostgresParameters {
  let types: [Oid]
  private var bytes: [UInt8] = []
  /// Where each value lies in `bytes`; nil for null.
  private var ranges: [Range<Int>?] = []

  init(_ values: [SQLValue]) throws(StoreError) {
    guard values.count <= 65_535 else {
      throw .unexpectedValue("a statement has \(values.count) values, and PostgreSQL takes 65,535")
    }
    types = values.map(\.postgresType)
    for value in values {
      let start = bytes.count
      try value.append(to: &bytes)
      ranges.append(value == .null ? nil : start..<bytes.count)
    }
    // The address of an empty array is none, which libpq takes for null.
    bytes.append(0)
    guard bytes.count <= 1 << 30 else {
      throw .unexpectedValue("a value to be kept is larger than the 1 GB that PostgreSQL takes")
    }
  }

  func with<T>(
    _ body: (
      _ count: Int32, _ values: [UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]
    ) -> T
  ) -> T {
    bytes.withUnsafeBytes { buffer in
      let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress
      return body(
        Int32(ranges.count),
        ranges.map { range in range.flatMap { range in start.map { $0 + range.lowerBound } } },
        ranges.map { Int32($0?.count ?? 0) }, Array(repeating: 1, count: ranges.count))
    }
  }
}

/// The statements that a connection has prepared, the least used given up first.
struct PostgresStatements {
  private struct Key: Hashable {
    var text: String
    var types: [Oid]
  }

  /// Statements with lists have a text for each length, so their number has to be bounded.
  private static let most = 200

  private var names: [Key: (name: String, lastUse: Int)] = [:]
  private var uses = 0

  /// The name of a statement, and whether it has been prepared; `forgotten` has to be given up for it.
  mutating func name(
    _ text: String, _ types: [Oid]
  ) -> (name: String, isPrepared: Bool, forgotten: String?) {
    uses += 1
    let key = Key(text: text, types: types)
    if let known = names[key]?.name {
      names[key]?.lastUse = uses
      return (known, true, nil)
    }
    var forgotten: String?
    if names.count >= Self.most, let oldest = names.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      forgotten = oldest.value.name
      names[oldest.key] = nil
    }
    return ("s\(uses)", false, forgotten)
  }

  mutating func keep(_ name: String, _ text: String, _ types: [Oid]) {
    names[Key(text: text, types: types)] = (name, uses)
  }
}
