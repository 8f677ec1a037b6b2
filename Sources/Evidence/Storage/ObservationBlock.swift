/// A whole series (one indicator, sex, age and category: all areas and periods) as one run of bytes.
///
/// Observations are written once and read a series at a time, so that one row of the database holds a series.
/// The block begins with a directory of areas (identifier, length), so that reading sixteen areas of a hundred
/// and fifty decodes sixteen. Within an area each column stands by itself, written once where it is constant.
/// All integers are variable-length (seven bits a byte); signed ones are zigzag-coded.
///
///     block     := version areaCount (areaDelta byteLength)* segment* checksum
///     segment   := count column(period) column(import) column(row) column(flags)
///                  column(word)*7 column(number)*7
///     column    := 0 value | 1 value*     (constant, or one value a row)
///     checksum  := eight bytes over all before them
enum ObservationBlock {
  static let version: UInt64 = 1

  enum Damage: Error, CustomStringConvertible {
    case version(UInt64)
    case truncated, altered

    var description: String {
      switch self {
      case .version(let version):
        "The database holds figures in form \(version), which this version of Salus does not read."
      case .truncated, .altered: "Figures in the database are damaged. Restore it from a backup."
      }
    }
  }

  // MARK: Writing

  /// - Precondition: `observations` are in order of area, then period.
  static func encode(_ observations: [StoredObservation]) -> [UInt8] {
    var directory = ByteWriter()
    var segments = ByteWriter(capacity: observations.count * 40)
    var start = 0
    var areaCount: UInt64 = 0
    var lastArea: Int32 = 0
    var entries = ByteWriter()
    observations.withUnsafeBufferPointer { all in
      while start < all.count {
        var end = start + 1
        while end < all.count, all[end].area == all[start].area { end += 1 }
        let before = segments.count
        encodeSegment(UnsafeBufferPointer(rebasing: all[start..<end]), into: &segments)
        entries.write(UInt64(all[start].area - lastArea))
        entries.write(UInt64(segments.count - before))
        lastArea = all[start].area
        areaCount += 1
        start = end
      }
    }
    directory.write(version)
    directory.write(areaCount)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(directory.count + entries.count + segments.count + BlockChecksum.length)
    bytes += directory.bytes
    bytes += entries.bytes
    bytes += segments.bytes
    return BlockChecksum.sealed(bytes)
  }

  private static func encodeSegment(
    _ rows: UnsafeBufferPointer<StoredObservation>, into writer: inout ByteWriter
  ) {
    writer.write(UInt64(rows.count))
    writer.writeColumn(rows) { ByteWriter.zigzag(Int64($0.period)) }
    writer.writeColumn(rows) { UInt64($0.importID) }
    var last: Int32 = 0
    writer.write(1)
    for row in rows {
      writer.write(ByteWriter.zigzag(Int64(row.row) - Int64(last)))
      last = row.row
    }
    writer.writeColumn(rows) { UInt64($0.flags.rawValue) }
    writer.writeColumn(rows) { UInt64($0.words.areaType) }
    writer.writeColumn(rows) { UInt64($0.words.valueNote) }
    writer.writeColumn(rows) { UInt64($0.words.recentTrend) }
    writer.writeColumn(rows) { UInt64($0.words.comparedToEngland) }
    writer.writeColumn(rows) { UInt64($0.words.comparedToParent) }
    writer.writeColumn(rows) { UInt64($0.words.newData) }
    writer.writeColumn(rows) { UInt64($0.words.comparedToGoal) }
    writer.writeColumn(rows) { code($0.numbers.value) }
    writer.writeColumn(rows) { code($0.numbers.lower95) }
    writer.writeColumn(rows) { code($0.numbers.upper95) }
    writer.writeColumn(rows) { code($0.numbers.lower998) }
    writer.writeColumn(rows) { code($0.numbers.upper998) }
    writer.writeColumn(rows) { code($0.numbers.count) }
    writer.writeColumn(rows) { code($0.numbers.denominator) }
  }

  /// 0 is missing, which is not the code of the number nought.
  @inline(__always)
  private static func code(_ number: PublishedNumber) -> UInt64 {
    number.isMissing ? 0 : ByteWriter.zigzag(number.bits) &+ 1
  }

  // MARK: Reading

  /// The observations of `areas`, or of all areas where nil, in order of area, then period.
  static func decode(_ bytes: [UInt8], areas: Set<Int32>? = nil) throws -> [StoredObservation] {
    try bytes.withUnsafeBufferPointer { buffer in
      var reader = ByteReader(try BlockChecksum.opened(buffer))
      let version = try reader.read()
      guard version == self.version else { throw Damage.version(version) }
      let areaCount = try reader.readCount()
      var segments: [(area: Int32, length: Int)] = []
      segments.reserveCapacity(areaCount)
      var area: Int32 = 0
      for _ in 0..<areaCount {
        area &+= Int32(truncatingIfNeeded: try reader.read())
        segments.append((area, try reader.readCount()))
      }
      var observations: [StoredObservation] = []
      for segment in segments {
        if let areas, !areas.contains(segment.area) {
          try reader.skip(segment.length)
        } else {
          try decodeSegment(area: segment.area, from: &reader, into: &observations)
        }
      }
      return observations
    }
  }

  private static func decodeSegment(
    area: Int32, from reader: inout ByteReader, into observations: inout [StoredObservation]
  ) throws {
    let count = try reader.readCount()
    let start = observations.count
    let missing = PublishedNumber.missing
    let blank = StoredObservation(
      area: area, period: 0, importID: 0, row: 0, flags: [],
      words: .init(
        areaType: 0, valueNote: 0, recentTrend: 0, comparedToEngland: 0, comparedToParent: 0, newData: 0,
        comparedToGoal: 0),
      numbers: .init(
        value: missing, lower95: missing, upper95: missing, lower998: missing, upper998: missing,
        count: missing, denominator: missing))
    observations.append(contentsOf: repeatElement(blank, count: count))
    try observations.withUnsafeMutableBufferPointer { all in
      let rows = UnsafeMutableBufferPointer(rebasing: all[start...])
      try reader.readColumn(rows) { $0.period = Int32(truncatingIfNeeded: ByteReader.unzigzag($1)) }
      try reader.readColumn(rows) { $0.importID = Int32(truncatingIfNeeded: $1) }
      try reader.readColumn(rows) { $0.row = Int32(truncatingIfNeeded: ByteReader.unzigzag($1)) }
      var last: Int32 = 0
      for index in rows.indices {
        last &+= rows[index].row
        rows[index].row = last
      }
      try reader.readColumn(rows) { $0.flags = .init(rawValue: UInt8(truncatingIfNeeded: $1)) }
      try reader.readColumn(rows) { $0.words.areaType = Int32(truncatingIfNeeded: $1) }
      try reader.readColumn(rows) { $0.words.valueNote = Int32(truncatingIfNeeded: $1) }
      try reader.readColumn(rows) { $0.words.recentTrend = Int32(truncatingIfNeeded: $1) }
      try reader.readColumn(rows) { $0.words.comparedToEngland = Int32(truncatingIfNeeded: $1) }
      try reader.readColumn(rows) { $0.words.comparedToParent = Int32(truncatingIfNeeded: $1) }
      try reader.readColumn(rows) { $0.words.newData = Int32(truncatingIfNeeded: $1) }
      try reader.readColumn(rows) { $0.words.comparedToGoal = Int32(truncatingIfNeeded: $1) }
      try reader.readColumn(rows) { $0.numbers.value = number($1) }
      try reader.readColumn(rows) { $0.numbers.lower95 = number($1) }
      try reader.readColumn(rows) { $0.numbers.upper95 = number($1) }
      try reader.readColumn(rows) { $0.numbers.lower998 = number($1) }
      try reader.readColumn(rows) { $0.numbers.upper998 = number($1) }
      try reader.readColumn(rows) { $0.numbers.count = number($1) }
      try reader.readColumn(rows) { $0.numbers.denominator = number($1) }
    }
  }

  @inline(__always)
  private static func number(_ code: UInt64) -> PublishedNumber {
    code == 0 ? .missing : PublishedNumber(bits: ByteReader.unzigzag(code &- 1))
  }
}
